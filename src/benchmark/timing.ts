/** Times of single calls. */
export interface Timing {
  readonly medianMs: number;
  readonly minMs: number;
  readonly numRuns: number;
}

/** The times of the calls that fit into `turnMs`, at least one. */
export function timeTurn(run: () => void, turnMs: number): number[] {
  const times: number[] = [];
  const until = performance.now() + turnMs;
  do {
    const startedAt = performance.now();
    run();
    times.push(performance.now() - startedAt);
  } while (performance.now() < until);
  return times;
}

/** @param times at least one */
export function timingOf(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  return { medianMs: sorted[sorted.length >> 1]!, minMs: sorted[0]!, numRuns: sorted.length };
}
