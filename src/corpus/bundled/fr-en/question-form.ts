import type { Random } from '../../../random.ts';
import { pickWeighted } from './choice.ts';
import type { Subject } from './subject.ts';

/** How French asks. English asks the same in each, so one form is the usual one of a subject and the others are variants. */
export interface QuestionForm {
  readonly form: 'estCeQue' | 'inversion' | 'intonation';
  readonly isVariant: boolean;
}

/** The usual form: inversion for vous, est-ce que for everyone else. */
export function usualForm({ person }: Pick<Subject, 'person'>): QuestionForm {
  return { form: person === 4 ? 'inversion' : 'estCeQue', isVariant: false };
}

/** Mostly the usual form. Nouns and je are not inverted; `isOpen` is for questions with no question word. */
export function pickQuestionForm(random: Random, subject: Subject, isOpen = true): QuestionForm {
  const usual = usualForm(subject);
  const canInvert = subject.isPronoun && subject.person !== 0;
  const form = pickWeighted(random, [
    [usual.form === 'estCeQue' ? 6 : 1, 'estCeQue'],
    [usual.form === 'inversion' ? 6 : canInvert ? 1.5 : 0, 'inversion'],
    [isOpen ? 1.5 : 0, 'intonation'],
  ] as const);
  return { form, isVariant: form !== usual.form };
}
