import type { AnswerKind } from '../../../src/corpus/bundled/questions/cores.ts';
import {
  measures,
  personNouns,
  placeNouns,
  thingNouns,
  timeNouns,
} from '../../../src/corpus/bundled/questions/words.ts';

const oneOf = (words: readonly string[]) => `(?:${words.join('|')})`;
const [people, places, times, things] = [personNouns, placeNouns, timeNouns, thingNouns].map(oneOf);
const scales = oneOf(measures.map((pair) => pair.split(' ')[1] ?? ''));

/** Segments that ask for something else, with what ends them. */
const traps = [
  /^never mind [^:]*: /,
  /^i know .*?, but /,
  /^we all know .*?\. /,
  /^i can tell you .*?, but not /,
  /^it is not important .*?; /,
  /^somebody asked me .*?\. i asked /,
  /^the letter says .*?\. it does not say /,
  / i do not ask .*\.$/,
  /^after he had told us .*?, we asked /,
  /^forget .*?; /,
  /^he knows .*?, yet he does not know /,
  /^i do not care .*?; /,
  /^you may know .*?, but do you also know /,
  /^it is clear .*?\. but /,
  /^i do not want to know .*?\. i want to know /,
  /^they found out .*?, and now they ask /,
  /^(?:when|while|before|after|as) [^,]*, (?!we asked)/,
];

/** Ways to name what is asked for by a noun. */
const asking = (nouns: string, links: string) =>
  new RegExp(
    `\\b(?:which|what|kind of|sort of|name of the|what (?:is|was) the|who was the|what (?:is )?the name of the) ${nouns}\\b|` +
      `\\b(?:what|who) the ${nouns} (?:is|was) (?:called|that)\\b|` +
      `(?<!from |in |near )\\bthe ${nouns} (?:${links})\\b|\\bto the ${nouns} of what name\\b`,
    'g',
  );

/** What asks, most particular first; of two at the same place the first counts. */
const cues: readonly (readonly [RegExp, AnswerKind])[] = [
  [/\b(?:for|with) what reason\b|\bon what grounds\b|\bbecause of what\b/g, 'reason'],
  [
    /\b(?:on what date|what day|(?:what (?:is|was) )?the date|what the date|what time|for how long|how (?:long (?!is|the)|soon))/g,
    'time',
  ],
  [asking(people ?? '', 'who|that'), 'person'],
  [/\bwhich of (?:them|the two)\b/g, 'person'],
  [asking(`(?:place|${places})`, 'where|in which'), 'place'],
  [/\bin the \w+ of what name\b/g, 'place'],
  [asking(times ?? '', 'when|in which'), 'time'],
  [
    new RegExp(
      `\\b(?:what |the |what (?:is |was )?the )(?:number of|price|sum|${scales})\\b(?: of the \\w+ is what)?`,
      'g',
    ),
    'number',
  ],
  [/\bcount the\b|\bfor how much\b|\bwhat (?:did )?the (?:\w+ )?\w+ cost\b/g, 'number'],
  [/\bhow (?:many|much|far|often|tall|heavy|deep|wide|long (?:is|the)|high|thick|expensive)\b/g, 'number'],
  [
    /\b(?:what (?:is |was )?the reason|a reason|the reason|how come|how it came about|how is it that|how it is that|why)\b/g,
    'reason',
  ],
  [/\bwhat (?:made|led|moved|caused|was it that made|it was that made)\b/g, 'reason'],
  [/\bwhat [^?.,]* for(?:[.?,]|$)/g, 'reason'],
  [/\b(?:who|whom|whose)\b/g, 'person'],
  [/\b(?:where|whereabouts)\b/g, 'place'],
  [/\bwhen\b/g, 'time'],
  [asking(things ?? '', 'that'), 'thing'],
  [/\b(?:what|which of the)\b/g, 'thing'],
];

const questionWords =
  /^\W*(?:who|whom|whose|which|what|where|when|why|how|in|at|on|by|from|to|for|with|through|during|until|since|of|count|out|give|name|tell|please|can|could|do|have|remind|it|i|my|nobody|we|just|together|near|because|the (?:\w+ )?\w+ (?:where|that|in which|of(?! whom)|why|for which|when))\b/;
const opening = /^nobody (?:can say|told me) |^ask the man in the blue hat |, as nobody can tell me\.$/g;

/**
 * The kind of answer a generated question asks for, worked out from its words: traps are cut away, and the first cue that is left
 * decides; in a question that begins like a statement, the last.
 */
export function judgeQuestion(text: string): AnswerKind | undefined {
  let rest = text.toLowerCase();
  for (const trap of traps) rest = rest.replace(trap, ' ').trim();
  rest = rest.replace(opening, '');
  const isStatement = !questionWords.test(rest);
  const found = cues.flatMap(([cue, kind], rank) =>
    [...rest.matchAll(cue)].map(({ index, 0: words }) => ({ at: index, end: index + words.length, rank, kind })),
  );
  found.sort((a, b) => (isStatement ? b.end - a.end : a.at - b.at) || a.rank - b.rank);
  return found[0]?.kind;
}
