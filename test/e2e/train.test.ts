import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type TrainEvent, trainEventSchema } from '../../src/training/events.ts';
import { animalPairs, animalText } from './support/tiny-corpora.ts';
import { hookTimeoutMs, type Outcome, shell, tinyGpt, useWorkspace } from './support/tiny-gpt.ts';
import { setFlags, tinyGptFlags, tinyTranslatorFlags } from './support/tiny-runs.ts';

const workspace = useWorkspace();
let piped: Outcome;
let json: Outcome;

beforeAll(async () => {
  writeFileSync(join(workspace.path, 'animals.txt'), animalText(40));
  writeFileSync(join(workspace.path, 'other.txt'), animalText(41));
  writeFileSync(join(workspace.path, 'pairs.tsv'), animalPairs());
  piped = await run('train', 'animals.txt', ...tinyGptFlags, '--eval-steps', '4');
  json = await run('train', 'pairs.tsv', '--pair', 'fr-en', ...tinyTranslatorFlags, '--json', '-q');
}, hookTimeoutMs);

describe('train', () => {
  it('writes exactly the path of the checkpoint to a piped stdout', () => {
    expect(piped.code, piped.stderr).toBe(0);
    expect(piped.stdout).toBe('checkpoints/animals\n');
  });

  it('writes no escape codes to a pipe, and ends with the commands to run next', () => {
    expect(piped.stdout + piped.stderr).not.toContain('\u001b');
    expect(piped.stderr).toMatch(/^done {3}.*Best: step \d+, [\d.]+ bits\/byte$/m);
    expect(piped.stderr).toMatch(/^next {3}tiny-gpt sample --prompt "The /m);
  });

  it('writes events that fit the schema with --json, and nothing else with --quiet', () => {
    const events = eventsOf(json.stdout);
    const kinds = events.map(({ type }) => type);
    expect(kinds[0]).toBe('plan');
    expect(kinds.at(-1)).toBe('end');
    expect(kinds.filter((kind) => kind === 'step')).toHaveLength(8);
    expect(json.stderr).toBe('');
  });

  it('writes the same events to metrics.jsonl, of the steps every tenth', () => {
    const written = eventsOf(metricsOf('pairs'));
    const shown = eventsOf(json.stdout).filter((event) => event.type !== 'step' || event.step % 10 === 0);
    expect(written).toEqual(shown);
    expect(eventsOf(metricsOf('animals')).at(-1)).toMatchObject({ type: 'end', reason: 'finished', step: 12 });
  });

  it('writes nothing in a dry run, of a new run and of one that would be resumed', async () => {
    const before = listing();
    const fresh = await run('train', 'other.txt', ...tinyGptFlags, '--dry-run');
    const resumed = await run('train', 'animals.txt', '--resume', '--max-steps', '20', '--dry-run');
    for (const { code, stdout, stderr } of [fresh, resumed]) {
      expect(code, stderr).toBe(0);
      expect(stdout).toBe('');
      expect(stderr).toMatch(/dry run/);
    }
    expect(listing()).toEqual(before);
  });

  it('leaves quietly, and saved, when the reader of its events goes away', async () => {
    const flags = [...tinyGptFlags, '--max-steps', '100000', '--name', 'piped'].join(' ');
    const { code, stdout, stderr } = await shell(
      `$TINY_GPT train animals.txt ${flags} --json -q | head -1; exit $PIPESTATUS`,
      { cwd: workspace.path },
    );
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(readdirSync(join(workspace.path, 'checkpoints/piped'))).toContain('model.safetensors');
    expect(readdirSync(join(workspace.path, 'checkpoints/piped'))).not.toContain('lock');
  });

  it('gives the same weights for the same seed and others for another', async () => {
    await run('train', 'animals.txt', '--name', 'again', ...tinyGptFlags, '--eval-steps', '4');
    await run('train', 'animals.txt', '--name', 'seeded', ...tinyGptFlags, '--eval-steps', '4', '--seed', '0');
    expect(weightsOf('again').equals(weightsOf('animals'))).toBe(true);
    expect(weightsOf('seeded').equals(weightsOf('animals'))).toBe(false);
  });
});

describe('a run that diverges', () => {
  it.each(['2', '100'])(
    'exits with 3 and the events so far, and keeps the best model (evaluated every %s steps)',
    async (evalSteps) => {
      const name = `diverged-${evalSteps}`;
      const flags = [
        '--learning-rate',
        '1e12',
        '--max-grad-norm',
        '0',
        '--warmup-steps',
        '0',
        '--eval-steps',
        evalSteps,
      ];
      const { code, stdout, stderr } = await run(
        'train',
        'animals.txt',
        '--name',
        name,
        ...tinyGptFlags,
        ...flags,
        '--json',
      );
      expect(stderr).toMatch(/^error: training diverged: /m);
      expect(stderr).toMatch(/^hint: {2}try --learning-rate /m);
      expect(code).toBe(3);
      expect(eventsOf(stdout).at(-1)?.type).toBe('warning');
      const sampled = await run('sample', '-m', name, '-p', 'The', '--max-new-tokens', '3');
      expect(sampled.code, sampled.stderr).toBe(0);
    },
  );
});

describe('train --resume', () => {
  it('goes on to more steps, with new evaluations after the old ones', async () => {
    const { code, stderr, stdout } = await run('train', 'animals.txt', '--resume', '--max-steps', '16', '--json');
    expect(code, stderr).toBe(0);
    const events = eventsOf(stdout);
    expect(events[0]).toMatchObject({ type: 'plan', resumedFrom: 12, maxSteps: 16 });
    expect(events.filter(({ type }) => type === 'step').map((event) => 'step' in event && event.step)).toEqual([
      13, 14, 15, 16,
    ]);
    expect(runOf('animals')).toMatchObject({ status: 'finished', settings: { training: { maxSteps: 16 } } });
  });

  it('goes on for a budget', async () => {
    const startedAt = Date.now();
    const { code, stderr, stdout } = await run('train', 'animals.txt', '--resume', '--budget', '1s', '--json');
    expect(code, stderr).toBe(0);
    const end = eventsOf(stdout).at(-1);
    expect(end).toMatchObject({ type: 'end', reason: 'finished', budgetMs: 1000 });
    expect(end?.type === 'end' && end.step).toBeGreaterThan(16);
    expect(Date.now() - startedAt).toBeLessThan(60_000);
  });

  it('refuses data that has changed, and leaves a finished run a finished one', async () => {
    writeFileSync(join(workspace.path, 'changed.txt'), animalText(40));
    await run('train', 'changed.txt', ...tinyGptFlags, '--max-steps', '1');
    writeFileSync(join(workspace.path, 'changed.txt'), `${animalText(40)} And a cow.`);
    const { code, stderr } = await run('train', 'changed.txt', '--resume', '--max-steps', '5');
    expect(code).toBe(2);
    expect(stderr).toBe(
      "error: changed is not the data that 'changed' was trained on: it has changed since\n" +
        'hint:  --from changed trains its weights further on other data\n',
    );
    expect(runOf('changed')).toMatchObject({ status: 'finished' });
  });

  it('reads the data as the run did, without its flags being given again', async () => {
    writeFileSync(join(workspace.path, 'held-out.txt'), animalText(12));
    const flags = ['--name', 'validated', '--validation', 'held-out.txt', '--kind', 'text'];
    await run('train', 'animals.txt', ...flags, ...tinyGptFlags, '--max-steps', '2');
    const resumed = await run('train', 'animals.txt', '--name', 'validated', '--resume', '--max-steps', '4', '--json');
    expect(resumed.code, resumed.stderr).toBe(0);
    const [before, after] = eventsOf(metricsOf('validated')).filter(({ type }) => type === 'plan');
    expect(after?.type === 'plan' && after.data).toEqual(before?.type === 'plan' && before.data);
  });

  it('refuses what was decided when the run began', async () => {
    for (const [flags, key] of [
      [['--preset', 'nano'], 'preset'],
      [['--set', 'numHeads=4'], 'numHeads'],
      [['--seed', '2'], 'seed'],
      [['--from', 'pairs'], 'from'],
    ] as const) {
      const { code, stderr } = await run('train', 'animals.txt', '--resume', '--budget', '1s', ...flags);
      expect(stderr).toContain(`error: --resume: ${key} was decided when 'animals' began\n`);
      expect(code).toBe(2);
    }
  });
});

describe('train --from', () => {
  it("starts from another model's weights and tokenizer", async () => {
    const flags = ['--from', 'animals', '--max-steps', '1', '--batch-size', '4', '--learning-rate', '1e-9', '--json'];
    const { code, stderr, stdout } = await run('train', 'other.txt', ...flags);
    expect(code, stderr).toBe(0);
    const first = eventsOf(stdout).find(({ type }) => type === 'evaluation');
    const evaluated = await run('evaluate', 'other', '--json');
    expect(first?.type === 'evaluation' && first.validationLoss).toBeLessThan(5.6);
    expect(lossOf(evaluated)).toBeCloseTo((first?.type === 'evaluation' && first.validationLoss) || 0, 3);
  });

  it('refuses a model of the other family, and a shape', async () => {
    const wrong = await run('train', 'other.txt', '--from', 'pairs', '--max-steps', '1');
    expect(wrong.stderr).toMatch(/^error: --from pairs: task text needs a GPT$/m);
    const shaped = await run(
      'train',
      'other.txt',
      '--from',
      'animals',
      '--max-steps',
      '1',
      ...setFlags({ numHeads: 4 }),
    );
    expect(shaped.stderr).toMatch(/^error: --from animals: numHeads is decided by that model$/m);
    expect([wrong.code, shaped.code]).toEqual([2, 2]);
  });
});

describe('evaluate', () => {
  it.each(['again', 'pairs'])('of %s without data gives the loss of the best evaluation in training', async (name) => {
    const evaluated = await run('evaluate', name, '--metric', 'loss', '--json');
    expect(evaluated.code, evaluated.stderr).toBe(0);
    const { best } = runOf(name) as { best: { validationLoss: number } };
    expect(lossOf(evaluated)).toBe(best.validationLoss);
  });

  it('of a file measures all of it', async () => {
    const { code, stdout, stderr } = await run('evaluate', 'again', 'other.txt');
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(
      /^ +model +gzip +guessing\nloss +\d\.\d\d +\d\.\d\d\nperplexity +[\d.]+ +[\d.]+\nbits\/byte +\d\.\d\d +\d\.\d\d +\d\.\d\d\n$/,
    );
    expect(stderr).toContain('data other.txt');
  });

  it('of translations gives BLEU, chrF and exact matches with their signatures', async () => {
    const { stdout, stderr, code } = await run('evaluate', 'pairs', '--json');
    expect(code, stderr).toBe(0);
    const { metrics, signatures } = JSON.parse(stdout) as { metrics: object; signatures: object };
    expect(Object.keys(metrics)).toEqual(['loss', 'perplexity', 'bleu', 'chrf', 'exactMatch']);
    expect(Object.keys(signatures)).toEqual(['bleu', 'chrf']);
  });
});

function run(...args: string[]) {
  return tinyGpt(args, { cwd: workspace.path });
}

/** Every line, checked by the schema. */
function eventsOf(lines: string): TrainEvent[] {
  return lines
    .trimEnd()
    .split('\n')
    .map((line) => trainEventSchema.parse(JSON.parse(line)));
}

function lossOf({ stdout }: Outcome): number {
  return (JSON.parse(stdout) as { metrics: { loss: number } }).metrics.loss;
}

function metricsOf(name: string): string {
  return readFileSync(join(workspace.path, 'checkpoints', name, 'metrics.jsonl'), 'utf8');
}

function runOf(name: string): unknown {
  return JSON.parse(readFileSync(join(workspace.path, 'checkpoints', name, 'run.json'), 'utf8'));
}

function weightsOf(name: string): Buffer {
  return readFileSync(join(workspace.path, 'checkpoints', name, 'model.safetensors'));
}

/** All files with their contents' beginnings. */
function listing(): string[] {
  return readdirSync(workspace.path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `${path} ${readFileSync(path).toString('base64').slice(0, 3000)}`)
    .sort();
}
