/**
 * What adapters keep of fine-tuning: a classifier of reviews learned from 200 labelled examples, by a GPT of yours as a whole, by
 * adapters of it, and by a GPT of the same shape and tokenizer from scratch, in as many steps each; accuracy on the test part.
 *
 *     npm run bench lora MODEL [STEPS] -- [--rank 8] [--seeds 5] [--learning-rate X] [--lora-learning-rate X]
 */
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { toTensors } from '../src/checkpoint/layouts/choose-layout.ts';
import { readCheckpoint } from '../src/checkpoint/read-checkpoint.ts';
import { writeSafetensors } from '../src/checkpoint/safetensors.ts';
import type { LabelledExample } from '../src/corpus/corpus.ts';
import { readCorpus } from '../src/corpus/read-corpus.ts';
import { initialiseWeights } from '../src/model/initialise-weights.ts';
import { parameterShapes } from '../src/model/parameter-shapes.ts';
import { Random } from '../src/random.ts';
import { corpusOf } from '../src/tasks/baseline.ts';
import { evaluate } from '../src/tasks/evaluate.ts';
import { locateModel } from '../src/tasks/locate-model.ts';
import { tensorsOf } from '../src/tasks/named-tensors.ts';
import type { TrainOptions } from '../src/tasks/options.ts';
import { train } from '../src/tasks/train-run.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rank: { type: 'string', default: '8' },
    seeds: { type: 'string', default: '5' },
    'learning-rate': { type: 'string' },
    'lora-learning-rate': { type: 'string' },
  },
});
const [model = 'tales', steps = '300'] = positionals;
const numExamples = 200;
const folder = mkdtempSync(join(tmpdir(), 'tiny-gpt-lora-'));
const checkpointsFolder = join(folder, 'checkpoints');
const base = resolve((await locateModel({ model, task: 'text' })).path);
const { examples } = corpusOf(await readCorpus(['reviews']), 'labelled');

/** As many examples of each label, drawn from the training part. */
function drawExamples(random: Random): LabelledExample[] {
  const labels = [...new Set(examples.map(({ label }) => label))];
  return labels.flatMap((wanted) =>
    random.shuffle(examples.filter(({ label }) => label === wanted)).slice(0, numExamples / labels.length),
  );
}

/** A model like the base that has learned nothing, for `--from`. */
async function writeUntrained(seed: number): Promise<string> {
  const { config } = await readCheckpoint(base);
  const path = join(folder, `untrained-${seed}`);
  mkdirSync(path);
  for (const file of ['config.json', 'tokenizer.json', 'tokenizer_config.json']) {
    cpSync(join(base, file), join(path, file));
  }
  const tensors = tensorsOf(initialiseWeights(config, new Random(seed)), parameterShapes(config));
  const named = new Map(tensors.map((tensor) => [tensor.name, tensor]));
  await writeSafetensors(join(path, 'model.safetensors'), toTensors(named, config));
  return path;
}

/** Trains, and gives the share that was trained and the accuracy of the last weights on the test part. */
async function measure(options: Omit<TrainOptions, 'checkpointsFolder'>, learningRate: string | undefined) {
  const set = { evalSteps: Number(steps), ...(learningRate === undefined ? {} : { learningRate }) };
  let share = 1;
  for await (const event of train({ arch: 'gpt', maxSteps: Number(steps), set, checkpointsFolder, ...options })) {
    if (event.type !== 'plan' || event.tuning === null) continue;
    share = event.tuning.numTrained / event.model.numParameters;
  }
  const test = 'corpora/reviews.test.tsv';
  const { metrics } = await evaluate({
    model: `${options.name}@last`,
    data: [test],
    metrics: ['accuracy'],
    checkpointsFolder,
  });
  return { accuracy: metrics.accuracy ?? 0, share };
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const mean = (numbers: readonly number[]) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
const accuracies: { full: number; lora: number; scratch: number }[] = [];
for (let seed = 1; seed <= Number(values.seeds); seed++) {
  const random = new Random(seed);
  const data = [join(folder, `reviews-${seed}.tsv`)];
  writeFileSync(
    data[0]!,
    drawExamples(random)
      .map(({ text, label }) => `${text}\t${label}\n`)
      .join(''),
  );
  const common = { data, task: 'classification', validation: 'corpora/reviews.validation.tsv', seed };
  const rate = values['learning-rate'];
  const full = await measure({ ...common, from: base, name: `full-${seed}` }, rate);
  const adapters = { ...common, from: base, loraRank: Number(values.rank), name: `lora-${seed}` };
  const lora = await measure(adapters, values['lora-learning-rate']);
  const scratch = await measure({ ...common, from: await writeUntrained(seed), name: `scratch-${seed}` }, rate);
  accuracies.push({ full: full.accuracy, lora: lora.accuracy, scratch: scratch.accuracy });
  console.log(
    `seed ${seed}: all of the model ${percent(full.accuracy)}, LoRA rank ${values.rank} ${percent(lora.accuracy)} (${percent(lora.share)} trained), from scratch ${percent(scratch.accuracy)}`,
  );
}
const [full, lora, scratch] = (['full', 'lora', 'scratch'] as const).map((kind) =>
  mean(accuracies.map((a) => a[kind])),
);
console.log(`mean: all ${percent(full!)}, LoRA ${percent(lora!)}, from scratch ${percent(scratch!)}`);
console.log(`LoRA keeps ${percent((lora! - scratch!) / (full! - scratch!))} of the gain of fine-tuning over scratch`);
