import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { animalText } from './support/tiny-corpora.ts';
import { tinyGpt, useWorkspace } from './support/tiny-gpt.ts';
import { setFlags, tinyGptFlags } from './support/tiny-runs.ts';

const workspace = useWorkspace();

beforeAll(() => writeFileSync(join(workspace.path, 'animals.txt'), animalText(40)));

const endless = ['--max-steps', '1000000', '--eval-steps', '1000', '--json'];

describe('a folder in use by another run', () => {
  it('gives a second run another name, and is neither resumed, nor overwritten, nor removed', async () => {
    let step = 0;
    let findings: Promise<Awaited<ReturnType<typeof run>>[]> | undefined;
    const first = tinyGpt(['train', 'animals.txt', ...tinyGptFlags, ...endless], {
      cwd: workspace.path,
      onOutput: ({ stdout }, child) => {
        if (findings !== undefined || !stdout.includes('"kind":"last"')) return;
        findings = (async () => [
          await run('train', 'animals.txt', ...tinyGptFlags, '--max-steps', '1'),
          await run('train', 'animals.txt', '--resume'),
          await run('train', 'animals.txt', ...tinyGptFlags, '--max-steps', '1', '--force'),
          await run('model', 'rm', 'animals', '--yes'),
        ])().finally(() => child.kill('SIGINT'));
        step++;
      },
    });
    const { code } = await first;
    expect(step).toBe(1);
    expect(code).toBe(130);
    const [second, resumed, forced, removed] = (await findings)!;
    expect(second?.stdout).toBe('checkpoints/animals-2\n');
    for (const refused of [resumed, forced, removed]) {
      expect(refused?.code).toBe(2);
      expect(refused?.stderr).toMatch(/^error: checkpoints\/animals is in use by process \d+ since \d\d:\d\d$/m);
      expect(refused?.stderr).toMatch(/^hint: {2}wait/m);
    }
  });

  it('is overwritten with --force once nobody uses it, and only then', async () => {
    const before = readFileSync(join(workspace.path, 'checkpoints/animals-2/model.safetensors'));
    const args = ['train', 'animals.txt', '--name', 'animals-2', ...tinyGptFlags, '--max-steps', '2', '--seed', '9'];
    expect((await run(...args)).stdout).toBe('checkpoints/animals-2-2\n');
    expect(readFileSync(join(workspace.path, 'checkpoints/animals-2/model.safetensors')).equals(before)).toBe(true);
    expect((await run(...args, '--force')).stdout).toBe('checkpoints/animals-2\n');
    expect(readFileSync(join(workspace.path, 'checkpoints/animals-2/model.safetensors')).equals(before)).toBe(false);
  });
});

describe('a place that cannot be written', () => {
  it('is refused before the first step when checkpoints is a file', async () => {
    const folder = join(workspace.path, 'below');
    mkdirSync(folder);
    writeFileSync(join(folder, 'checkpoints'), '');
    const { code, stdout, stderr } = await tinyGpt(['train', '../animals.txt', ...tinyGptFlags], { cwd: folder });
    expect(stderr).toMatch(/^error: .*checkpoints: expected a folder, found a file$/m);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  const isRoot = process.getuid?.() === 0;
  it.skipIf(isRoot)(
    'is refused before the first step without permission (not as root, who may write anywhere)',
    async () => {
      const folder = join(workspace.path, 'locked');
      mkdirSync(folder);
      chmodSync(folder, 0o500);
      const { code, stderr } = await tinyGpt(['train', '../animals.txt', ...tinyGptFlags], { cwd: folder });
      chmodSync(folder, 0o700);
      expect(stderr).toMatch(/^error: checkpoints\/animals: no permission to write in /m);
      expect(stderr).toMatch(/^hint: {2}chmod u\+w /m);
      expect(code).toBe(2);
    },
  );
});

const small = { path: '' };
const reason = canMount() ? '' : ' (skipped: needs the right to mount a small one)';

describe.skipIf(reason !== '')(`a full disk${reason}`, () => {
  beforeAll(() => {
    small.path = mkdtempSync(join(tmpdir(), 'tiny-gpt-disk-'));
    sh(`mount -t tmpfs -o size=3m tmpfs ${small.path}`);
  });
  afterAll(() => {
    sh(`umount ${small.path}`);
    rmdirSync(small.path);
  });

  it('is refused before the first step when the checkpoint cannot fit', async () => {
    const { code, stderr } = await tinyGpt(['train', join(workspace.path, 'animals.txt'), ...tinyGptFlags], {
      cwd: small.path,
    });
    expect(stderr).toMatch(
      /^error: checkpoints\/animals: expected .* MB of free disk space for the checkpoint, found/m,
    );
    expect(code).toBe(2);
    expect(readdirSync(small.path)).toEqual([]);
  });

  it('while saving leaves the checkpoint saved before, from which the run resumes once there is room', async () => {
    sh(`mount -o remount,size=16m ${small.path}`);
    const filler = join(small.path, 'filler');
    const data = join(workspace.path, 'animals.txt');
    const flags = [...tinyGptFlags, ...setFlags({ saveIntervalMs: 0 }), '--max-steps', '100000'];
    let isFilled = false;
    const { code, stderr } = await tinyGpt(['train', data, ...flags, '--json'], {
      cwd: small.path,
      onOutput: ({ stdout }) => {
        if (isFilled || !stdout.includes('{"type":"step","step":3,')) return;
        isFilled = true;
        sh(`cat /dev/zero > ${filler} || true`);
      },
    });
    expect(stderr).toMatch(/^error: .*the disk is full; what was saved before is intact$/m);
    expect(code).toBe(2);
    const sampled = await tinyGpt(['sample', '-p', 'The', '--max-new-tokens', '5', '-q'], { cwd: small.path });
    expect(sampled.code, sampled.stderr).toBe(0);
    rmSync(filler);
    const resumed = await tinyGpt(['train', data, '--resume', '--max-steps', '40', '--json'], { cwd: small.path });
    expect(resumed.code, resumed.stderr).toBe(0);
    expect(existsSync(join(small.path, 'checkpoints/animals/last-40'))).toBe(true);
  });
});

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), 'tiny-gpt-disk-'));
  try {
    sh(`mount -t tmpfs tmpfs ${folder} && umount ${folder}`);
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
}

function sh(command: string): void {
  execFileSync('bash', ['-c', command], { stdio: 'ignore' });
}

function run(...args: string[]) {
  return tinyGpt(args, { cwd: workspace.path });
}
