/** Pair batches are padded to multiples of this, so that the shapes of a run, and the programs recorded for them, are few. */
const lengthStep = 8;

/** `length` rounded up to a multiple of 8, but not beyond `maxLength` where the length itself is not. */
export function roundUpLength(length: number, maxLength = Infinity): number {
  return Math.max(length, Math.min(maxLength, Math.ceil(length / lengthStep) * lengthStep));
}

/** The common length of padded rows. */
export function paddedLength(rows: readonly { readonly length: number }[], maxLength = Infinity): number {
  return roundUpLength(
    rows.reduce((longest, row) => Math.max(longest, row.length), 0),
    maxLength,
  );
}

/** Writes each row at the start of its stretch of `length` in `into`, which holds the padding already. Returns `into`. */
export function padRows<A extends Int32Array | Float32Array>(rows: readonly A[], into: A, length: number): A {
  for (const [i, row] of rows.entries()) into.set(row, i * length);
  return into;
}
