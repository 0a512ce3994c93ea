import { z } from 'zod';
import { weightFormats } from '../../model/weight-formats.ts';
import type { TranslateOptions } from '../../tasks/options.ts';
import type { CommandContext } from '../context.ts';
import { choiceFlag } from '../flags/choice-flag.ts';
import { countFlag, numberFlag } from '../flags/number-flag.ts';
import { parseFlags, type RawFlags } from '../flags/parse-flags.ts';
import { runFlags } from '../flags/run-flags.ts';
import { noteModel } from './note-model.ts';
import { openLines } from './open-lines.ts';
import { writeTranslations } from './write-translations.ts';

/** Lines of a file or a pipe taken in before any is translated: a batch of the model. */
const readAhead = 32;

const schema = z.object({
  ...runFlags,
  model: z.string().exactOptional(),
  weights: choiceFlag('--weights', weightFormats).exactOptional(),
  pair: z.string().exactOptional(),
  numBeams: countFlag('--num-beams').exactOptional(),
  lengthPenalty: numberFlag('--length-penalty').exactOptional(),
  numReturnSequences: countFlag('--num-return-sequences').exactOptional(),
});

/**
 * The options of `translate` as the library takes them.
 * @throws UserError for a flag out of range
 */
export function translateOptions(flags: RawFlags): TranslateOptions {
  return parseFlags(schema, flags);
}

/** `translate [TEXT...]` */
export async function runTranslate(context: CommandContext, text: readonly string[], flags: RawFlags): Promise<void> {
  const options = translateOptions(flags);
  const source = openLines(context, text, flags, { command: 'translate', example: 'Bonjour.' });
  const { translate } = await import('../../tasks/translate.ts');
  try {
    const translations = translate(source.lines, {
      ...options,
      signal: context.signal,
      readAhead: source.prompted === undefined ? readAhead : 1,
      onModel: (info) => {
        source.prompted?.setLanguage(info.pair.split('-')[0] ?? '');
        noteModel(context, info, info.pair);
      },
    });
    await writeTranslations(translations, context, { withScores: (options.numReturnSequences ?? 1) > 1 });
  } finally {
    source.prompted?.close();
  }
}
