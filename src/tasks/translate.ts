import { chooseBackend } from '../tensor/choose-backend.ts';
import { blocksOf } from './line-batches.ts';
import { loadModel } from './load-model.ts';
import type { TranslateOptions, Translation } from './options.ts';
import { translateLines } from './translate-lines.ts';

export interface TranslateStreamOptions extends TranslateOptions {
  /** Lines taken in before any is translated: 1 for a conversation, more for files. Default 256. */
  readonly readAhead?: number;
  /** Called once, when the model is loaded. */
  readonly onModel?: (info: {
    readonly name: string;
    readonly path: string;
    readonly origin: 'yours' | 'shipped';
    readonly savedAt: string;
    readonly pair: string;
  }) => void;
}

/**
 * Translates lines with an encoder-decoder, in batches of like length, and yields them in the order they came.
 * Empty lines stay empty.
 * @throws UserError if there is no such model or it is no translator
 */
export async function* translate(
  lines: AsyncIterable<string> | Iterable<string>,
  options: TranslateStreamOptions = {},
): AsyncGenerator<Translation, void> {
  const { readAhead = 256, signal, onModel } = options;
  await chooseBackend(options.backend, options.threads);
  const { model: named, pair, checkpointsFolder, weights } = options;
  const loaded = await loadModel({ model: named, task: 'translation', pair, checkpointsFolder, weights });
  const { name, path, origin, savedAt, run } = loaded;
  onModel?.({ name, path, origin, savedAt, pair: run?.pair ?? '' });
  try {
    for await (const block of blocksOf(lines, readAhead, signal)) yield* translateLines(loaded, block, options);
  } finally {
    loaded.model.dispose();
  }
}
