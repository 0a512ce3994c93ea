import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { animalPairs } from './support/tiny-corpora.ts';
import { hookTimeoutMs, shell, tinyGpt, useWorkspace } from './support/tiny-gpt.ts';
import { tinyTranslatorFlags } from './support/tiny-runs.ts';

const workspace = useWorkspace();
const lines = [
  'le chat voit le pain',
  '',
  'la chèvre aime le lait',
  '  ',
  'le chien mange',
  'la souris trouve le fromage',
];
let together: string[];

beforeAll(async () => {
  writeFileSync(join(workspace.path, 'pairs.tsv'), animalPairs(80));
  const flags = [...tinyTranslatorFlags, '--max-steps', '80', '--learning-rate', '0.02', '--eval-steps', '40'];
  const { code, stderr } = await run(['train', 'pairs.tsv', '--pair', 'fr-en', ...flags]);
  expect(code, stderr).toBe(0);
  together = (await run(['translate'], `${lines.join('\n')}\n`)).stdout.split('\n');
}, hookTimeoutMs);

describe('translate', () => {
  it('writes a line for each line of stdin, in order, with empty lines where they were', () => {
    expect(together).toHaveLength(lines.length + 1);
    expect(together.at(-1)).toBe('');
    for (const [i, line] of lines.entries()) expect(together[i] === '', line).toBe(line.trim() === '');
    expect(together.join('')).toMatch(/^[a-z ]+$/);
  });

  it('gives a line the translation it has in company', async () => {
    for (const i of [0, 2, 4]) expect((await run(['translate', lines[i]!])).stdout).toBe(`${together[i]}\n`);
  });

  it('reads a file as it reads stdin, with Windows line ends and without a last one', async () => {
    writeFileSync(join(workspace.path, 'lines.txt'), lines.join('\r\n'));
    expect((await run(['translate', '--file', 'lines.txt'])).stdout.split('\n')).toEqual(together);
  });

  it('writes candidates with -n 3 after scores that fall', async () => {
    const { code, stdout, stderr } = await run(['translate', '-n', '3', '--num-beams', '4', lines[0]!]);
    expect(code, stderr).toBe(0);
    const candidates = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(candidates).toHaveLength(3);
    const scores = candidates.map(([score]) => Number(score));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const [score, text] of candidates) {
      expect(score).toMatch(/^-\d+\.\d\d$/);
      expect(text).toMatch(/^[a-z ]+$/);
    }
    expect(new Set(candidates.map(([, text]) => text)).size).toBe(3);
  });

  it('writes the best of the beams with --num-beams alone, and JSON with --json', async () => {
    const beams = await run(['translate', '--num-beams', '4', '--json', lines[0]!]);
    const { source, candidates, truncated } = JSON.parse(beams.stdout);
    expect({ source, truncated, count: candidates.length }).toEqual({ source: lines[0], truncated: false, count: 1 });
    expect((await run(['translate', '--num-beams', '4', lines[0]!])).stdout).toBe(`${candidates[0].text}\n`);
  });

  it('says that a line was cut', async () => {
    const { code, stdout, stderr } = await run(['translate'], `${lines[0]}\n${'le chat voit le pain '.repeat(5)}\n`);
    expect(code, stderr).toBe(0);
    expect(stdout.split('\n')).toHaveLength(3);
    expect(stderr).toMatch(/^warning: line 2 is longer than the context of the model; its end was cut off$/m);
  });

  it('leaves quietly when its reader goes away', async () => {
    writeFileSync(join(workspace.path, 'many.txt'), `${lines[0]}\n`.repeat(100));
    const { code, stdout, stderr } = await shell('$TINY_GPT translate -q --file many.txt | head -1; exit $PIPESTATUS', {
      cwd: workspace.path,
    });
    expect(stdout).toBe(`${together[0]}\n`);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });
});

function run(args: readonly string[], input?: string) {
  return tinyGpt(args, { cwd: workspace.path, ...(input === undefined ? {} : { input }) });
}
