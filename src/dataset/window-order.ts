import type { RandomState } from '../random.ts';
import { Random } from '../random.ts';
import type { Batch, BatchOrder } from './batch.ts';
import { parseOrderState } from './order-state.ts';
import type { TokenShard } from './token-shard.ts';

/**
 * Windows of contextLength + 1 tokens at uniform places of `stream`, batch after batch.
 * @see Karpathy, nanoGPT, train.py, get_batch
 */
export function createWindowOrder(options: {
  readonly stream: TokenShard;
  readonly contextLength: number;
  readonly batchSize: number;
  readonly start: RandomState;
}): BatchOrder {
  const { stream, contextLength, batchSize } = options;
  let random = new Random(options.start);
  let numDrawn = 0;

  return {
    next(scale = 1): Batch {
      const numRows = Math.max(1, Math.round(batchSize * scale));
      const inputs = new Int32Array(numRows * contextLength);
      const targets = new Int32Array(numRows * contextLength);
      for (let row = 0; row < numRows; row++) {
        const offset = random.integer(stream.length - contextLength);
        const window = stream.slice(offset, offset + contextLength + 1);
        inputs.set(window.subarray(0, contextLength), row * contextLength);
        targets.set(window.subarray(1), row * contextLength);
      }
      numDrawn += targets.length;
      const count = targets.length;
      return {
        batchSize: numRows,
        targetLength: contextLength,
        inputs,
        targets,
        numTargets: count,
        numTokens: count,
        source: undefined,
      };
    },
    get epoch() {
      return numDrawn / stream.length;
    },
    state: () => ({ random: random.state(), numDrawn }),
    restore(state) {
      const { random: words, numbers } = parseOrderState(state, ['numDrawn']);
      random = new Random(words);
      numDrawn = numbers.numDrawn;
    },
  };
}
