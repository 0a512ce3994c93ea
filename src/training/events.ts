import { z } from 'zod';

const duration = z.number().nonnegative();

/** What `train` reports, and what `metrics.jsonl` and `--json` hold: one object a line. Losses are nats per token, durations milliseconds. */
export const trainEventSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('plan'),
    task: z.string(),
    /** The metric that stands beside the loss. */
    shownMetric: z.string().nullable(),
    name: z.string(),
    folder: z.string(),
    data: z.strictObject({
      name: z.string(),
      kind: z.string(),
      sizeBytes: z.number(),
      numExamples: z.number().int(),
      exampleWord: z.string(),
      validationFraction: z.number().nullable(),
      /** What guesses without a model come to on the validation part, by metric. */
      baselines: z.array(z.strictObject({ name: z.string(), metrics: z.record(z.string(), z.number()) })),
      numTrainTokens: z.number().int(),
      numValidationTokens: z.number().int(),
    }),
    model: z.strictObject({
      family: z.string(),
      description: z.string(),
      numParameters: z.number().int(),
      vocabSize: z.number().int(),
      /** Tokens of the vocabulary, or labels of a classifier: one of so many is guessed. */
      numOutputs: z.number().int(),
      contextLength: z.number().int(),
      tokenizer: z.string(),
    }),
    /** What is trained, where that is not all of the model. */
    tuning: z.strictObject({ description: z.string(), numTrained: z.number().int() }).nullable(),
    maxSteps: z.number().int(),
    tokensPerStep: z.number(),
    numEpochs: z.number(),
    backend: z.string(),
    numThreads: z.number().int().nullable(),
    budgetMs: duration.nullable(),
    expectedMs: duration.nullable(),
    seed: z.number(),
    resumedFrom: z.number().int().nullable(),
    dryRun: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('step'),
    step: z.number().int(),
    maxSteps: z.number().int(),
    loss: z.number(),
    learningRate: z.number(),
    gradNorm: z.number(),
    tokensPerSecond: z.number(),
    elapsedMs: duration,
  }),
  z.strictObject({
    type: z.literal('evaluation'),
    step: z.number().int(),
    elapsedMs: duration,
    trainLoss: z.number(),
    validationLoss: z.number(),
    /** Null for tasks whose score is not per byte. */
    bitsPerByte: z.number().nullable(),
    best: z.boolean(),
  }),
  z.strictObject({ type: z.literal('sample'), step: z.number().int(), prompt: z.string(), text: z.string() }),
  z.strictObject({
    type: z.literal('checkpoint'),
    step: z.number().int(),
    kind: z.enum(['best', 'last']),
    path: z.string(),
  }),
  z.strictObject({
    type: z.literal('warning'),
    step: z.number().int(),
    message: z.string(),
    hint: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('stock-ops'),
    step: z.number().int(),
    /** Calls of stock kernels since the run began, by op; null on a backend that has no others. */
    calls: z.record(z.string(), z.number().int()).nullable(),
  }),
  z.strictObject({
    type: z.literal('end'),
    reason: z.enum(['finished', 'stopped', 'early-stopping']),
    step: z.number().int(),
    elapsedMs: duration,
    budgetMs: duration.nullable(),
    best: z
      .strictObject({ step: z.number().int(), validationLoss: z.number(), bitsPerByte: z.number().nullable() })
      .nullable(),
    folder: z.string(),
    /** Commands to run next, best first. */
    next: z.array(z.string()),
  }),
]);

export type TrainEvent = z.infer<typeof trainEventSchema>;
