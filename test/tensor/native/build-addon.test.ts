import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSources, prebuiltSourcesFile } from '../../../src/tensor/native/addon-sources.ts';
import { buildAddon, findAddons } from '../../../src/tensor/native/build-addon.ts';
import { loadNative } from '../../../src/tensor/native/load-native.ts';
import { writeFakeCompiler } from './fake-compiler.ts';

const folder = mkdtempSync(join(tmpdir(), 'tiny-gpt-addon-'));
let numCaches = 0;
const freshCache = () => join(folder, `cache-${numCaches++}`);
const compiler = join(folder, 'fake-cc');
const noPrebuilds = { TINY_GPT_PREBUILDS: join(folder, 'no-prebuilds') };
beforeAll(() => {
  writeFakeCompiler(compiler);
});
afterAll(() => rmSync(folder, { recursive: true }));
const onWindows = process.platform === 'win32';

describe.skipIf(onWindows)('buildAddon', () => {
  it('leaves the addon in the cache, under a name of its own, and nothing else', () => {
    const cache = freshCache();
    const build = buildAddon({ cache, compiler });
    expect(build).toMatchObject({ ok: true, origin: 'compiled', compiler });
    expect(readdirSync(cache)).toEqual([expect.stringMatching(/^kernels-[0-9a-f]{16}-\w+-\w+\.node$/)]);
    expect(findAddons({ cache, env: noPrebuilds })).toMatchObject([{ origin: 'cached' }]);
    expect(findAddons({ cache, extraFlags: ['-O1'] })).toEqual([]);
  });

  it('says that there is no compiler', () => {
    const cache = freshCache();
    const result = buildAddon({ cache, compiler: 'no-such-compiler' });
    expect(result).toMatchObject({ ok: false, reason: 'no compiler' });
  });

  it("says what the compiler's last words were, and leaves nothing behind", () => {
    const cache = freshCache();
    const broken = writeFakeCompiler(join(folder, 'broken-cc'), 'echo "fatal: out of ideas" >&2; exit 1');
    const result = buildAddon({ cache, compiler: broken });
    expect(result).toMatchObject({
      ok: false,
      reason: 'compiler failed',
      detail: expect.stringMatching(/out of ideas/),
    });
    expect(readdirSync(cache)).toEqual([]);
  });

  it('says that the cache cannot be written', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const result = buildAddon({ cache: join(file, 'cache'), compiler });
    expect(result).toMatchObject({ ok: false, reason: 'cache not writable' });
  });

  it('takes the compiler from CC, arguments included', () => {
    const cache = freshCache();
    expect(buildAddon({ cache, env: { ...process.env, CC: 'no-such-compiler' } })).toMatchObject({
      ok: false,
      reason: 'no compiler',
      detail: expect.stringContaining('no-such-compiler'),
    });
    const log = join(folder, 'arguments');
    const logging = writeFakeCompiler(join(folder, 'logging-cc'), `echo "$@" >> ${log}`);
    writeFakeCompiler(join(folder, 'launcher'), 'exec "$@"');
    const CC = `${join(folder, 'launcher')} ${logging} --target=here`;
    expect(buildAddon({ cache, env: { ...process.env, CC } })).toMatchObject({ ok: true, compiler: CC });
    const lines = readFileSync(log, 'utf8')
      .trimEnd()
      .split('\n')
      .filter((line) => !line.includes('--version'));
    expect(lines.every((line) => line.startsWith('--target=here -O3 -fPIC '))).toBe(true);
  });

  it('by several processes at once gives one whole addon', async () => {
    const cache = freshCache();
    const script = `
      import { buildAddon } from './src/tensor/native/build-addon.ts';
      const build = buildAddon({ cache: ${JSON.stringify(cache)}, compiler: ${JSON.stringify(compiler)} });
      process.exit(build.ok ? 0 : 1);`;
    const args = ['--import', 'tsx', '--input-type=module', '-e', script];
    const children = [1, 2, 3].map(() => spawn(process.execPath, args, { stdio: 'inherit' }));
    const codes = await Promise.all(children.map(async (child) => (await once(child, 'close'))[0] as number));
    expect(codes).toEqual([0, 0, 0]);
    expect(readdirSync(cache)).toHaveLength(1);
  });
});

const loaded = loadNative();
describe.skipIf(!loaded.ok)(loaded.ok ? 'loadNative' : `loadNative (skipped: ${loaded.reason})`, () => {
  it('finds the second time what it built the first', () => {
    expect(findAddons()[0]).toMatchObject({ ok: true, origin: expect.stringMatching(/cached|prebuilt/) });
  });

  it('names the kernels and instruction sets of this machine', () => {
    const { addon } = loaded as Extract<typeof loaded, { ok: true }>; // else skipped
    expect(
      addon
        .info()
        .instructionSets.slice(0, 2)
        .map(({ name }) => name),
    ).toEqual(['twin', 'baseline']);
  });

  describe('with addons that came with the package', () => {
    const platform = `${process.platform}-${process.arch}`;
    const { build } = loaded as Extract<typeof loaded, { ok: true }>; // else skipped
    /** A folder of addons by platform; undefined stands for one that does not load. A loaded file is never written again. */
    const prebuildsWith = (addons: Record<string, string | undefined>, madeOf = findSources([])?.hash ?? '') => {
      const prebuilds = freshCache();
      mkdirSync(prebuilds);
      writeFileSync(join(prebuilds, prebuiltSourcesFile), `${madeOf}\n`);
      for (const [name, from] of Object.entries(addons)) {
        mkdirSync(join(prebuilds, name), { recursive: true });
        if (from === undefined) writeFileSync(join(prebuilds, name, 'tiny-gpt.node'), 'not for this machine');
        else cpSync(from, join(prebuilds, name, 'tiny-gpt.node'));
      }
      return { env: { TINY_GPT_PREBUILDS: prebuilds }, cache: freshCache(), compiler: 'no-such-compiler' };
    };

    it('takes them without a compiler, also from a folder that cannot be written', () => {
      const options = prebuildsWith({ [platform]: build.path });
      chmodSync(options.env.TINY_GPT_PREBUILDS, 0o500);
      expect(loadNative(options)).toMatchObject({ ok: true, build: { origin: 'prebuilt' } });
      chmodSync(options.env.TINY_GPT_PREBUILDS, 0o700);
    });

    it('passes over one that does not load, for that of the other C library', () => {
      const options = prebuildsWith({ [platform]: undefined, [`${platform}-musl`]: build.path });
      expect(loadNative(options)).toMatchObject({ ok: true, build: { path: expect.stringContaining('-musl') } });
    });

    it('leaves out those that were made of other sources than those of the package', () => {
      expect(findAddons(prebuildsWith({ [platform]: build.path }))).toHaveLength(1);
      expect(findAddons(prebuildsWith({ [platform]: build.path }, '0123456789abcdef'))).toEqual([]);
    });

    it('prefers one that was built here', () => {
      const prebuilt = prebuildsWith({ [platform]: build.path });
      const options = { ...prebuilt, env: { ...process.env, ...prebuilt.env }, compiler };
      const built = buildAddon(options);
      expect(findAddons(options).map(({ origin }) => origin)).toEqual(['cached', 'prebuilt']);
      expect(findAddons(options)[0]).toMatchObject({ path: built.ok ? built.path : '' });
    });

    it('says why, where none loads and none can be built', () => {
      const options = prebuildsWith({ [platform]: undefined });
      expect(loadNative(options)).toMatchObject({ ok: false, reason: 'does not load' });
    });
  });
});
