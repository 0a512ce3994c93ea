import { z } from 'zod';
import { modelConfigSchema } from '../config/model-config.ts';

const timing = z.strictObject({ medianMs: z.number(), minMs: z.number(), numRuns: z.int().positive() });

const reading = z.strictObject({ sizeBytes: z.number(), gigabytesPerSecond: z.number() });

/** Of a limit, at the median; null where the limit is not known. */
const share = z.number().nullable();

const product = timing.extend({ gigaflops: z.number(), shareOfPeak: share });

const decoding = timing.extend({
  /** Sequences written side by side. */
  numRows: z.int().positive(),
  /** Of each row in one run. */
  numTokens: z.int().positive(),
  tokensPerSecond: z.number(),
  /** What the machine could not do faster: reading the weights, or the arithmetic. */
  limit: z.enum(['reading', 'peak']).nullable(),
  shareOfLimit: share,
});

/** What `bench --json` prints: one object. Times are of single calls; speeds and shares are at the median. */
export const benchReportSchema = z.strictObject({
  machine: z.strictObject({
    cpuModel: z.string(),
    node: z.string(),
    numThreads: z.int().positive(),
    caches: z.array(z.strictObject({ level: z.number(), sizeBytes: z.number() })),
    /** Null where there is no addon to measure it with. */
    peak: z
      .strictObject({
        instructionSet: z.string(),
        lanes: z.number(),
        numThreads: z.number(),
        gigaflops: z.number(),
        clockGhz: z.number().nullable(),
        unitsPerCore: z.number().nullable(),
        expectedGigaflops: z.number().nullable(),
      })
      .nullable(),
    /** A buffer larger than the caches, and one as large as the weights; null without an addon. */
    reading: z.strictObject({ memory: reading, weights: reading }).nullable(),
  }),
  model: z.strictObject({
    name: z.string(),
    config: modelConfigSchema,
    numParameters: z.number(),
    batchSize: z.number(),
    /** Of a batch, source and target. */
    numTokens: z.number(),
    /** Of a training step: three times the forward pass. */
    flopsPerStep: z.number(),
  }),
  backends: z.array(
    z.strictObject({
      name: z.string(),
      numThreads: z.number().nullable(),
      instructionSet: z.string().nullable(),
      products: z.array(
        z.strictObject({
          name: z.string(),
          numRows: z.number(),
          numInputs: z.number(),
          numOutputs: z.number(),
          forward: product,
          dX: product,
          dW: product,
        }),
      ),
      step: timing.extend({ tokensPerSecond: z.number(), shareOfPeak: share }),
      decoding: z.array(decoding),
    }),
  ),
  /** Backends that cannot be had here. */
  missing: z.array(z.strictObject({ name: z.string(), reason: z.string() })),
});

export type BenchReport = z.infer<typeof benchReportSchema>;
export type BackendFigures = BenchReport['backends'][number];
