import { domains } from '../../../src/corpus/bundled/reviews/domains.ts';
import { sidedPhrases } from '../../../src/corpus/bundled/reviews/phrases.ts';

type Side = 1 | -1;

/** Words and phrases with a side, the longest first. */
const phrases: [string, Side][] = [];
for (const side of ['positive', 'negative'] as const) {
  const all = domains.flatMap(({ adjectives, mild, facts, aspects }) => [
    ...adjectives[side],
    ...mild[side],
    ...Object.values(facts[side]).flat(),
    ...aspects.flatMap((aspect) => aspect.adjectives[side].flatMap((word) => aspectPhrases(aspect.noun, word))),
  ]);
  const verdicts = ['V', 'like', 'liked'].flatMap((slot) => sidedPhrases[slot]?.[side] ?? []);
  for (const phrase of [...all, ...verdicts]) phrases.push([phrase.toLowerCase(), side === 'positive' ? 1 : -1]);
}
phrases.sort(([a], [b]) => b.length - a.length);

function aspectPhrases(noun: string, adjective: string): string[] {
  return [`${noun} was ${adjective}`, `${noun} were ${adjective}`, `${adjective} ${noun}`];
}

const negators = /\b(not|no|nobody|nothing|never|neither|none|deny|miss|untrue|wrong|cannot|no one)\b/g;
/** Negations that turn nothing round: said twice, or about finding fault. */
const emphatic = /\bno, |nothing, (?=nothing)|nobody, (?=really nobody)|, not in the least|cannot find any\w*/g;
const conceded =
  /(although|even though|though|despite|in spite of|true,|granted,|granted that|admit that|true that|for all its|say about)[^,.;:]*/g;

/**
 * What a review says, worked out from its words by rules for its form, without its frame: a second opinion on the label.
 * Undefined for the forms that have no such rule.
 */
export function judgeReview(text: string, form: string): 'positive' | 'negative' | 'contradiction' | undefined {
  const lower = text.toLowerCase().replaceAll(emphatic, ' ');
  if (form === 'plain' || form === 'implied') return agreed(sidesIn(lower));
  if (form === 'contrast') return agreed(sidesIn(lower).slice(-1));
  if (form === 'concession') return agreed(sidesIn(lower.replaceAll(conceded, ' ')).slice(-1));
  if (form === 'negation' || form === 'double negation') {
    const clauses = lower.split(/[.;:]|, (?:for|and) /);
    return agreed(clauses.flatMap((clause) => sidesIn(clause, true)));
  }
  return undefined;
}

function agreed(sides: readonly number[]): 'positive' | 'negative' | 'contradiction' | undefined {
  if (sides.length === 0) return undefined;
  if (sides.some((side) => side !== sides[0])) return 'contradiction';
  return sides[0] === 1 ? 'positive' : 'negative';
}

/** The sides of the phrases in a text, in their order; turned round once for each negation outside them if asked. */
function sidesIn(text: string, turns = false): number[] {
  const found: [number, number][] = [];
  let rest = text;
  for (const [phrase, side] of phrases) {
    for (let at = indexOfWord(rest, phrase); at >= 0; at = indexOfWord(rest, phrase)) {
      found.push([at, side]);
      rest = rest.slice(0, at) + '#'.repeat(phrase.length) + rest.slice(at + phrase.length);
    }
  }
  const sign = turns && (rest.match(negators) ?? []).length % 2 === 1 ? -1 : 1;
  return found.sort(([a], [b]) => a - b).map(([, side]) => side * sign);
}

function indexOfWord(text: string, phrase: string): number {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + phrase.length] ?? ' '}`;
    if (!/[a-z]/.test(around)) return at;
  }
  return -1;
}
