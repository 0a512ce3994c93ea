import { z } from 'zod';
import type { RunRecord } from '../checkpoint/run-record.ts';
import { type CorpusKind, corpusKinds } from '../corpus/corpus.ts';

const schema = z.looseObject({
  kind: z.enum(corpusKinds).optional(),
  pair: z.string().optional(),
  validation: z.string().optional(),
  validationFraction: z.number().optional(),
});

/** Those options of `train` that decide how the data of a run is read and split, besides its names. */
export interface DataOptions {
  readonly kind?: CorpusKind;
  readonly pair?: string;
  readonly validation?: string;
  readonly validationFraction?: number;
}

/** The data options that a run was started with. */
export function dataOptionsOf(run: Pick<RunRecord, 'options'> | undefined): DataOptions {
  const { kind, pair, validation, validationFraction } = schema.parse(run?.options ?? {});
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(pair === undefined ? {} : { pair }),
    ...(validation === undefined ? {} : { validation }),
    ...(validationFraction === undefined ? {} : { validationFraction }),
  };
}
