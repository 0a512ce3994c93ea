import { timingOf } from '../../src/benchmark/timing.ts';
import { formatRate } from '../../src/cli/format/numbers.ts';
import { formatTable } from '../../src/cli/format/table.ts';

/** One program or backend in a comparison. */
export interface Contestant {
  readonly name: string;
  /** One turn: milliseconds a unit, once or several times. */
  readonly turn: () => Promise<readonly number[]>;
}

/** Contestants that do the same work. */
export interface Contest {
  readonly title: string;
  readonly unit: 'step' | 'token';
  /** Tokens in a unit. */
  readonly numTokens: number;
  /** Whom the others are compared with; the first contestant where it is not there. */
  readonly reference: string;
  readonly contestants: readonly Contestant[];
  /** Who is missing, and why. */
  readonly leftOut: readonly string[];
}

export interface Standing {
  readonly name: string;
  readonly medianMs: number;
  readonly minMs: number;
  readonly numTimes: number;
  readonly tokensPerSecond: number;
  /** Speed over that of the reference: above 1 is faster. */
  readonly ratio: { readonly ofMedians: number; readonly ofMinima: number };
}

/** Gives everyone a turn in each round. */
export async function runContest(contest: Contest, rounds: number): Promise<Standing[]> {
  const { contestants, numTokens, reference } = contest;
  const times = contestants.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [place, { turn }] of contestants.entries()) times[place]!.push(...(await turn()));
  }
  const timings = times.map(timingOf);
  const other =
    timings[
      Math.max(
        0,
        contestants.findIndex(({ name }) => name === reference),
      )
    ];
  if (other === undefined) return [];
  return timings.map(({ medianMs, minMs, numRuns }, place) => ({
    name: contestants[place]!.name,
    medianMs,
    minMs,
    numTimes: numRuns,
    tokensPerSecond: (1000 * numTokens) / medianMs,
    ratio: { ofMedians: other.medianMs / medianMs, ofMinima: other.minMs / minMs },
  }));
}

/** The title, a line for each, and who was left out. */
export function contestLines({ title, unit, leftOut }: Contest, standings: readonly Standing[]): string[] {
  const reference = standings.find(({ ratio }) => ratio.ofMedians === 1)?.name ?? '';
  const rows = standings.map(({ name, medianMs, minMs, tokensPerSecond, ratio }) => [
    name,
    duration(medianMs),
    duration(minMs),
    formatRate(tokensPerSecond),
    ratio.ofMedians.toFixed(2),
    ratio.ofMinima.toFixed(2),
  ]);
  const head = ['', `a ${unit}`, 'fastest', 'tokens/s', `x ${reference}`, 'fastest'];
  return [
    title,
    ...(rows.length === 0 ? [] : formatTable([head, ...rows], 'lrrrrr')),
    ...leftOut.map((reason) => `  left out: ${reason}`),
  ];
}

function duration(ms: number): string {
  return ms < 1 ? `${(1000 * ms).toFixed(1)} us` : `${ms.toFixed(ms < 100 ? 1 : 0)} ms`;
}
