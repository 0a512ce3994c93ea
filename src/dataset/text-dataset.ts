import type { Random } from '../random.ts';
import type { Tokenizer } from '../tokenizer/tokenizer.ts';
import type { Dataset } from './batch.ts';
import { checkStreamLength } from './check-text-length.ts';
import { specialIdsOf } from './special-ids.ts';
import type { TokenShard } from './token-shard.ts';
import { createTokenShard } from './token-shard.ts';
import { validationWindows } from './validation-windows.ts';
import { createWindowOrder } from './window-order.ts';

export interface TextDatasetOptions {
  /** None where a model is only evaluated: there is then no training order. */
  readonly train: readonly string[];
  readonly validation: readonly string[];
  /** Whether the texts are documents, each followed by an end token, rather than one running text. */
  readonly separated: boolean;
  readonly tokenizer: Tokenizer;
  readonly contextLength: number;
  readonly batchSize: number;
  /** Windows in a validation batch; default 64. */
  readonly validationBatchSize?: number;
  /** Its state now is where every training order starts; it does not advance. */
  readonly random: Random;
}

export interface TextDataset extends Dataset {
  readonly train: TokenShard;
  readonly validation: TokenShard;
}

/**
 * Text for a decoder-only model: training batches are windows at random places, as in nanoGPT; validation predicts each token of the
 * validation stream once, in windows of contextLength. The stream of documents starts with an end token and has one after each, so
 * that a document's first token is always predicted after an end token; a running text has none.
 * @throws UserError if the training stream is shorter than contextLength + 1
 */
export function createTextDataset(options: TextDatasetOptions): TextDataset {
  const { separated, tokenizer, contextLength, batchSize, validationBatchSize = 64 } = options;
  const train = encodeStream(options.train, tokenizer, separated);
  const validation = encodeStream(options.validation, tokenizer, separated);
  if (options.train.length > 0) checkStreamLength(train.length, contextLength);
  const start = options.random.state();
  return {
    train,
    validation,
    numTrainTokens: train.length,
    numValidationTokens: Math.max(0, validation.length - 1),
    numValidationBytes: predictedBytes(options.validation, validation, tokenizer, separated),
    seenIds: idsIn(train, tokenizer.vocabSize),
    trainingOrder: () => {
      checkStreamLength(train.length, contextLength);
      return createWindowOrder({ stream: train, contextLength, batchSize, start });
    },
    validationBatches: () =>
      validationWindows(validation, { contextLength, batchSize: validationBatchSize, ...specialIdsOf(tokenizer) }),
  };
}

function encodeStream(texts: readonly string[], tokenizer: Tokenizer, separated: boolean): TokenShard {
  if (texts.length === 0) return createTokenShard([], tokenizer.vocabSize);
  if (!separated) return createTokenShard([tokenizer.encode(texts.join('\n'))], tokenizer.vocabSize);
  const end = Int32Array.of(specialIdsOf(tokenizer).end);
  const parts = texts.flatMap((text) => [tokenizer.encode(text), end]);
  return createTokenShard([end, ...parts], tokenizer.vocabSize);
}

/** UTF-8 bytes of the text that is predicted: all of the documents', all but the first token's of a running text. */
function predictedBytes(
  texts: readonly string[],
  stream: TokenShard,
  tokenizer: Tokenizer,
  separated: boolean,
): number {
  if (separated) return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const [first] = stream.slice(0, 1);
  return first === undefined ? 0 : Buffer.byteLength(texts.join('\n')) - tokenizer.bytesOf(first).length;
}

function idsIn(stream: TokenShard, vocabSize: number): Uint8Array {
  const seen = new Uint8Array(vocabSize);
  for (const id of stream.slice(0, stream.length)) seen[id] = 1;
  return seen;
}
