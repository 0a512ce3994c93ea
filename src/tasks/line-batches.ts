/** Lines as they come, so many together, the last ones fewer; ends early once `signal` is aborted, what is left unread. */
export async function* blocksOf(
  lines: AsyncIterable<string> | Iterable<string>,
  size: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<string[], void> {
  let block: string[] = [];
  for await (const line of lines) {
    block.push(line);
    if (block.length < size) continue;
    yield block;
    block = [];
    if (signal?.aborted) return;
  }
  yield block;
}

/** The numbers of `texts` that `isWanted` takes, in batches of like length: a batch is padded to its longest. */
export function batchesOfLikeLength(
  texts: readonly string[],
  size: number,
  isWanted: (text: string) => boolean = () => true,
): number[][] {
  const byLength = [...texts.keys()]
    .filter((i) => isWanted(texts[i]!))
    .sort((a, b) => texts[a]!.length - texts[b]!.length);
  return Array.from({ length: Math.ceil(byLength.length / size) }, (_, i) => byLength.slice(i * size, (i + 1) * size));
}
