import type { Translation } from '../../tasks/options.ts';
import type { CommandContext } from '../context.ts';

/**
 * Writes one line a translation, empty ones included, so that lines in and lines out correspond.
 * @param options.withScores every candidate as `score<TAB>text` instead of the best one alone
 */
export async function writeTranslations(
  translations: AsyncIterable<Translation>,
  context: Pick<CommandContext, 'isJson' | 'print' | 'note'>,
  { withScores }: { withScores: boolean },
): Promise<void> {
  let lineNumber = 0;
  for await (const translation of translations) {
    lineNumber++;
    const { candidates, truncated } = translation;
    if (context.isJson) context.print(JSON.stringify(translation));
    else if (!withScores || candidates.length === 0) context.print(candidates[0]?.text ?? '');
    else for (const { score, text } of candidates) context.print(`${score.toFixed(2)}\t${text}`);
    if (truncated)
      context.note(`warning: line ${lineNumber} is longer than the context of the model; its end was cut off`);
  }
}
