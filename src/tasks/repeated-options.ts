import { z } from 'zod';
import type { TrainOptions } from './options.ts';

const startedSchema = z.looseObject({ set: z.record(z.string(), z.unknown()).optional() });

/** Options that say what of another model is trained. */
export const tuningOptions = ['trainLayers', 'loraRank', 'loraAlpha', 'loraTargets'] as const;

/** A budget is not among them: it always counts from now. */
const comparedOptions = [
  'preset',
  'from',
  ...tuningOptions,
  'config',
  'validationFraction',
  'seed',
  'maxSteps',
  'epochs',
];

/**
 * The options without those that only repeat what the run was started with, so that its whole command line with `--resume`
 * behind it resumes exactly.
 * @param started the TrainOptions in run.json
 */
export function withoutRepeated(options: TrainOptions, started: unknown): TrainOptions {
  const before = startedSchema.parse(started ?? {});
  const isRepeated = (key: string, value: unknown) => JSON.stringify(value) === JSON.stringify(before[key]);
  const kept = Object.entries(options).filter(
    ([key, value]) => !comparedOptions.includes(key) || !isRepeated(key, value),
  );
  const set = Object.entries(options.set ?? {}).filter(([key, value]) => String(value) !== String(before.set?.[key]));
  return { ...(Object.fromEntries(kept) as unknown as TrainOptions), set: Object.fromEntries(set) }; // `data` is always kept
}
