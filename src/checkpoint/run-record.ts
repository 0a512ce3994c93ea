import { z } from 'zod';
import { trainingConfigSchema } from '../config/training-config.ts';
import { UserError } from '../errors.ts';
import { checkFormatVersion, formatVersion, packageVersion } from './format-version.ts';

const time = z.iso.datetime();

const runRecordShape = {
  formatVersion: z.number().int().positive(),
  /** The version of the package that wrote it. */
  version: z.string(),
  task: z.string(),
  pair: z.string().optional(),
  name: z.string(),
  createdAt: time,
  /** When weights were last saved; before that, createdAt. */
  savedAt: time,
  finishedAt: time.optional(),
  status: z.enum(['running', 'stopped', 'finished']),
  data: z.looseObject({
    /** What the user named: files, folders, bundled corpora. */
    inputs: z.array(z.string()),
    kind: z.string(),
    sizeBytes: z.number().nonnegative(),
    numExamples: z.number().int().nonnegative(),
    sha256: z.string().optional(),
  }),
  settings: z.looseObject({ training: trainingConfigSchema }),
  best: z
    .looseObject({ step: z.number().int(), validationLoss: z.number(), bitsPerByte: z.number().nullable() })
    .optional(),
  /** The task's figure for lists, such as `1.00 bits/byte`. */
  score: z.string().optional(),
  numParameters: z.number().int().nonnegative(),
  /** The TrainOptions the run was started with, to resume with. */
  options: z.unknown(),
  tokens: z.looseObject({ train: z.number().int(), validation: z.number().int() }).optional(),
  /** Training time so far. */
  durationMs: z.number().nonnegative().optional(),
};

/** run.json: what was trained, on what, how, how far. Times are ISO 8601, losses nats per token. Keys of newer versions are kept. */
export const runRecordSchema = z.looseObject(runRecordShape);

export type RunRecord = Readonly<z.infer<z.ZodObject<typeof runRecordShape>>>;
export type BestFigures = NonNullable<RunRecord['best']>;

/** What a new run knows; the versions and times are filled in. */
export type NewRun = Omit<RunRecord, 'formatVersion' | 'version' | 'createdAt' | 'savedAt' | 'status'>;

/** The record of a run that starts now. */
export function newRunRecord(run: NewRun, now = new Date()): RunRecord {
  const at = now.toISOString();
  const record = { ...run, formatVersion, version: packageVersion, createdAt: at, savedAt: at, status: 'running' };
  return runRecordSchema.parse(record);
}

/** Checks a parsed run.json. @throws UserError naming the file and the key, or the version that can read it */
export function parseRunRecord(path: string, value: unknown): RunRecord {
  checkFormatVersion(path, value);
  const parsed = runRecordSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new UserError(`${path}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a run record'}`);
  }
  return parsed.data;
}
