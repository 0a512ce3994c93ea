import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { encoderDecoderPresets, gptPresets } from '../../src/config/presets.ts';
import { type TrainingConfig, trainingDefaults } from '../../src/config/training-config.ts';
import type { Pair } from '../../src/corpus/corpus.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import type { Batch } from '../../src/dataset/batch.ts';
import { createPairDataset } from '../../src/dataset/pair-dataset.ts';
import type { Model } from '../../src/model/model.ts';
import { randomBatch } from '../../src/planning/random-batch.ts';
import { Random } from '../../src/random.ts';
import { trainBpe } from '../../src/tokenizer/train-bpe.ts';
import { createOptimizer } from '../../src/training/create-optimizer.ts';
import { trainStep } from '../../src/training/train-step.ts';
import type { Contest, Contestant } from './contest.ts';
import { ourBackends } from './our-backends.ts';

export interface PeerPaths {
  readonly python?: string | undefined;
  readonly torchGpt?: string | undefined;
  readonly torchSeq2seq?: string | undefined;
  readonly llama2c?: string | undefined;
  readonly llama2cInt8?: string | undefined;
}

/** The sizes of the two GPTs. */
const gptSizes = {
  small: { preset: gptPresets.micro, batchSize: 12, peerSteps: 100, turnMs: 1500, tooSlow: [] },
  large: { preset: gptPresets.small, batchSize: 64, peerSteps: 3, turnMs: 0, tooSlow: ['tensorflow'] },
};

/** Training steps of a GPT on text of this many different characters, beside PyTorch's. */
export async function gptContest(
  size: 'small' | 'large',
  { paths, text }: { paths: PeerPaths; text: string },
): Promise<Contest> {
  const { preset, batchSize, peerSteps, turnMs, tooSlow } = gptSizes[size];
  const characters = new Set(readFileSync(text, 'utf8'));
  const config = { ...preset, vocabSize: characters.size + 4 }; // four special tokens
  const training = { ...trainingDefaults, batchSize };
  const batch = randomBatch(config, training);
  const ours = await ourBackends({
    config,
    turnMs,
    tooSlow,
    prepare: (model) => ({ run: stepper(model, training, () => batch), numUnits: () => 1 }),
  });
  const { numDecoderLayers: layers, embeddingDim: width, contextLength: context, numHeads: heads } = config;
  const sizes = { layers, width, context, heads, batch: batchSize, vocab: config.vocabSize, bench: peerSteps };
  const flags = Object.entries(sizes).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const torch = torchContestant(
    paths.python,
    paths.torchGpt,
    ['--data', text, ...flags],
    ({ ms_per_step }) => ms_per_step,
  );
  return {
    title: `training, ${layers} layers x ${width}, context ${context}, batch ${batchSize}, vocabulary ${config.vocabSize}`,
    unit: 'step',
    numTokens: batchSize * context,
    reference: 'PyTorch',
    contestants: [...ours.contestants, ...torch.contestants],
    leftOut: [...ours.leftOut, ...torch.leftOut],
  };
}

const numPairs = 8000;

/** Training an encoder-decoder on pairs, source and target tokens a second, beside PyTorch's. */
export async function translationContest({
  paths,
  pairs,
  folder,
}: {
  paths: PeerPaths;
  pairs: string;
  /** Where the files for the peer go. */
  folder: string;
}): Promise<Contest> {
  const corpus = await readCorpus([pairs], { wanted: 'pairs', pair: 'fr-en' });
  if (corpus.type !== 'pairs') throw new Error(`${pairs} holds no pairs`);
  const train = corpus.pairs.slice(0, numPairs);
  const tokenizer = trainBpe({ texts: train.flatMap(({ source, target }) => [source, target]), vocabSize: 4000 });
  const config = { ...encoderDecoderPresets.mini, vocabSize: tokenizer.vocabSize, dropout: 0.2 };
  const { contextLength } = config;
  // The peer counts the longer side, and as many positions for the other.
  const training = { ...trainingDefaults, batchTokens: 6000, labelSmoothing: 0.1, beta2: 0.98, weightDecay: 0.01 };
  const { batchTokens } = training;
  const dataset = createPairDataset({
    ...{ train, validation: [], tokenizer, contextLength, batchTokens },
    random: new Random(1),
  });
  const ours = await ourBackends({
    config,
    turnMs: 3000,
    prepare: (model) => {
      const order = dataset.trainingOrder();
      let numTokens = 0;
      const next = () => {
        const batch = order.next();
        numTokens = batch.numTokens;
        return batch;
      };
      return { run: stepper(model, training, next), numUnits: () => numTokens };
    },
  });
  writePairs(join(folder, 'train'), train);
  writePairs(join(folder, 'dev'), train.slice(0, 4));
  const flags = ['--train', join(folder, 'train'), '--dev', join(folder, 'dev'), '--minutes', '0.15'];
  const torch = torchContestant(paths.python, paths.torchSeq2seq, flags, ({ tokens_per_s }) => 1000 / tokens_per_s);
  return {
    title: `training, 3+3 layers x ${config.embeddingDim}, ${train.length} pairs, source and target tokens`,
    unit: 'token',
    numTokens: 1,
    reference: 'PyTorch',
    contestants: [...ours.contestants, ...torch.contestants],
    leftOut: [...ours.leftOut, ...torch.leftOut],
  };
}

/** Training steps on what `next` gives, going on from step to step. */
function stepper(model: Model, training: TrainingConfig, next: () => Batch): () => void {
  const trainee = { model, optimizer: createOptimizer(model) };
  let step = 0;
  return () => trainStep(trainee, [next()], step++, training);
}

function writePairs(stem: string, pairs: readonly Pair[]): void {
  writeFileSync(`${stem}.fr`, pairs.map(({ source }) => `${source}\n`).join(''));
  writeFileSync(`${stem}.en`, pairs.map(({ target }) => `${target}\n`).join(''));
}

interface TorchResult {
  readonly ms_per_step: number;
  readonly tokens_per_s: number;
}

/** A script that prints one JSON line at its end. */
function torchContestant(
  python: string | undefined,
  script: string | undefined,
  flags: readonly string[],
  timeOf: (result: TorchResult) => number,
): { contestants: Contestant[]; leftOut: string[] } {
  if (python === undefined || script === undefined) {
    return { contestants: [], leftOut: ['PyTorch: no --python, or no path of its script'] };
  }
  const turn = async () => {
    const { stdout } = await promisify(execFile)(python, [script, ...flags], { encoding: 'utf8' });
    return [timeOf(JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as TorchResult)];
  };
  return { contestants: [{ name: 'PyTorch', turn }], leftOut: [] };
}
