import { chooseBackend } from '../tensor/choose-backend.ts';
import { answerQuestions } from './answer-questions.ts';
import { loadModel } from './load-model.ts';
import type { Answer, AnswerOptions } from './options.ts';

/**
 * Answers questions about passages with an encoder-decoder or a GPT trained for it.
 * @throws UserError if there is no such model or it was trained for something else
 */
export async function answer(
  questions: readonly { readonly context: string; readonly question: string }[],
  options: AnswerOptions = {},
): Promise<Answer[]> {
  const { signal, model, checkpointsFolder, onModel } = options;
  await chooseBackend(options.backend, options.threads);
  const loaded = await loadModel({ model, task: 'answering', checkpointsFolder });
  const { name, origin, savedAt } = loaded;
  onModel?.({ name, origin, savedAt });
  try {
    const answers = await answerQuestions(loaded, questions, signal === undefined ? {} : { signal });
    return answers.map(({ text, truncated }, i) => ({ ...questions[i]!, answer: text, truncated }));
  } finally {
    loaded.model.dispose();
  }
}
