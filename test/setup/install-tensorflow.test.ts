import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import type { InstallProgress } from '../../src/setup/install-progress.ts';
import { type InstallTensorflowOptions, installTensorflow } from '../../src/setup/install-tensorflow.ts';
import { isTensorflowInstalled, tensorflowFolder } from '../../src/tensor/tensorflow-cache.ts';
import { createFakeWorld, type FakeTool, type FakeWorld, WORKING } from './fake-tools.ts';

let world: FakeWorld;
beforeEach(() => {
  world = createFakeWorld();
});
afterEach(() => world.remove());

const install = (options: InstallTensorflowOptions = {}) => {
  const { cache, env, packages, platform } = world;
  return installTensorflow({ cache, env, packages, platform, verify: async () => {}, ...options });
};

const failure = async (options: InstallTensorflowOptions = {}): Promise<UserError> => {
  const error = await install(options).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserError)) throw new Error(`expected a UserError, got ${error}`);
  expect(error.hint).toBeTruthy();
  return error;
};

/** What is in the cache besides verified downloads. */
const leftovers = () => readdirSync(world.cache).filter((name) => name !== 'downloads');

describe('installTensorflow', () => {
  it('leaves the complete folder and nothing else', async () => {
    const stages: InstallProgress[] = [];
    const result = await install({ onProgress: (progress) => stages.push(progress) });
    expect(result).toEqual({ folder: tensorflowFolder(world.cache), wasInstalled: false });
    expect(isTensorflowInstalled(world.cache).installed).toBe(true);
    expect(readdirSync(world.cache)).toEqual([expect.stringMatching(/^tensorflow-/)]);
    expect([...new Set(stages.map(({ stage }) => stage))]).toEqual([
      'check',
      'download',
      'unpack',
      'compile',
      'verify',
      'done',
    ]);
    expect(stages.filter(({ stage }) => stage === 'unpack').at(-1)?.fraction).toBe(1);
  });

  it('never lets npm run scripts, and asks pip for the pinned wheel alone', async () => {
    await install();
    expect(world.calls()[0]).toMatch(/^npm pack kernels@0\.0\.1 .*--ignore-scripts/);
    expect(world.calls().find((call) => call.includes('download'))).toMatch(
      /library==0\.0\.1 --no-deps --only-binary=:all: .*--platform manylinux_2_27_x86_64 .*--python-version 312/,
    );
  });

  it('does nothing where it is installed, even without tools', async () => {
    await install();
    expect(await install({ env: { PATH: '' } })).toMatchObject({ wasInstalled: true });
  });

  it('builds again when forced, and when a file has gone missing', async () => {
    const folder = tensorflowFolder(world.cache);
    await install();
    writeFileSync(join(folder, 'old'), '');
    expect(await install({ force: true })).toMatchObject({ wasInstalled: false });
    expect(existsSync(join(folder, 'old'))).toBe(false);
    rmSync(join(folder, 'tfjs_binding.node'));
    expect(await install()).toMatchObject({ wasInstalled: false });
    expect(isTensorflowInstalled(world.cache).installed).toBe(true);
  });

  it.each<[FakeTool, RegExp]>([
    ['npm', /needs npm/],
    ['python3', /needs python3/],
    ['g++', /needs a C\+\+ compiler: no g\+\+, c\+\+ or clang\+\+/],
  ])('names a missing %s before it downloads anything', async (tool, message) => {
    world.setTool(tool, undefined);
    expect((await failure()).message).toMatch(message);
    expect(world.calls()).toEqual([]);
  });

  it('tells python3 without pip from no python3', async () => {
    world.setTool('python3', 'process.exit(1)');
    expect((await failure()).message).toMatch(/pip, which python3 does not have/);
  });

  it('uses the compiler that CXX names, and says when it does not run', async () => {
    expect((await failure({ env: { ...world.env, CXX: 'no-such-compiler' } })).message).toMatch(/CXX=no-such-compiler/);
  });

  it('says that a registry cannot be reached', async () => {
    world.setTool('npm', `console.error('npm error code ENOTFOUND'); process.exit(1)`);
    const error = await failure();
    expect(error.message).toMatch(/npm could not download kernels 0\.0\.1: its registry cannot be reached/);
    expect(error.hint).toMatch(/put kernels\.tgz into/);
    expect(leftovers()).toEqual([]);
  });

  it('refuses a download with another checksum and keeps nothing of it', async () => {
    world.setTool('npm', `fs.writeFileSync('kernels.tgz', 'kernelz')`);
    expect((await failure()).message).toMatch(/kernels\.tgz: expected sha256 \w{64}, got \w{64}/);
    expect(readdirSync(join(world.cache, 'downloads'))).toEqual([]);
    expect(leftovers()).toEqual([]);
  });

  it('fetches a damaged earlier download again', async () => {
    mkdirSync(join(world.cache, 'downloads'), { recursive: true });
    writeFileSync(join(world.cache, 'downloads', 'kernels.tgz'), 'kern');
    await expect(install()).resolves.toMatchObject({ wasInstalled: false });
  });

  it('goes on from the verified downloads after a failed compilation', async () => {
    world.setTool('g++', `console.error('binding.cc:1: error: no'); process.exit(1)`);
    expect((await failure()).message).toMatch(/could not compile[\s\S]*binding\.cc:1: error: no/);
    expect(leftovers()).toEqual([]);
    world.setTool('g++', WORKING['g++']);
    world.setTool('npm', 'process.exit(1)');
    await expect(install()).resolves.toMatchObject({ wasInstalled: false });
  });

  it('leaves no half folder when it is stopped in the middle', async () => {
    world.setTool('g++', 'setTimeout(() => {}, 60_000)');
    const controller = new AbortController();
    const stop = ({ stage }: InstallProgress) => stage === 'compile' && setImmediate(() => controller.abort());
    await expect(install({ signal: controller.signal, onProgress: stop })).rejects.toThrow(/abort/i);
    expect(leftovers()).toEqual([]);
  });

  it('lets two installations run at once', async () => {
    const results = await Promise.all([install(), install()]);
    expect(results.map(({ folder }) => folder)).toEqual([tensorflowFolder(world.cache), tensorflowFolder(world.cache)]);
    expect(isTensorflowInstalled(world.cache).installed).toBe(true);
    expect(leftovers()).toHaveLength(1);
  });

  it.each([
    ['linux', 'arm64', '2.36'],
    ['darwin', 'arm64', undefined],
    ['win32', 'x64', undefined],
    ['linux', 'x64', undefined],
    ['linux', 'x64', '2.17'],
  ])('refuses %s on %s with glibc %s without touching the disk', async (os, arch, glibcVersion) => {
    expect((await failure({ platform: { os, arch, glibcVersion } })).message).toMatch(
      /expected Linux on x64 with glibc/,
    );
    expect(existsSync(world.cache)).toBe(false);
  });
});
