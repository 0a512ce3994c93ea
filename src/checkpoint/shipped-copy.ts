import { copyFile, mkdir, rm } from 'node:fs/promises';
import { basename, isAbsolute, join } from 'node:path';
import { atomicWrite, jsonText } from './atomic-write.ts';
import { toTensors } from './layouts/choose-layout.ts';
import { readMetrics } from './metrics-log.ts';
import type { Checkpoint } from './read-checkpoint.ts';
import type { RunRecord } from './run-record.ts';
import { writeSafetensors } from './safetensors.ts';

/**
 * Writes a checkpoint as the package ships it, all but the model card: the weights in 16 bits, of `metrics.jsonl` the
 * evaluations, nothing to resume from, and no absolute path. What stood in `folder` goes.
 * @param run the record of the checkpoint
 * @returns the record of the copy
 */
export async function writeShippedCopy(
  { config, configJson, tensors, path }: Checkpoint,
  run: RunRecord,
  folder: string,
): Promise<RunRecord> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const evaluations = (await readMetrics(path)).filter(({ type }) => type === 'evaluation');
  const copy = { ...withoutFolders(run), name: basename(folder) };
  // F16 and not BF16: weights lie far within its range, and its rounding errors are an eighth (docs/log.md).
  await writeSafetensors(join(folder, 'model.safetensors'), toTensors(tensors, config), {}, { dtype: 'F16' });
  for (const name of ['tokenizer.json', 'tokenizer_config.json', 'generation_config.json']) {
    await copyFile(join(path, name), join(folder, name));
  }
  await atomicWrite(join(folder, 'metrics.jsonl'), evaluations.map((event) => `${JSON.stringify(event)}\n`).join(''));
  await atomicWrite(join(folder, 'run.json'), jsonText(copy));
  // 16 bits are how the file stores the weights; transformers, too, is to compute in float32.
  await atomicWrite(join(folder, 'config.json'), jsonText({ ...configJson, torch_dtype: 'float32' }));
  return copy;
}

/** Where files lay on the machine of the training is nobody's business: of an absolute path the last part stays. */
function withoutFolders(run: RunRecord): RunRecord {
  return JSON.parse(JSON.stringify(run), (_, value: unknown) =>
    typeof value === 'string' && isAbsolute(value) ? basename(value) : value,
  ) as RunRecord; // a string for a string
}
