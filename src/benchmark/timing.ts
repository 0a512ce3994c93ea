import { setImmediate } from 'node:timers/promises';

/** Something to be timed again and again. */
export interface Measure {
  readonly id: string;
  /** Makes ready what `run` needs before each turn of it, untimed: the current backend. */
  readonly prepare?: (() => void | Promise<void>) | undefined;
  readonly run: () => void;
}

/** Times of single calls. */
export interface Timing {
  readonly medianMs: number;
  readonly minMs: number;
  readonly numRuns: number;
}

export interface InterleaveOptions {
  readonly rounds: number;
  /** How long a turn lasts: as many calls as fit, at least one. */
  readonly turnMs: number;
  /** What has run this long in all gets no more turns. */
  readonly limitMs: number;
  readonly signal?: AbortSignal | undefined;
  /** Called before each turn. */
  readonly onTurn?: (done: number, total: number) => void;
}

/**
 * Times all measures in turn, round after round, so that what disturbs the machine disturbs them alike; the first call of each
 * is not counted.
 * @throws the reason of `signal` between two turns
 */
export async function interleave(
  measures: readonly Measure[],
  options: InterleaveOptions,
): Promise<ReadonlyMap<string, Timing>> {
  const { rounds, turnMs, limitMs, signal, onTurn } = options;
  const times = new Map<string, number[]>(measures.map(({ id }) => [id, []]));
  const spent = new Map<string, number>();
  const numTurns = (rounds + 1) * measures.length;
  for (let round = 0; round <= rounds; round++) {
    for (const [place, measure] of measures.entries()) {
      // Signals and timers get their turn too.
      await setImmediate();
      signal?.throwIfAborted();
      onTurn?.(round * measures.length + place, numTurns);
      const spentMs = spent.get(measure.id) ?? 0;
      if (spentMs >= limitMs) continue;
      await measure.prepare?.();
      const turn = timeTurn(measure.run, round === 0 ? 0 : turnMs);
      spent.set(measure.id, spentMs + turn.reduce((sum, time) => sum + time, 0));
      // Of a call that takes the whole limit the first is all there is.
      if (round > 0 || turn[0]! >= limitMs) times.get(measure.id)!.push(...turn);
    }
  }
  return new Map([...times].map(([id, list]) => [id, timingOf(list)]));
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
  return {
    medianMs: medianOf(times),
    minMs: times.reduce((least, time) => Math.min(least, time)),
    numRuns: times.length,
  };
}

/** The middle one of figures, the upper of two. @param values at least one */
export function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
