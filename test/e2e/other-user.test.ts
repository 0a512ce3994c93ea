import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadNative } from '../../src/tensor/native/load-native.ts';
import { buildProgram, programPath } from './support/build-program.ts';
import { animalText } from './support/tiny-corpora.ts';
import { hookTimeoutMs } from './support/tiny-gpt.ts';
import { tinyGptFlags } from './support/tiny-runs.ts';

/** `nobody`: the package is not theirs, so its folder cannot be written. */
const uid = 65534;
const loaded = loadNative();
const reason = whyNot();
const home = { path: '' };

describe.skipIf(reason !== undefined)(`a user who does not own the package${reason ?? ''}`, () => {
  beforeAll(async () => {
    await buildProgram();
    home.path = mkdtempSync(join(tmpdir(), 'tiny-gpt-nobody-'));
    writeFileSync(join(home.path, 'animals.txt'), animalText(40));
    // A compiler that takes no time: all that it makes is the addon that was made before.
    const addon = loaded.ok ? loaded.build.path : '';
    const compiler = `#!/bin/sh
while [ $# -gt 0 ]; do
  if [ "$1" = -o ]; then cp '${join(home.path, 'addon.node')}' "$2"; fi
  shift
done
`;
    writeFileSync(join(home.path, 'cc'), compiler);
    chmodSync(join(home.path, 'cc'), 0o755);
    copyFileSync(addon, join(home.path, 'addon.node'));
    chownSync(home.path, uid, uid);
  }, hookTimeoutMs);
  afterAll(() => rmSync(home.path, { recursive: true, force: true }));

  it('gets an addon in a cache of their own', () => {
    const built = run(['backend', 'build'], { HOME: home.path, CC: join(home.path, 'cc') });
    expect(built.status, built.stderr).toBe(0);
    expect(dirname(built.stdout.trim())).toBe(join(home.path, '.cache/tiny-gpt'));
    const listed = run(['backend', 'list'], { HOME: home.path });
    expect(listed.stdout).toContain(built.stdout.trim());
  });

  it('trains on another backend where no cache can be written', () => {
    mkdirSync(join(home.path, 'work'));
    chownSync(join(home.path, 'work'), uid, uid);
    const args = ['train', '../animals.txt', ...tinyGptFlags, '--max-steps', '1', '--json'];
    const trained = run(args, { HOME: '/nonexistent', CC: join(home.path, 'cc') }, join(home.path, 'work'));
    expect(trained.status, trained.stderr).toBe(0);
    expect(trained.stdout).toMatch(/"backend":"(wasm|tensorflow|cpu)"/);
  });
});

function run(args: readonly string[], env: Record<string, string>, cwd = home.path) {
  const all = { PATH: process.env.PATH ?? '', TINY_GPT_PREBUILDS: join(home.path, 'none'), ...env };
  return spawnSync(process.execPath, [programPath, ...args], { cwd, env: all, uid, gid: uid, encoding: 'utf8' });
}

function whyNot(): string | undefined {
  if (process.getuid?.() !== 0) return ' (skipped: only root can be another user)';
  if (!loaded.ok) return ` (skipped: ${loaded.reason})`;
  const script = `require('node:fs').accessSync(${JSON.stringify(dirname(dirname(programPath)))})`;
  const { status } = spawnSync(process.execPath, ['-e', script], { uid, gid: uid });
  return status === 0 ? undefined : ' (skipped: nobody cannot read this checkout)';
}
