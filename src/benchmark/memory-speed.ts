import { readdirSync, readFileSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';
import type { NativeAddon } from '../tensor/native/load-native.ts';
import { callKernel } from './machine-speed.ts';
import type { Measure, Timing } from './timing.ts';

/** How fast a buffer of some size is read. */
export interface ReadSpeed {
  readonly sizeBytes: number;
  readonly gigabytesPerSecond: number;
}

/** A cache as the system describes it. */
export interface Cache {
  readonly level: number;
  readonly sizeBytes: number;
}

/** The data caches of the first core, smallest first; none where the system does not tell. @param root where `sys` stands */
export function readCaches(root = '/'): Cache[] {
  const folder = join(root, 'sys/devices/system/cpu/cpu0/cache');
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.startsWith('index'));
  } catch {
    return [];
  }
  const read = (name: string, file: string) => readFileSync(join(folder, name, file), 'utf8').trim();
  return names
    .filter((name) => read(name, 'type') !== 'Instruction')
    .map((name) => ({ level: Number(read(name, 'level')), sizeBytes: 1024 * Number.parseInt(read(name, 'size'), 10) }))
    .sort((a, b) => a.level - b.level);
}

/**
 * A size that no cache holds: twice the largest cache, at least 256 MB; less where memory is short.
 * Of a server's third-level cache a virtual machine shares one of hundreds of MB with others and gets some part.
 */
export function beyondCachesBytes(caches: readonly Cache[], freeBytes = freemem()): number {
  const largest = Math.max(0, ...caches.map(({ sizeBytes }) => sizeBytes));
  const wanted = Math.max(2 ** 28, 2 * largest);
  return Math.max(2 ** 24, Math.min(wanted, 2 ** 30, 2 ** Math.floor(Math.log2(freeBytes / 4))));
}

/** As many tasks as threads can share evenly, each in order. */
const numTasks = 64;

/** Reads a buffer of that size, adding it up. */
export function readingBench(
  addon: NativeAddon,
  { id, sizeBytes, numThreads }: { id: string; sizeBytes: number; numThreads: number },
): { readonly measure: Measure; result(timing: Timing): ReadSpeed } {
  const length = Math.ceil(sizeBytes / 4 / numTasks);
  const x = new Float32Array(numTasks * length).fill(1); // written: pages never touched are all one page of zeros
  const y = new Float32Array(numTasks);
  return {
    measure: {
      id,
      prepare: () => addon.setThreads(numThreads),
      run: () => callKernel(addon, addon.info().selected, 'readSum', [x, y], [numTasks, length]),
    },
    result: ({ minMs }) => ({ sizeBytes: x.byteLength, gigabytesPerSecond: x.byteLength / minMs / 1e6 }),
  };
}
