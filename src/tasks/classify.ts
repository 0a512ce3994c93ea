import { chooseBackend } from '../tensor/choose-backend.ts';
import { classifyTexts } from './classify-texts.ts';
import { blocksOf } from './line-batches.ts';
import { loadModel } from './load-model.ts';
import type { Classification, ClassifyOptions } from './options.ts';

export interface ClassifyStreamOptions extends ClassifyOptions {
  /** Lines taken in before any is classified: 1 for a conversation, more for files. Default 256. */
  readonly readAhead?: number;
  /** Called once, when the model is loaded. */
  readonly onModel?: (info: {
    readonly name: string;
    readonly origin: 'yours' | 'shipped';
    readonly savedAt: string;
    readonly labels: readonly string[];
  }) => void;
}

/**
 * Classifies lines, in batches of like length, and yields them in the order they came.
 * @throws UserError if there is no such model or it is no classifier
 */
export async function* classify(
  lines: AsyncIterable<string> | Iterable<string>,
  options: ClassifyStreamOptions = {},
): AsyncGenerator<Classification, void> {
  const { readAhead = 256, signal, onModel, model, checkpointsFolder } = options;
  await chooseBackend(options.backend, options.threads);
  const loaded = await loadModel({ model, task: 'classification', checkpointsFolder });
  const { name, origin, savedAt } = loaded;
  onModel?.({ name, origin, savedAt, labels: loaded.model.config.labels });
  try {
    for await (const block of blocksOf(lines, readAhead, signal)) yield* classifyTexts(loaded, block);
  } finally {
    loaded.model.dispose();
  }
}
