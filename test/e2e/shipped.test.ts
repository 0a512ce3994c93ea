import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { RunFolder } from '../../src/checkpoint/run-folder.ts';
import { readSafetensorsHeader } from '../../src/checkpoint/safetensors.ts';
import { gptConfig, newFiles, randomParameters } from '../checkpoint/fixtures.ts';
import { shippedExamples } from './shipped-examples.ts';
import { packPackage } from './support/pack-package.ts';
import { hookTimeoutMs, type Outcome, tinyGpt, useWorkspace } from './support/tiny-gpt.ts';

const shippedFolder = fileURLToPath(new URL('../../checkpoints/shipped', import.meta.url));
const shipped = readdirSync(shippedFolder).filter((name) => name !== '.gitkeep');
const workspace = useWorkspace();
let packageFolder: string;

beforeAll(async () => {
  packageFolder = await packPackage(workspace.path);
  // One that is there whatever is shipped, to be listed and left alone.
  const folder = join(packageFolder, 'checkpoints/shipped/owls');
  const run = await RunFolder.create(folder, newFiles('owls', gptConfig));
  await run.saveBest(randomParameters(gptConfig).values());
  await run.release();
}, hookTimeoutMs);

/** Runs the packed program as users do, on the backend it chooses by itself. */
function run(...args: readonly string[]): Promise<Outcome> {
  const program = join(packageFolder, 'bin/tiny-gpt.js');
  return tinyGpt(args, { cwd: workspace.path, program, env: { TINY_GPT_BACKEND: '' } });
}

describe('the packed package', () => {
  it('has an example for every model it ships, and no other', () => {
    expect(Object.keys(shippedExamples).sort()).toEqual(shipped.sort());
    for (const [name, examples] of Object.entries(shippedExamples)) expect(examples, name).not.toEqual([]);
  });

  it.each(shipped)(
    'brings %s along in 16 bits, with its card and without what is not needed to use it',
    async (name) => {
      const folder = join(packageFolder, 'checkpoints/shipped', name);
      const needed = [
        'config.json',
        'generation_config.json',
        'model.safetensors',
        'tokenizer.json',
        'tokenizer_config.json',
      ];
      const told = ['README.md', 'metrics.jsonl', 'run.json'];
      expect(readdirSync(folder).sort()).toEqual([...needed, ...told].sort());
      const { entries } = await readSafetensorsHeader(join(folder, 'model.safetensors'));
      expect(new Set(entries.map(({ dtype }) => dtype))).toEqual(new Set(['F16']));
      expect(readFileSync(join(folder, 'README.md'), 'utf8')).toMatch(/^tiny-gpt train /m);
      expect(statSync(join(folder, 'metrics.jsonl')).size).toBeLessThan(50_000);
    },
  );

  const examples = Object.values(shippedExamples).flat();
  it.each(examples.map((example) => [example.args.join(' '), example] as const))('answers %s', async (_, example) => {
    const { args, stdout: expected } = example;
    const { code, stdout, stderr } = await run(...args);
    expect(code, stderr).toBe(0);
    expect(stderr).toContain('(shipped)');
    if (typeof expected === 'string') expect(stdout.trimEnd()).toBe(expected);
    else expect(stdout.trimEnd()).toMatch(expected);
  });
});

describe('a shipped model', () => {
  it('is listed with a star', async () => {
    const { stdout } = await run('model', 'list');
    expect(stdout).toMatch(/^owls \* +text .* shipped$/m);
  });

  it.each([
    ['rm', 'owls', '--yes'],
    ['rename', 'owls', 'mice'],
  ])('is left alone by model %s', async (...args) => {
    const { code, stderr } = await run('model', ...args);
    expect(code).toBe(2);
    expect(stderr).toBe(
      "error: 'owls' is a shipped model, which is part of the package and stays\n" +
        'hint:  one of yours takes its place: tiny-gpt train DATA --name owls\n',
    );
    expect(existsSync(join(packageFolder, 'checkpoints/shipped/owls/model.safetensors'))).toBe(true);
  });

  it('is left alone by its path', async () => {
    const path = join(packageFolder, 'checkpoints/shipped/owls');
    const { code, stderr } = await run('model', 'rm', path, '--yes');
    expect(code).toBe(2);
    expect(stderr).toContain('is a shipped model');
    expect(existsSync(path)).toBe(true);
  });
});
