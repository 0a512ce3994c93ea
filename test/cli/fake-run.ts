import type { TrainEvent } from '../../src/training/events.ts';

type Plan = Extract<TrainEvent, { type: 'plan' }>;

/** A plan as the trainer announces it. */
export const fakePlan: Plan = {
  type: 'plan',
  task: 'text',
  shownMetric: 'bitsPerByte',
  name: 'tales',
  folder: 'checkpoints/tales',
  data: {
    name: 'tales.txt',
    kind: 'documents',
    sizeBytes: 1_000_000,
    numExamples: 1180,
    exampleWord: 'documents',
    validationFraction: 0.1,
    baselines: [{ name: 'gzip', metrics: { bitsPerByte: 2.4 } }],
    numTrainTokens: 370_000,
    numValidationTokens: 41_000,
  },
  model: {
    family: 'gpt',
    description: 'GPT, 4 layers x 128, context 128, BPE 512',
    numParameters: 860_000,
    vocabSize: 512,
    numOutputs: 512,
    contextLength: 128,
    tokenizer: 'bpe',
  },
  tuning: null,
  maxSteps: 1000,
  tokensPerStep: 4096,
  numEpochs: 11,
  backend: 'native',
  numThreads: 2,
  budgetMs: 120_000,
  expectedMs: 120_000,
  seed: 1337,
  resumedFrom: null,
  dryRun: false,
};

const tale =
  'Once upon a time there was a miller who had a cat. The cat said, "I will go to the wood and find the king\'s ring." So he went, and the miller waited at the door until the moon stood over the mill.\nThe end.';

/** The events of a run whose loss falls, and whose validation loss rises again in its last third when `overFits`. */
export function* fakeRun(
  options: { overFits?: boolean; stopAt?: number; msPerStep?: number } = {},
): Generator<TrainEvent> {
  const { overFits = false, stopAt, msPerStep = 120 } = options;
  const { maxSteps, folder } = fakePlan;
  yield fakePlan;
  const trainLoss = (step: number) => 1.5 + 4.74 * Math.exp(-step / 120) - step / 4000;
  const last = stopAt ?? maxSteps;
  for (let step = 0; step <= last; step++) {
    const elapsedMs = 1000 + step * msPerStep;
    if (step % 100 === 0) {
      const validationLoss = trainLoss(step) + (overFits && step > 600 ? (step - 600) / 500 : 0.03);
      const best = step > 0 && !(overFits && step > 600);
      yield {
        type: 'evaluation',
        step,
        elapsedMs,
        trainLoss: trainLoss(step),
        validationLoss,
        bitsPerByte: validationLoss / 1.73,
        best,
      };
      if (best) yield { type: 'checkpoint', step, kind: 'best', path: folder };
      if (step % 400 === 0 && step > 0) yield { type: 'sample', step, prompt: tale.slice(0, 16), text: tale.slice(16) };
    }
    if (step === last) break;
    yield {
      type: 'step',
      step: step + 1,
      maxSteps,
      loss: trainLoss(step) + 0.15 * Math.sin(step * 7.3),
      learningRate: 1e-3,
      gradNorm: 0.8,
      tokensPerSecond: 34_000 + 2000 * Math.sin(step),
      elapsedMs: elapsedMs + msPerStep,
    };
  }
  yield {
    type: 'end',
    reason: stopAt === undefined ? 'finished' : 'stopped',
    step: last,
    elapsedMs: 1000 + last * msPerStep,
    budgetMs: 120_000,
    best: { step: 950, validationLoss: 1.73, bitsPerByte: 1 },
    folder,
    next: ['tiny-gpt sample --prompt "Once upon a time"', 'tiny-gpt train tales.txt --resume --budget 10m'],
  };
}
