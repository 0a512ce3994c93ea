import { type ChildProcess, spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { afterAll, expect, it } from 'vitest';
import { normalValues } from '../support/normal-values.ts';
import { type KernelCase, runCase } from './kernel-case.ts';
import { describeNative, fastSets } from './native.ts';

const size = 192;
const product: KernelCase = {
  kernel: 'matmul',
  label: '',
  sizes: [1, size, size, size, 0, 0, size, size, size, 0, 0, 0, 0],
  operands: { a: normalValues(size * size, 1), b: normalValues(size * size, 2), c: size * size },
  tolerance: 0,
};

describeNative('the pool beside processes that keep every core busy', (addon) => {
  const busy: ChildProcess[] = [];
  afterAll(() => {
    addon.setThreads(1);
    for (const child of busy) child.kill('SIGKILL');
  });

  it('gives the same results, in a small multiple of the time', async () => {
    const set = fastSets(addon).at(-1)!;
    addon.setThreads(2);
    const run = () => runCase(addon, set, product).c!;
    const expected = run();
    const alone = timePerJob(run, 200);
    for (let i = 0; i < availableParallelism(); i++) busy.push(await startBusyProcess());
    for (let i = 0; i < 50; i++) expect(run()).toEqual(expected);
    // Half of each core remains: twice the time, and now and then a slice of the scheduler's to wait. A pool that spins on, or that
    // waits for a thread without a core before it goes on, takes some hundred times as long.
    expect(timePerJob(run, 400) / alone).toBeLessThan(20);
  });
});

/** Mean milliseconds over at least that many milliseconds of jobs. */
function timePerJob(run: () => unknown, durationMs: number): number {
  const start = performance.now();
  let numJobs = 0;
  for (; performance.now() - start < durationMs; numJobs++) run();
  return (performance.now() - start) / numJobs;
}

/** A process that is at work by the time the promise resolves, and ends by itself if nobody ends it. */
function startBusyProcess(): Promise<ChildProcess> {
  const code = 'console.log(); const end = Date.now() + 20_000; while (Date.now() < end);';
  const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'ignore'] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.stdout.once('data', () => resolve(child));
  });
}
