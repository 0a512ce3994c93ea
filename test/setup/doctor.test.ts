import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diagnose, isInRange } from '../../src/setup/doctor.ts';
import { installTensorflow } from '../../src/setup/install-tensorflow.ts';
import { readMachine } from '../../src/setup/machine-report.ts';
import { createFakeWorld, type FakeWorld } from './fake-tools.ts';

let world: FakeWorld;
beforeEach(() => {
  world = createFakeWorld();
});
afterEach(() => world.remove());

const tensorflow = async (options = {}) => {
  const report = await diagnose({ ...world, ...options });
  return report.backends.find(({ name }) => name === 'tensorflow');
};

describe('diagnose', () => {
  it('reports the tools in PATH with their versions, and the others without', async () => {
    const { tools } = await diagnose(world);
    expect(tools).toEqual([
      { name: 'cc' },
      { name: 'c++' },
      { name: 'python3', version: 'python3 1.2.3' },
      { name: 'pip', version: 'pip 1.2.3' },
      { name: 'npm', version: 'npm 1.2.3' },
    ]);
  });

  it('gives the remedy for a backend that is not installed, and none on a platform without it', async () => {
    expect(await tensorflow()).toMatchObject({ isReady: false, remedy: 'tiny-gpt backend install tensorflow' });
    const elsewhere = await tensorflow({ platform: { os: 'darwin', arch: 'arm64', glibcVersion: undefined } });
    expect(elsewhere).toMatchObject({ isReady: false, detail: expect.stringMatching(/got darwin on arm64/) });
    expect(elsewhere).not.toHaveProperty('remedy');
  });

  it('knows native where its addon could be built, by the compiler that runs, and names a missing one', async () => {
    const native = async (env: NodeJS.ProcessEnv) => {
      const { backends } = await diagnose({ ...world, env });
      return backends.find(({ name }) => name === 'native');
    };
    const missing = { name: 'native', isReady: false, remedy: expect.stringMatching(/^install a C compiler/) };
    expect(await native(world.env)).toEqual({
      ...missing,
      detail: 'no compiler: cc, gcc, clang not in PATH, or not working',
    });
    expect(await native({ ...world.env, CC: 'no-such-compiler' })).toEqual({
      ...missing,
      detail: 'no compiler: no-such-compiler not in PATH, or not working',
    });
    expect(await native({ ...world.env, CC: 'g++' })).toMatchObject({
      isReady: true,
      detail: 'the first use builds it, with g++ (g++ 1.2.3)',
    });
  });

  it('finds an installed backend and the size of the cache', async () => {
    const { folder } = await installTensorflow({ ...world, verify: async () => {} });
    writeFileSync(join(folder, 'dist', 'more'), 'x'.repeat(1000));
    expect(await tensorflow()).toEqual({ name: 'tensorflow', isReady: true, detail: folder });
    const { cache } = await diagnose(world);
    expect(cache).toMatchObject({ folder: world.cache, sizeBytes: 1000 });
    expect(cache.freeBytes).toBeGreaterThan(0);
  });

  it('measures free space where the cache does not exist yet, and survives as JSON', async () => {
    const report = await diagnose(world);
    expect(report.cache.sizeBytes).toBe(0);
    expect(report.cache.freeBytes).toBeGreaterThan(0);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});

describe('isInRange', () => {
  it.each([
    ['v20.19.0', true],
    ['v20.18.9', false],
    ['v18.99.0', false],
    ['v22.0.0', true],
  ])('places %s: %s', (version, expected) => expect(isInRange(version, '>=20.19')).toBe(expected));
});

describe('readMachine', () => {
  it('reads instruction sets and available memory, and lowers both memory and cores to the container', () => {
    const root = join(world.cache, 'root');
    mkdirSync(join(root, 'proc', 'self'), { recursive: true });
    mkdirSync(join(root, 'sys/fs/cgroup'), { recursive: true });
    writeFileSync(join(root, 'proc/cpuinfo'), 'processor\t: 0\nflags\t\t: fpu avx avx2 fma avx512f_like\n');
    writeFileSync(join(root, 'proc/meminfo'), 'MemTotal: 9 kB\nMemAvailable:    1000 kB\n');
    writeFileSync(join(root, 'sys/fs/cgroup/cpu.max'), '50000 100000\n');
    writeFileSync(join(root, 'sys/fs/cgroup/memory.max'), '512000\n');
    const machine = readMachine(root);
    expect(machine.instructionSets).toEqual(['avx', 'avx2', 'fma']);
    expect(machine.memory).toEqual({ totalBytes: 512_000, availableBytes: 512_000 });
    expect(machine.cores).toMatchObject({ allowed: 1, cgroupLimit: 0.5 });
  });

  it('allows every core where nothing limits them', () => {
    expect(readMachine(join(world.cache, 'nowhere')).cores.allowed).toBe(availableParallelism());
  });
});
