import { accessesOf } from './check-recording.ts';
import type { Recording } from './recording.ts';

/** Where each buffer of the workspace lies, by number, in words from its start. */
export interface WorkspacePlan {
  readonly offsets: ReadonlyMap<number, number>;
  readonly numWords: number;
}

/** A buffer from the first instruction that uses it to the last. */
export interface Lifetime {
  readonly buffer: number;
  readonly numWords: number;
  readonly first: number;
  readonly last: number;
}

/** 64 bytes. */
const alignment = 16;

/** The lifetimes of the workspace's buffers; those never used have none. */
export function lifetimesOf(recording: Recording): Lifetime[] {
  const uses = new Map<number, { first: number; last: number }>();
  for (const { buffer, at } of accessesOf(recording)) {
    const use = uses.get(buffer);
    if (use === undefined) uses.set(buffer, { first: at, last: at });
    else use.last = at;
  }
  return [...uses].flatMap(([buffer, use]) => {
    const { kind, numWords } = recording.buffers[buffer]!;
    return kind === 'workspace' ? [{ buffer, numWords, ...use }] : [];
  });
}

/**
 * Gives buffers that live at the same time different places: the largest first, each at the lowest place that is free.
 * @see Pisarchyk and Lee 2020, Efficient Memory Management for Deep Neural Net Inference, section 5.2 (greedy by size)
 */
export function planWorkspace(lifetimes: readonly Lifetime[]): WorkspacePlan {
  const placed: (Lifetime & { readonly from: number; readonly to: number })[] = [];
  const bySize = lifetimes.toSorted((a, b) => b.numWords - a.numWords || a.first - b.first || a.buffer - b.buffer);
  for (const lifetime of bySize) {
    const size = Math.ceil(Math.max(1, lifetime.numWords) / alignment) * alignment;
    let from = 0;
    // In the order of their places, so the first gap that is wide enough is found.
    for (const other of placed) {
      if (other.first > lifetime.last || other.last < lifetime.first) continue;
      if (from + size <= other.from) break;
      from = Math.max(from, other.to);
    }
    placed.push({ ...lifetime, from, to: from + size });
    placed.sort((a, b) => a.from - b.from);
  }
  return {
    offsets: new Map(placed.map(({ buffer, from }) => [buffer, from])),
    numWords: placed.reduce((most, { to }) => Math.max(most, to), 0),
  };
}
