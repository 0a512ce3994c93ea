import { setImmediate } from 'node:timers/promises';
import { specialIdsOf } from '../dataset/special-ids.ts';
import { generateIds } from '../decoding/generate-ids.ts';
import { Random } from '../random.ts';
import { chooseBackend } from '../tensor/choose-backend.ts';
import { StreamingDecoder } from '../tokenizer/streaming-decoder.ts';
import type { Tokenizer } from '../tokenizer/tokenizer.ts';
import { loadModel } from './load-model.ts';
import type { GenerateEvent, GenerateOptions } from './options.ts';
import { samplingDefaults, startOf } from './text.ts';

/**
 * Continues a prompt with a GPT: yields the model, then text and tokens as they come, then one `done` a sequence.
 * The same seed gives the same text on the same backend.
 * @throws UserError if there is no such model or it is no GPT
 */
export async function* generate(options: GenerateOptions): AsyncGenerator<GenerateEvent, void> {
  const { prompt = '', numReturnSequences = 1, maxNewTokens = 200, stop = [], seed = 0, signal } = options;
  const settings = { ...samplingDefaults, ...definedOnly(options, Object.keys(samplingDefaults)) };
  await chooseBackend(options.backend, options.threads);
  const { model: named, checkpointsFolder, weights } = options;
  const loaded = await loadModel({ model: named, task: 'text', checkpointsFolder, weights });
  const { name, path, origin, savedAt, model, tokenizer, forbidden } = loaded;
  yield { type: 'model', name, path, origin, savedAt, seed, options: { ...settings, maxNewTokens, stop } };

  const promptIds = startOf(prompt, tokenizer, forbidden);
  const writers = Array.from({ length: numReturnSequences }, () => new TextWriter(tokenizer, stop));
  const steps = generateIds(model, promptIds, {
    settings,
    numSequences: numReturnSequences,
    maxNewTokens,
    random: new Random(seed),
    forbidden,
    endId: specialIdsOf(tokenizer).end,
    stopAfter: (sequence, id) => writers[sequence]!.push(id),
  });
  const truncatedPrompt = promptIds.length > model.config.contextLength;
  try {
    for (const tokens of steps) {
      for (const { sequence, id, probability, ends } of tokens) {
        const writer = writers[sequence]!;
        yield { type: 'token', sequence, id, piece: tokenizer.pieceOf(id), probability };
        const text = writer.take(ends);
        if (text !== '') yield { type: 'text', sequence, text };
        if (ends !== undefined) {
          writer.isDone = true;
          yield {
            type: 'done',
            sequence,
            reason: ends,
            text: writer.text,
            numTokens: writer.numTokens,
            truncatedPrompt,
          };
        }
      }
      await setImmediate();
      if (signal?.aborted) break;
    }
    for (const [sequence, writer] of writers.entries()) {
      if (writer.isDone) continue;
      const reason = signal?.aborted ? 'aborted' : 'length';
      const text = writer.take(reason);
      if (text !== '') yield { type: 'text', sequence, text };
      yield { type: 'done', sequence, reason, text: writer.text, numTokens: writer.numTokens, truncatedPrompt };
    }
  } finally {
    steps.return(undefined);
    model.dispose();
  }
}

/** The text of one sequence as it grows; keeps back what may be the beginning of a stop string. */
class TextWriter {
  text = '';
  numTokens = 0;
  isDone = false;
  private readonly decoder: StreamingDecoder;
  private readonly stop: readonly string[];
  private pending = '';
  private isStopped = false;

  constructor(tokenizer: Tokenizer, stop: readonly string[]) {
    this.decoder = new StreamingDecoder(tokenizer);
    this.stop = stop.filter((text) => text !== '');
  }

  /** Takes a token in; true once a stop string is complete, which is left out of the text, as all after it. */
  push(id: number): boolean {
    this.numTokens++;
    this.pending += this.decoder.push(id);
    const places = this.stop.map((text) => this.pending.indexOf(text)).filter((place) => place >= 0);
    if (places.length === 0) return false;
    this.isStopped = true;
    this.pending = this.pending.slice(0, Math.min(...places));
    return true;
  }

  /** What can be shown now: all of it at the end, but for a character that was cut off by the length or by the user. */
  take(ends: 'end' | 'stop' | 'length' | 'aborted' | undefined): string {
    if (ends === 'end' && !this.isStopped) this.pending += this.decoder.flush();
    const keep = ends === undefined ? this.heldBack() : 0;
    const shown = this.pending.slice(0, this.pending.length - keep);
    this.pending = this.pending.slice(shown.length);
    this.text += shown;
    return shown;
  }

  /** The length of the longest end of `pending` that a stop string begins with. */
  private heldBack(): number {
    let longest = 0;
    for (const text of this.stop) {
      for (let length = Math.min(text.length - 1, this.pending.length); length > longest; length--) {
        if (this.pending.endsWith(text.slice(0, length))) longest = length;
      }
    }
    return longest;
  }
}

/** The named keys of `options` that have a value. */
function definedOnly<T extends object>(options: T, keys: readonly string[]): Partial<T> {
  return Object.fromEntries(
    Object.entries(options).filter(([key, value]) => keys.includes(key) && value !== undefined),
  ) as Partial<T>;
}
