/**
 * The ids that `isWanted` takes, by score from the highest, the lower id first among equals; those of -Infinity and NaN are left out.
 * Score and id are packed into one number each, which are sorted without a function that compares.
 */
export function packedOrder(scores: Float32Array, isWanted: (id: number) => boolean): Int32Array {
  // 32 bits of the score and 21 of the id are what a float64 holds exactly.
  const numIds = 2 ** Math.ceil(Math.log2(Math.max(2, scores.length)));
  const bits = new Int32Array(scores.buffer, scores.byteOffset, scores.length);
  const keys = new Float64Array(scores.length);
  let count = 0;
  for (let id = 0; id < scores.length; id++) {
    if (!(scores[id]! > Number.NEGATIVE_INFINITY) || !isWanted(id)) continue;
    // As an integer that grows with the number: the bits of a negative float grow the other way.
    const value = bits[id]!;
    keys[count++] = id - (value < 0 ? -(value & 0x7fffffff) : value) * numIds;
  }
  const sorted = keys.subarray(0, count).sort();
  const ids = new Int32Array(count);
  for (let i = 0; i < count; i++) ids[i] = sorted[i]! - Math.floor(sorted[i]! / numIds) * numIds;
  return ids;
}
