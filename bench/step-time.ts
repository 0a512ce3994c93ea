/**
 * Times training steps of the nanoGPT CPU recipe here and in the PyTorch peer, in turn, in one run: medians of each round.
 *
 *     npm run bench step-time PYTHON TORCH_GPT_PY TEXT_FILE [ROUNDS] [BACKEND]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { medianOf } from '../src/benchmark/timing.ts';
import { train } from '../src/tasks/train-run.ts';

const [python, peer, path, rounds = '3', backend] = process.argv.slice(2);
if (python === undefined || peer === undefined || path === undefined) {
  throw new Error('npm run bench step-time PYTHON TORCH_GPT_PY TEXT_FILE [ROUNDS] [BACKEND]');
}
const numSteps = 100;
const checkpointsFolder = join(mkdtempSync(join(tmpdir(), 'tiny-gpt-step-')), 'checkpoints');
const settings = { tokenizer: 'character', byteFallback: false, evalSteps: 1_000_000 };

const [ours, theirs]: [number[], number[]] = [[], []];
for (let round = 0; round < Number(rounds); round++) {
  const times: number[] = [];
  let vocabSize = 0;
  for await (const event of train({
    data: [path],
    name: `step-${round}`,
    checkpointsFolder,
    preset: 'micro',
    maxSteps: numSteps,
    set: settings,
    ...(backend === undefined ? {} : { backend }),
  })) {
    if (event.type === 'plan') vocabSize = event.model.vocabSize;
    if (event.type === 'step' && event.step > numSteps / 4) times.push((1000 * 768) / event.tokensPerSecond);
  }
  const output = execFileSync(
    python,
    [peer, '--data', path, '--bench', String(numSteps), '--vocab', String(vocabSize)],
    { encoding: 'utf8' },
  );
  const { ms_per_step } = JSON.parse(output.trim().split('\n').at(-1) ?? '{}') as { ms_per_step: number };
  ours.push(medianOf(times));
  theirs.push(ms_per_step);
  console.log(
    `round ${round + 1}: tiny-gpt ${medianOf(times).toFixed(1)} ms a step, PyTorch ${ms_per_step.toFixed(1)} ms`,
  );
}
console.log(
  `medians: tiny-gpt ${medianOf(ours).toFixed(1)} ms, PyTorch ${medianOf(theirs).toFixed(1)} ms, ratio ${(medianOf(ours) / medianOf(theirs)).toFixed(2)}`,
);
