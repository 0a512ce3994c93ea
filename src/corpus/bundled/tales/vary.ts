import type { Random } from '../../../random.ts';
import { capitalise } from './template.ts';

/** Ways to say the same that fit wherever one of them does. */
const interchangeable: readonly (readonly string[])[] = [
  ['everyone', 'everybody'],
  ['nobody', 'no one'],
  ['somebody', 'someone'],
  ['anybody', 'anyone'],
  ['began to', 'started to'],
  ['all at once', 'all of a sudden'],
  ['at last', 'in the end', 'finally'],
  ['for a long time', 'for a good while', 'for quite some time'],
  ['from then on', 'from that day on', 'from that time on'],
  ['in the middle of the night', 'late at night', 'deep in the night'],
  ['said nothing', 'did not say a word', 'did not say anything'],
  ['perhaps', 'maybe'],
  ['as if', 'as though'],
  ['although', 'even though'],
  ['ran away', 'ran off'],
  ['went away', 'went off'],
  ['once more', 'one more time'],
  ['nothing else', 'nothing more'],
  ['could hardly', 'could scarcely'],
  ['looked at each other', 'looked at one another'],
  ['to and fro', 'back and forth', 'up and down'],
  ['beautiful', 'lovely'],
  ['wonderful', 'marvelous'],
  ['almost', 'nearly'],
  ['until', 'till'],
  ['without a word', 'in silence', 'without saying anything'],
  ['took a deep breath', 'drew a deep breath', 'breathed in deeply'],
  ['each of them', 'every one of them'],
];

/** Ways to say the same, one way: the other way round they would not always fit. */
const replaceable: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?<!\b(?:both|all|cried|two|three|only|many) )\bat once\b/gi, ['at once', 'right away', 'without delay']],
  [/\bbecause (?=(?:it|he|she|they)\b)/g, ['because ', 'since ']],
  [/\bfor a while\b/g, ['for a while', 'for some time']],
  [/\bthe next (day|morning)\b/gi, ['the next $1', 'the following $1']],
  [/\bthe whole (?!of\b)/g, ['the whole ', 'the entire ']],
  [/\b(?:came|went) back (?=to|with|from)/g, ['$0', 'returned ']],
  [/\ba few (?!of\b)/g, ['a few ', 'some ']],
  [/\bstep by step\b/g, ['step by step', 'one step at a time', 'slowly']],
  [/\bbig(?! (?:brother|sister|day)\b)\b/g, ['big', 'large']],
  [/\bbeside (?!him|her|it)/g, ['beside ', 'next to ']],
  [/\bafraid\b/g, ['afraid', 'frightened', 'scared']],
  [/\bangry\b/g, ['angry', 'cross']],
  [/\bsad\b/g, ['sad', 'unhappy']],
  [/\bfell asleep\b/g, ['fell asleep', 'dropped off', 'went to sleep']],
  [/\bshouted (?=the\b|[A-Z])/g, ['shouted ', 'cried ', 'called ']],
  [/(?<=[.!?] |^)Suddenly /g, ['Suddenly ', 'All at once ', 'All of a sudden ']],
  [/\banswered\b/g, ['answered', 'replied', 'said']],
  [/\bwhispered\b/g, ['whispered', 'murmured']],
  [/\bin front of\b/g, ['in front of', 'before']],
  [/\bwas about to\b/g, ['was about to', 'was going to']],
  [/\bhad to laugh\b/g, ['had to laugh', 'could not help laughing']],
  [/\bfor the first time\b/gi, ['for the first time', 'for the very first time']],
  [/\btoo(?=[.,])/g, ['too', 'as well']],
  [/(?<=[.!?] |^)Since then /g, ['Since then ', 'Ever since then ', 'Since that time ']],
  [/(?<=[.!?] |^)Then (?=(?:he|she|they|came|there was|[A-Z][a-z]+)\b)/g, ['Then ', 'Then ', 'After that ', 'Now ']],
  [/(?<=[.!?] |^)But (?=[a-z])/g, ['But ', 'But ', 'Yet ']],
  [/(?<=[.!?] |^)So (?=(?:he|she|they|it|the|[A-Z])\b)/g, ['So ', 'And so ']],
  [/(?<=[.!?] |^)In the morning /g, ['In the morning ', 'When morning came, ', 'In the early morning ']],
  [/(?<=[.!?] |^)In the evening /g, ['In the evening ', 'When evening came, ', 'At the end of the day ']],
  [/(?<=[.!?] |^)At midnight /g, ['At midnight ', 'When the clock struck twelve, ', 'Around midnight ']],
  [/(?<=[.!?] |^)That (night|evening) /g, ['That $1 ', 'The same $1 ']],
  [
    /(?<=[.!?] |^)Toward evening /g,
    ['Toward evening ', 'When the day was almost over, ', 'Before the sun went down, '],
  ],
  [/(?<=[.!?] |^)In (spring|summer|autumn|winter) /g, ['In $1 ', 'When $1 came, ']],
];

const others = new Map(interchangeable.flatMap((phrases) => phrases.map((phrase) => [phrase, phrases])));
const anyPhrase = new RegExp(`\\b(?:${[...others.keys()].sort((a, b) => b.length - a.length).join('|')})\\b`, 'gi');

/**
 * The same paragraph in somewhat other words: phrases change places with their like, and a short sentence about the one before may
 * be joined to it. So the sentences of one template differ, and a model has less to learn by heart.
 */
export function varyParagraph(text: string, random: Random): string {
  const exchanged = text.replace(anyPhrase, (phrase) =>
    withCaseOf(phrase, random.pick(others.get(phrase.toLowerCase()) ?? [phrase])),
  );
  const replaced = replaceable.reduce(
    (result, [pattern, choices]) =>
      result.replace(pattern, (phrase: string, group: unknown) =>
        withCaseOf(phrase, random.pick(choices).replace('$0', phrase).replace('$1', String(group))),
      ),
    exchanged,
  );
  // `said the crow.` or `the crow said.`
  const attributed = replaced.replace(
    /(?<=[,?!]" )(said|asked|cried|called|whispered|murmured|answered|replied) (the [a-z-]+(?: (?!(?:\w*ly|then|once|again|at|as|aloud|later|after|in|from)\b)[a-z-]+)?|[A-Z][a-z]+)(?=[.,])/g,
    (match, verb: string, speaker: string) => (random.uniform() < 0.3 ? `${speaker} ${verb}` : match),
  );
  // `He sat down. He was tired.`: no quotation, no question, and not too long
  return attributed.replace(
    /(?<=(?:^|[.!?]"? )(?!(?:Nobody|No|Every\w+|There|It|One|Of|Many|Have|Long|Once|In|Neither)\b)[A-Z][^.!?":;]{8,60})\. (He|She|They) (?!was (?:an?|so|called)\b)(?=[^.!?":;]{4,60}\.(?: |$))/g,
    (match, pronoun: string) => (random.uniform() < 0.4 ? `, and ${pronoun.toLowerCase()} ` : match),
  );
}

function withCaseOf(phrase: string, choice: string): string {
  return /^[A-Z]/.test(phrase) ? capitalise(choice) : choice;
}
