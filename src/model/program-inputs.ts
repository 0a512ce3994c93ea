import type { Batch } from '../dataset/batch.ts';
import type { ProgramInputs } from '../tensor/programs/recorder.ts';

/** What a program over a batch reads: its arrays, as they are. */
export function batchInputs({ inputs, targets, source }: Batch): ProgramInputs {
  if (source === undefined) return { inputs, targets };
  const { ids: sourceIds, mask, pooling } = source;
  return { inputs, targets, sourceIds, mask, ...(pooling === undefined ? {} : { pooling }) };
}

/** The shape of a batch as part of a program's key: B x T, and S where there is a source. */
export function batchShape({ batchSize, targetLength, source }: Batch): string {
  return `${batchSize}x${targetLength}${source === undefined ? '' : `x${source.length}`}`;
}
