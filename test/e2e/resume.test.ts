import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Random } from '../../src/random.ts';
import { loadNative } from '../../src/tensor/native/load-native.ts';
import { isTensorflowInstalled } from '../../src/tensor/tensorflow-cache.ts';
import { animalPairs, animalText } from './support/tiny-corpora.ts';
import { hookTimeoutMs, type Outcome, tinyGpt, useWorkspace } from './support/tiny-gpt.ts';
import { setFlags, tinyGptFlags, tinyTranslatorFlags } from './support/tiny-runs.ts';

const workspace = useWorkspace();
const random = new Random(Date.now());

const families = [
  { family: 'GPT', data: 'animals.txt', flags: [...tinyGptFlags, '--gradient-accumulation-steps', '2'] },
  { family: 'encoder-decoder', data: 'pairs.tsv', flags: [...tinyTranslatorFlags, '--pair', 'fr-en'] },
];
const maxSteps = 8;

beforeAll(() => {
  writeFileSync(join(workspace.path, 'animals.txt'), animalText(40));
  writeFileSync(join(workspace.path, 'pairs.tsv'), animalPairs());
});

describe.each(families)('a stopped run of a $family', ({ data, flags }) => {
  const start = (name: string, backend: string): string[] => [
    ...['train', data, '--name', name, ...flags, '--max-steps', String(maxSteps), '--eval-steps', '3'],
    ...['--dropout', '0.1', '--seed', '5', '--backend', backend, '--json', ...setFlags({ saveIntervalMs: 0 })],
  ];
  const resume = (name: string) => tinyGpt(['train', data, '--name', name, '--resume'], { cwd: workspace.path });

  const addon = loadNative();
  const without = { cpu: '', native: addon.ok ? '' : ` (skipped: ${addon.reason}, ${addon.detail})` };
  for (const [backend, why] of Object.entries(without))
    describe.skipIf(why !== '')(`on ${backend}${why}`, () => {
      const whole = `whole-${backend}-${data}`;
      beforeAll(async () => {
        expect((await tinyGpt(start(whole, backend), { cwd: workspace.path })).code).toBe(0);
      }, hookTimeoutMs);

      it.each([
        ['SIGINT', 130],
        ['SIGTERM', 143],
        ['SIGKILL', 'SIGKILL'],
      ] as const)('ends with the same bytes as an uninterrupted one after %s', async (signal, code) => {
        const name = `${signal}-${backend}-${data}`;
        const step = 1 + random.integer(maxSteps - 3);
        const stopped = await stopAtStep(start(name, backend), signal, step);
        expect(stopped.code, `at step ${step}`).toBe(code);
        if (signal !== 'SIGKILL') expect(stopped.stderr).toMatch(resumeLine(data, name));
        expect((await resume(name)).code).toBe(0);
        for (const file of ['model.safetensors', 'last-8/model.safetensors', 'last-8/optimizer.safetensors']) {
          expect(readFile(name, file).equals(readFile(whole, file)), `${file}, stopped at ${step}`).toBe(true);
        }
        expect(stateOf(name)).toEqual(stateOf(whole));
        expect(evaluationsOf(name)).toEqual(evaluationsOf(whole));
      });
    });

  const missing = isTensorflowInstalled();
  const reason = missing.installed ? '' : ` (skipped: ${missing.reason})`;
  it.skipIf(reason !== '')(`on tensorflow ends with the validation loss of an uninterrupted one${reason}`, async () => {
    const name = `tensorflow-${data}`;
    await tinyGpt(start(`whole-${name}`, 'tensorflow'), { cwd: workspace.path });
    const stopped = await stopAtStep(start(name, 'tensorflow'), 'SIGINT', 1 + random.integer(maxSteps - 3));
    expect(stopped.code).toBe(130);
    expect((await resume(name)).code).toBe(0);
    const [resumed, whole] = [evaluationsOf(name), evaluationsOf(`whole-${name}`)];
    expect(resumed.map(({ step }) => step)).toEqual(whole.map(({ step }) => step));
    expect(Math.abs(resumed.at(-1)!.validationLoss - whole.at(-1)!.validationLoss)).toBeLessThan(0.01);
  });
});

describe('signals', () => {
  it('a second Ctrl-C leaves at once, and what was saved before resumes', async () => {
    const args = ['train', 'animals.txt', '--name', 'twice', ...tinyGptFlags, '--max-steps', '100000', '--json'];
    let numSent = 0;
    const stopped = await tinyGpt(args, {
      cwd: workspace.path,
      onOutput: ({ stdout }, child) => {
        // Both arrive while one step is computed: the first is not yet acted on when the second comes.
        if (numSent === 0 && stdout.includes('"type":"step"')) {
          numSent = 2;
          child.kill('SIGINT');
          child.kill('SIGTERM');
        }
      },
    });
    expect([130, 143]).toContain(stopped.code);
    expect(stopped.stdout).not.toContain('"type":"end"');
    const resumed = await tinyGpt(['train', 'animals.txt', '--name', 'twice', '--resume', '--max-steps', '3'], {
      cwd: workspace.path,
    });
    expect(resumed.code, resumed.stderr).toBe(0);
  });
});

/** Sends a signal when the event of a step is written. */
function stopAtStep(args: readonly string[], signal: NodeJS.Signals, step: number): Promise<Outcome> {
  let isSent = false;
  return tinyGpt(args, {
    cwd: workspace.path,
    onOutput: ({ stdout }, child) => {
      if (isSent || !stdout.includes(`{"type":"step","step":${step},`)) return;
      isSent = true;
      child.kill(signal);
    },
  });
}

function resumeLine(data: string, name: string): RegExp {
  return new RegExp(`^next   tiny-gpt train ${data}( --pair fr-en)? --name ${name} --resume$`, 'm');
}

function readFile(name: string, file: string): Buffer {
  return readFileSync(join(workspace.path, 'checkpoints', name, file));
}

/** The state without the time it took. */
function stateOf(name: string): unknown {
  const { state } = JSON.parse(readFile(name, 'last-8/state.json').toString()) as { state: { elapsedMs: number } };
  const { elapsedMs: _, ...rest } = state;
  return rest;
}

function evaluationsOf(name: string): { step: number; validationLoss: number; trainLoss: number }[] {
  return readFile(name, 'metrics.jsonl')
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { type: string; step: number; validationLoss: number; trainLoss: number })
    .filter(({ type }) => type === 'evaluation')
    .map(({ step, validationLoss, trainLoss }) => ({ step, validationLoss, trainLoss }));
}
