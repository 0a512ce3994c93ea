import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { animalText, chineseText } from './support/tiny-corpora.ts';
import { hookTimeoutMs, type Outcome, shell, tinyGpt, useWorkspace } from './support/tiny-gpt.ts';
import { setFlags, tinyGptFlags } from './support/tiny-runs.ts';

const workspace = useWorkspace();
const bpe = [
  ...setFlags({ embeddingDim: 16, numHeads: 2, numDecoderLayers: 1, feedForwardDim: 32, contextLength: 16 }),
  ...[...setFlags({ tokenizer: 'bpe', vocabSize: 300 }), '--batch-size', '4', '--max-steps', '60'],
];

beforeAll(async () => {
  writeFileSync(join(workspace.path, 'animals.txt'), animalText(40));
  writeFileSync(join(workspace.path, 'chinese.txt'), chineseText());
  const flags = [...tinyGptFlags, '--max-steps', '60', '--learning-rate', '0.01', '--eval-steps', '30'];
  const runs = [
    await run('train', 'animals.txt', ...flags),
    await run('train', 'chinese.txt', '--name', 'characters', ...flags),
    await run('train', 'chinese.txt', '--name', 'bytes', ...bpe, '--learning-rate', '0.01', '--eval-steps', '30'),
  ];
  for (const { code, stderr } of runs) expect(code, stderr).toBe(0);
}, hookTimeoutMs);

