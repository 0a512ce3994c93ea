import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { animalText } from './support/tiny-corpora.ts';
import { hookTimeoutMs, tinyGpt, useWorkspace } from './support/tiny-gpt.ts';
import { tinyGptFlags } from './support/tiny-runs.ts';

const workspace = useWorkspace();

beforeAll(async () => {
  writeFileSync(join(workspace.path, 'animals.txt'), animalText(40));
  writeFileSync(join(workspace.path, 'loads.mjs'), printLoadedPackages);
  for (const name of ['first', 'second']) {
    const { code, stderr } = await run('train', 'animals.txt', '--name', name, ...tinyGptFlags, '--max-steps', '1');
    expect(code, stderr).toBe(0);
  }
}, hookTimeoutMs);

/** A loader that writes the name of each package resolved to stderr. */
const printLoadedPackages = `
import { register } from 'node:module';
register('data:text/javascript,' + encodeURIComponent(\`
  import { writeSync } from 'node:fs';
  export async function resolve(specifier, context, next) {
    const found = await next(specifier, context);
    const name = /node_modules\\\\/((?:@[^/]+\\\\/)?[^/]+)/.exec(found.url)?.[1];
    if (name) writeSync(2, 'package ' + name + '\\\\n');
    return found;
  }
\`));
`;

describe('--help', () => {
  it.each([['--help'], ['train', '--help'], ['--version'], []])(
    'loads no package but commander: %s %s',
    async (...args) => {
      const { code, stdout, stderr } = await tinyGpt(
        args.filter((argument) => argument !== undefined),
        { cwd: workspace.path, nodeOptions: ['--import', './loads.mjs'] },
      );
      expect(code).toBe(0);
      expect(stdout).not.toBe('');
      expect(new Set(stderr.match(/(?<=package ).*/g))).toEqual(new Set(['commander']));
    },
  );

  it('is quick: under 200 ms, twice that where other work takes the cores', async () => {
    const times: number[] = [];
    for (let i = 0; i < 5; i++) {
      const startedAt = performance.now();
      expect((await run('--help')).code).toBe(0);
      times.push(performance.now() - startedAt);
    }
    expect(times.sort((a, b) => a - b)[2]).toBeLessThan(400);
  });
});

describe('a pipe', () => {
  it.each([
    [['--help']],
    [['train', '--help']],
    [['sample', '-m', 'first', '-p', 'The ']],
    [['evaluate', 'first']],
    [['tokenize', '-m', 'first', 'The hen']],
    [['model', 'list']],
    [['model', 'show', 'first']],
    [['corpus', 'list']],
    [['corpus', 'show', 'animals.txt']],
    [['backend', 'list']],
    [['doctor']],
    [['nonsense']],
  ])('gets no escape codes from %j', async (args) => {
    const { stdout, stderr } = await tinyGpt(args, { cwd: workspace.path, env: { TERM: 'xterm-256color' } });
    expect(stdout + stderr).not.toBe('');
    expect(stdout + stderr).not.toContain('\u001b');
  });
});

describe('model', () => {
  it('list names the models, newest first, with score and size', async () => {
    const { code, stdout, stderr } = await run('model', 'list');
    expect(code, stderr).toBe(0);
    const [head, ...rows] = stdout.trimEnd().split('\n');
    expect(head).toMatch(/^NAME +TASK +PARAMS +SIZE +SCORE +TRAINED$/);
    const own = rows.filter((row) => !row.includes('shipped'));
    expect(own.map((row) => row.split(/ +/)[0])).toEqual(['second', 'first']);
    expect(own[0]).toMatch(/text .*bits\/byte/);
  });

  it('list writes an object a line with --json', async () => {
    const { stdout } = await run('model', 'list', '--json');
    const names = stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { name: string }).name);
    expect(names.slice(0, 2)).toEqual(['second', 'first']);
  });

  it('show tells tensors and parameters of a model and of a preset', async () => {
    const own = await run('model', 'show', 'first');
    expect(own.code, own.stderr).toBe(0);
    expect(own.stdout).toMatch(/\b6,\d{3}\b|\b7 k\b/);
    const preset = await run('model', 'show', 'gpt2');
    expect(preset.code, preset.stderr).toBe(0);
    expect(preset.stdout).toMatch(/124(\.\d+)? M|124,439,808/);
  });

  it('rename moves a model, which then answers to its new name only', async () => {
    const { code, stderr } = await run('model', 'rename', 'second', 'renamed');
    expect(code, stderr).toBe(0);
    expect((await run('sample', '-m', 'renamed', '-p', 'The', '--max-new-tokens', '3')).code).toBe(0);
    expect((await run('sample', '-m', 'second', '-p', 'The')).code).toBe(2);
    const run2 = JSON.parse(readFileSync(join(workspace.path, 'checkpoints/renamed/run.json'), 'utf8'));
    expect(run2.name).toBe('renamed');
  });

  it('rm wants --yes where nobody can be asked, and then removes the folder', async () => {
    const asked = await run('model', 'rm', 'renamed');
    expect(asked.code).toBe(2);
    expect(asked.stderr).toMatch(/^hint: {2}tiny-gpt model rm renamed --yes$/m);
    expect(existsSync(join(workspace.path, 'checkpoints/renamed'))).toBe(true);
    expect((await run('model', 'rm', 'renamed', '--yes')).code).toBe(0);
    expect(existsSync(join(workspace.path, 'checkpoints/renamed'))).toBe(false);
  });
});

function run(...args: string[]) {
  return tinyGpt(args, { cwd: workspace.path });
}
