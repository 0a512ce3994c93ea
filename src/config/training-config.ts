import { z } from 'zod';
import { UserError } from '../errors.ts';

/**
 * Everything that decides how a model is trained, but the model and the data.
 * Names as in Hugging Face's TrainingArguments; rates and losses are dimensionless, durations in milliseconds.
 */
export const trainingConfigSchema = z.strictObject({
  maxSteps: z.number().int().positive(),
  /** Sequences in a batch; for pairs `batchTokens` takes its place. */
  batchSize: z.number().int().positive(),
  /** Source and target tokens in a batch of pairs, padding included. */
  batchTokens: z.number().int().positive(),
  gradientAccumulationSteps: z.number().int().positive(),
  /** Steps over which the batch grows linearly to its size; 0 for none. */
  batchWarmupSteps: z.number().int().nonnegative(),
  learningRate: z.number().positive(),
  minLearningRate: z.number().nonnegative(),
  schedule: z.enum(['cosine', 'inverse-sqrt', 'warmup-stable-decay', 'constant']),
  warmupSteps: z.number().int().nonnegative(),
  /** Share of the steps that decay, for warmup-stable-decay. */
  decayFraction: z.number().min(0).max(1),
  beta1: z.number().min(0).max(1),
  beta2: z.number().min(0).max(1),
  epsilon: z.number().positive(),
  weightDecay: z.number().nonnegative(),
  /** Global norm the gradients are clipped to; 0 for none. */
  maxGradNorm: z.number().nonnegative(),
  labelSmoothing: z.number().min(0).max(0.95),
  /** Steps between two validations. */
  evalSteps: z.number().int().positive(),
  /** Validations without a better loss before training stops; 0 for never. */
  patience: z.number().int().nonnegative(),
  /** Milliseconds between two saves of the last state. */
  saveIntervalMs: z.number().nonnegative(),
  seed: z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER),
});

export type TrainingConfig = Readonly<z.infer<typeof trainingConfigSchema>>;

/** The nanoGPT CPU recipe, with AdamW's usual constants. */
export const trainingDefaults: TrainingConfig = {
  maxSteps: 2000,
  batchSize: 12,
  batchTokens: 3000,
  gradientAccumulationSteps: 1,
  batchWarmupSteps: 0,
  learningRate: 1e-3,
  minLearningRate: 1e-4,
  schedule: 'cosine',
  warmupSteps: 100,
  decayFraction: 0.2,
  beta1: 0.9,
  beta2: 0.99,
  epsilon: 1e-8,
  weightDecay: 0.1,
  maxGradNorm: 1,
  labelSmoothing: 0,
  evalSteps: 250,
  patience: 0,
  saveIntervalMs: 60_000,
  seed: 1337,
};

/**
 * Checks a training config.
 * @throws UserError naming the key, what was expected and what came
 */
export function parseTrainingConfig(value: unknown): TrainingConfig {
  const parsed = trainingConfigSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new UserError(`training config: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a config'}`);
  }
  return parsed.data;
}