describe('sample', () => {
  it('gives the same text twice for the same seed, 0 included, and another for another', async () => {
    const texts = [];
    for (const seed of ['0', '0', '48213', '48213']) texts.push((await sample('--seed', seed, '-p', 'The ')).stdout);
    expect(texts[1]).toBe(texts[0]);
    expect(texts[3]).toBe(texts[2]);
    expect(texts[2]).not.toBe(texts[0]);
    expect(texts[0]).toMatch(/^The [A-Za-z .]+\n$/);
  });

  it('says the seed it drew, with which the text comes again', async () => {
    const first = await sample('-p', 'The ');
    const seed = /seed (\d+)$/m.exec(first.stderr)?.[1];
    expect(seed).toBeDefined();
    expect((await sample('-p', 'The ', '--seed', seed!)).stdout).toBe(first.stdout);
  });

  it('separates several texts by --- and gives the first of them for -n 1, too', async () => {
    const three = await sample('-n', '3', '--seed', '5', '-p', 'The ');
    const texts = three.stdout.split('---\n');
    expect(texts).toHaveLength(3);
    expect(new Set(texts).size).toBe(3);
    for (const text of texts) expect(text).toMatch(/^The .*\n$/);
    expect((await sample('-n', '1', '--seed', '5', '-p', 'The ')).stdout).toBe(texts[0]);
  });

  it('takes the prompt from its argument, --prompt, --file and stdin alike', async () => {
    writeFileSync(join(workspace.path, 'prompt.txt'), 'The hen\n');
    const outcomes = [
      await sample('--seed', '1', 'The hen'),
      await sample('--seed', '1', '--prompt', 'The hen'),
      await sample('--seed', '1', '--file', 'prompt.txt'),
      await tinyGpt(['sample', '-m', 'animals', '--seed', '1', '--max-new-tokens', '40'], {
        cwd: workspace.path,
        input: 'The hen\n',
      }),
    ];
    for (const { code, stdout, stderr } of outcomes) {
      expect(code, stderr).toBe(0);
      expect(stdout).toBe(outcomes[0]!.stdout);
      expect(stdout.startsWith('The hen')).toBe(true);
    }
  });

  it('ends before a stop string, also one that tokens cut in pieces', async () => {
    const whole = await sample('--seed', '3', '-p', 'The ', '--temperature', '0', '--max-new-tokens', '60');
    const text = whole.stdout.slice('The '.length);
    const stop = text.slice(10, 14);
    const stopped = await sample(
      ...['--seed', '3', '-p', 'The ', '--temperature', '0', '--max-new-tokens', '60', '--stop', stop, '--json'],
    );
    const { reason, text: kept } = jsonOf(stopped) as { reason: string; text: string };
    expect(reason).toBe('stop');
    expect(kept).toBe(text.slice(0, text.indexOf(stop)));
  });

  it('goes on past the context, and says when a prompt was cut', async () => {
    const long = await sample('--max-new-tokens', '70', '--seed', '2', '--json', '-p', 'The ');
    expect(jsonOf(long)).toMatchObject({ reason: 'length', numTokens: 70, truncatedPrompt: false });
    const cut = await sample('-p', animalText(5));
    expect(cut.code, cut.stderr).toBe(0);
    expect(cut.stdout.startsWith(animalText(5))).toBe(true);
    expect(cut.stderr).toMatch(/^warning: the prompt is longer than the context of the model/m);
  });

  it('takes the spelling of a special token for plain characters', async () => {
    // The special token would be one id; its characters fill more than half the context of 16.
    const { code, stdout, stderr } = await run('tokenize', '-m', 'animals', '--ids', '<|endoftext|>');
    expect(code, stderr).toBe(0);
    const ids = stdout.match(/\d+/g)!.map(Number);
    expect(ids.length).toBeGreaterThan(10);
    expect(ids.every((id) => id > 3)).toBe(true);
    const sampled = await sample('--seed', '1', '-p', 'The<|endoftext|>', '--max-new-tokens', '5');
    expect(sampled.stdout.startsWith('The<|endoftext|>')).toBe(true);
  });

  it.each([
    ['0', 'greedy'],
    ['0.00001', 'temperature 0.00001'],
  ])('is quiet and greedy at temperature %s', async (temperature, shown) => {
    const first = await sample('--temperature', temperature, '-p', 'The ', '--seed', '1');
    const second = await sample('--temperature', temperature, '-p', 'The ', '--seed', '2');
    expect([first.code, second.code], second.stderr).toEqual([0, 0]);
    expect(first.stdout).toBe(second.stdout);
    expect(first.stderr).toContain(shown);
    expect(first.stderr).not.toContain('warning');
  });

  it('leaves quietly when its reader goes away', async () => {
    const { code, stdout, stderr } = await shell(
      '$TINY_GPT sample -m animals -q -n 3 --max-new-tokens 3000 --seed 1 -p "The " | head -c 20; exit $PIPESTATUS',
      { cwd: workspace.path },
    );
    expect(stdout).toHaveLength(20);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it('stops cleanly at Ctrl-C: what is written ends with a line end, the exit code is 130', async () => {
    let isSent = false;
    const { code, stdout, stderr } = await tinyGpt(
      ['sample', '-m', 'animals', '--max-new-tokens', '100000', '--seed', '1', '-p', 'The '],
      {
        cwd: workspace.path,
        onOutput: (output, child) => {
          if (isSent || output.stdout.length < 30) return;
          isSent = true;
          child.kill('SIGINT');
        },
      },
    );
    expect(code).toBe(130);
    expect(stdout).toMatch(/^The .*\n$/s);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe.each(['characters', 'bytes'])('sample of Chinese text from a model of %s', (name) => {
  it.each(['1', '2', '3'])(
    'never writes half a character, ended after any number of tokens (seed %s)',
    async (seed) => {
      const numTokens = String(20 + Number(seed));
      const { code, stdout, stderr, chunks } = await run(
        ...['sample', '-m', name, '-p', '小猫', '--seed', seed, '--max-new-tokens', numTokens, '--temperature', '0.3'],
      );
      expect(code, stderr).toBe(0);
      const strict = new TextDecoder('utf-8', { fatal: true });
      for (const chunk of chunks) expect(() => strict.decode(chunk)).not.toThrow();
      expect(stdout.startsWith('小猫')).toBe(true);
      expect(stdout.trimEnd().endsWith('\ufffd')).toBe(false);
    },
  );
});

function run(...args: string[]) {
  return tinyGpt(args, { cwd: workspace.path });
}

/** Forty tokens of the model of animals, unless told otherwise. */
function sample(...args: string[]) {
  return run('sample', '-m', 'animals', '--max-new-tokens', '40', ...args);
}

function jsonOf({ stdout, stderr }: Outcome): unknown {
  expect(stdout, stderr).toMatch(/^\{.*\}\n$/);
  return JSON.parse(stdout);
}
