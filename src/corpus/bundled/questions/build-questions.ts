import type { Random } from '../../../random.ts';
import type { CorpusPart } from '../corpus-part.ts';
import { answerKinds } from './cores.ts';
import { generateQuestion, type Question } from './generate-question.ts';

export interface QuestionCorpusOptions {
  readonly part: CorpusPart;
  readonly random: Random;
  readonly count: number;
  /** Texts that must not occur: those of the hand-written test set. */
  readonly excludedTexts?: ReadonlySet<string>;
}

/**
 * Different questions of one part, as many for each kind of answer to within one, of at most 25 words.
 * @throws RangeError if the grammar has not that many to give
 */
export function buildQuestions({ part, random, count, excludedTexts = new Set() }: QuestionCorpusOptions): Question[] {
  const questions = new Map<string, Question>();
  const most = Math.ceil(count / answerKinds.length);
  const numOf = new Map<string, number>();
  for (let numRepeated = 0; questions.size < count; ) {
    const question = generateQuestion(part, random);
    const { text, label } = question;
    const numSame = numOf.get(label) ?? 0;
    const isNew = !questions.has(text) && !excludedTexts.has(text);
    if (isNew && numSame < most && isKept(text)) {
      questions.set(text, question);
      numOf.set(label, numSame + 1);
      numRepeated = 0;
    } else if (++numRepeated > 10_000) {
      throw new RangeError(
        `questions: expected at most ${questions.size} questions of this grammar, received ${count}`,
      );
    }
  }
  return [...questions.values()];
}

/** Short enough to be asked, and no word stands beside itself. */
function isKept(text: string): boolean {
  return text.split(' ').length <= 25 && !/\b(\w+) \1\b/.test(text);
}
