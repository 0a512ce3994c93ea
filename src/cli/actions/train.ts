import { z } from 'zod';
import { corpusKinds } from '../../corpus/corpus.ts';
import type { TrainOptions } from '../../tasks/options.ts';
import type { TrainEvent } from '../../training/events.ts';
import type { CommandContext } from '../context.ts';
import { choiceFlag } from '../flags/choice-flag.ts';
import { durationFlag } from '../flags/duration-flag.ts';
import { listFlag } from '../flags/list-flag.ts';
import { countFlag, numberFlag } from '../flags/number-flag.ts';
import { parseFlags, type RawFlags } from '../flags/parse-flags.ts';
import { runFlags } from '../flags/run-flags.ts';
import { setFlag } from '../flags/set-flag.ts';
import { reportTraining } from '../reporter/report-training.ts';

/** Options that are config keys: what is here goes the way of `--set`. */
const configFlags = {
  dropout: numberFlag('--dropout', { min: 0, below: 1 }),
  batchSize: countFlag('--batch-size'),
  batchTokens: countFlag('--batch-tokens'),
  gradientAccumulationSteps: countFlag('--gradient-accumulation-steps'),
  learningRate: numberFlag('--learning-rate', { above: 0 }),
  warmupSteps: numberFlag('--warmup-steps', { whole: true, min: 0 }),
  weightDecay: numberFlag('--weight-decay', { min: 0 }),
  maxGradNorm: numberFlag('--max-grad-norm', { min: 0 }),
  labelSmoothing: numberFlag('--label-smoothing', { min: 0, below: 1 }),
  evalSteps: countFlag('--eval-steps'),
};

const configSchema = z.object(configFlags).partial();

const schema = z.object({
  ...runFlags,
  task: z.string().exactOptional(),
  arch: z.string().exactOptional(),
  pair: z.string().exactOptional(),
  kind: choiceFlag('--kind', corpusKinds).exactOptional(),
  validation: z.string().exactOptional(),
  validationFraction: numberFlag('--validation-fraction', { above: 0, below: 1 }).exactOptional(),
  name: z.string().exactOptional(),
  budget: durationFlag('--budget').exactOptional(),
  maxSteps: countFlag('--max-steps').exactOptional(),
  epochs: numberFlag('--epochs', { above: 0 }).exactOptional(),
  preset: z.string().exactOptional(),
  config: z.string().exactOptional(),
  set: setFlag().exactOptional(),
  resume: z.boolean().exactOptional(),
  from: z.string().exactOptional(),
  trainLayers: numberFlag('--train-layers', { whole: true, min: 0 }).exactOptional(),
  loraRank: countFlag('--lora-rank').exactOptional(),
  loraAlpha: numberFlag('--lora-alpha', { above: 0 }).exactOptional(),
  loraTargets: listFlag().exactOptional(),
  dryRun: z.boolean().exactOptional(),
  force: z.boolean().exactOptional(),
  traceOps: z.boolean().exactOptional(),
});

/**
 * The options of `train` as the library takes them.
 * @throws UserError for a flag out of range
 */
export function trainOptions(data: readonly string[], flags: RawFlags): TrainOptions {
  const { budget, set, ...rest } = parseFlags(schema, flags);
  const settings = { ...definedOf(parseFlags(configSchema, flags)), ...set };
  return {
    data,
    ...rest,
    ...(budget === undefined ? {} : { budgetMs: budget }),
    ...(Object.keys(settings).length === 0 ? {} : { set: settings }),
  };
}

/** `train DATA...` */
export async function runTrain(context: CommandContext, data: readonly string[], flags: RawFlags): Promise<void> {
  const options = trainOptions(data, flags);
  await reportTraining(startTraining({ ...options, signal: context.signal }), context);
}

/** The tensor library takes a while to load: the reporter says something before. */
async function* startTraining(options: TrainOptions): AsyncGenerator<TrainEvent, void> {
  const { train } = await import('../../tasks/train-run.ts');
  yield* train(options);
}

function definedOf(values: Readonly<Record<string, number | undefined>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
