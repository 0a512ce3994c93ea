import type { Random } from '../../../random.ts';
import type { AnsweringExample } from '../../corpus.ts';
import { partOf, type SplitPart } from '../corpus-part.ts';
import { expandTemplate } from '../expand-template.ts';
import { type Asked, askStory, type QuestionKind, questionKinds } from './ask-story.ts';
import { makeStory, type Story } from './make-story.ts';
import { tellStory } from './tell-story.ts';

/*
 * The grammar of rooms.
 *
 *   make-story.ts  what happens: people move, take, put down and give, in a world that allows only what can be
 *   tell-story.ts  a sentence for each event
 *   ask-story.ts   a question that the story answers, its answer, and the sentences it follows from
 *
 * A story and its question belong to one part by two keys. The skeleton is what happens and what is asked without any name: the
 * first person named is 0, the next 1, and so on. The combination is what is asked about with its answer: the lamp and the
 * attic. A hash of each gives a part (8 of 10 train, 1 validation, 1 test), and only stories are kept whose keys agree: no
 * skeleton of a held-out part occurs in training, and no held-out combination is ever an answer there.
 */

/** A passage with a question, and the sentences that answer it, counted from 0. */
export interface Passage extends AnsweringExample {
  readonly supports: readonly number[];
  readonly kind: QuestionKind;
  readonly skeleton: string;
  /** Undefined where the answer alone says nothing: yes, no, a number, nobody. */
  readonly combination: string | undefined;
}

/** One passage of `part`; kinds of questions are as likely, and so are yes and no. */
export function generatePassage(part: SplitPart, random: Random): Passage {
  const kind = random.pick(questionKinds);
  const wanted = random.pick(['yes', 'no']);
  const [keepsNone, keepsOne] = [random.uniform() < 0.35, random.uniform() < 0.4];
  for (;;) {
    const story = makeStory(random);
    const asked = askStory(kind, story, random);
    if (asked === undefined) continue;
    if (/^(yes|no)$/.test(asked.answer) && asked.answer !== wanted) continue;
    if (/^no(ne|body|thing)$/.test(asked.answer) && !keepsNone) continue;
    if (asked.answer === 'one' && !keepsOne) continue;
    const [skeleton, combination] = [skeletonOf(story, asked), combinationOf(asked)];
    if (partOf(skeleton) !== part || (combination !== undefined && partOf(combination) !== part)) continue;
    const context = tellStory(story, random).join(' ');
    const question = expandTemplate(asked.template, () => '', random);
    return { context, question, answer: asked.answer, supports: asked.supports, kind, skeleton, combination };
  }
}

/** What happens and what is asked, with numbers for names. */
function skeletonOf({ events }: Story, { kind, about }: Asked): string {
  const numbers = new Map<string, number>();
  const numberOf = (word: string) => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
  const steps = events.map(({ type, ...rest }) => [type, ...Object.values(rest).flat().map(numberOf)].join(' '));
  return [...steps, [kind, ...about.map(numberOf)].join(' ')].join('; ');
}

function combinationOf({ kind, about, answer }: Asked): string | undefined {
  if (/^(yes|no|none|one|two|three|four|nobody|nothing)$/.test(answer)) return undefined;
  return [kind, ...about, answer].join(' ');
}
