/** A stretch of token ids, read by position: in memory, or (later) on disk. */
export interface TokenShard {
  readonly length: number;
  /** The ids from `start` to before `end`, not to be written to. */
  slice(start: number, end: number): Uint16Array | Uint32Array;
}

/** Joins ids into one shard in memory, with 2 bytes an id where the vocabulary allows it. */
export function createTokenShard(parts: readonly Int32Array[], vocabSize: number): TokenShard {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const ids = vocabSize <= 65536 ? new Uint16Array(length) : new Uint32Array(length);
  let at = 0;
  for (const part of parts) {
    ids.set(part, at);
    at += part.length;
  }
  return { length, slice: (start, end) => ids.subarray(start, end) };
}
