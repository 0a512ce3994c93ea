/**
 * The reverse task: sequences of up to 25 symbols out of 50, reversed by an encoder-decoder trained from scratch; accuracy on
 * whole unseen sequences.
 *
 *     npm run bench reverse-task [MAX_STEPS]
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pair } from '../src/corpus/corpus.ts';
import { Random } from '../src/random.ts';
import { evaluate } from '../src/tasks/evaluate.ts';
import { train } from '../src/tasks/train-run.ts';
import { makeReversePairs } from '../test/dataset/reverse-pairs.ts';

const [maxSteps = '4000'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'tiny-gpt-reverse-'));
const random = new Random(1);
const trainPairs = makeReversePairs({ random, numPairs: 40_000 });
const trained = new Set(trainPairs.map(({ source }) => source));
const isUnseen = ({ source }: Pair) => !trained.has(source);
const testPairs = makeReversePairs({ random, numPairs: 3000 }).filter(isUnseen).slice(0, 1000);
const write = (name: string, pairs: readonly Pair[]) => {
  const path = join(folder, name);
  writeFileSync(path, pairs.map(({ source, target }) => `${source}\t${target}\n`).join(''));
  return path;
};
const trainPath = write('reverse.tsv', trainPairs);
write('reverse.validation.tsv', testPairs.slice(0, 200));
const testPath = write('unseen.tsv', testPairs);

const shared = { checkpointsFolder: join(folder, 'checkpoints') };
const startedAt = performance.now();
const settings = {
  tokenizer: 'character',
  byteFallback: false,
  dropout: 0,
  labelSmoothing: 0,
  learningRate: 1e-3,
  warmupSteps: 400,
  positions: 'sinusoidal',
};
for await (const event of train({
  ...shared,
  data: [trainPath],
  name: 'reverse',
  preset: 'micro',
  maxSteps: Number(maxSteps),
  set: settings,
  seed: 1,
})) {
  if (event.type === 'evaluation')
    console.log(
      `step ${event.step}  validation loss ${event.validationLoss.toFixed(4)}  ${(event.elapsedMs / 1000).toFixed(0)} s`,
    );
}
const trainedMs = performance.now() - startedAt;
const { metrics, numExamples } = await evaluate({
  ...shared,
  model: 'reverse',
  data: [testPath],
  metrics: ['exactMatch'],
});
console.log(
  `${(100 * (metrics.exactMatch ?? 0)).toFixed(1)} % of ${numExamples} unseen sequences reversed whole, after ${(trainedMs / 1000).toFixed(0)} s of training`,
);
