import { join } from 'node:path';
import { atomicWrite, jsonText } from './atomic-write.ts';
import type { CheckpointFileSystem } from './file-system.ts';
import type { ConfigJson } from './layouts/layout.ts';
import type { NewRun, RunRecord } from './run-record.ts';

/** What stands in a checkpoint folder from the start. */
export interface RunFiles {
  /** `toConfigJson(config, extras)` */
  readonly configJson: ConfigJson;
  /** `peftConfig(config, adapter, basePath)` of a model that is kept as changes to another one. */
  readonly adapterConfigJson?: unknown;
  readonly tokenizerJson: unknown;
  /** `tokenizerConfig({ modelMaxLength })` of the tokenizer folder */
  readonly tokenizerConfigJson: unknown;
  /** Ids that are never to be written, for `generate` of transformers. */
  readonly suppressedIds?: readonly number[];
  readonly run: NewRun;
}

/** Writes them; config.json comes last: a folder that has one has everything but weights. */
export async function writeRunFiles(
  folder: string,
  files: RunFiles,
  record: RunRecord,
  fs: CheckpointFileSystem,
): Promise<void> {
  const ids = files.configJson;
  const generationConfig = {
    bos_token_id: ids.bos_token_id,
    pad_token_id: ids.pad_token_id,
    eos_token_id: ids.eos_token_id,
    decoder_start_token_id: ids.decoder_start_token_id,
    ...(files.suppressedIds === undefined ? {} : { suppress_tokens: files.suppressedIds }),
  };
  await atomicWrite(join(folder, 'tokenizer.json'), jsonText(files.tokenizerJson), fs);
  await atomicWrite(join(folder, 'tokenizer_config.json'), jsonText(files.tokenizerConfigJson), fs);
  await atomicWrite(join(folder, 'generation_config.json'), jsonText(generationConfig), fs);
  if (files.adapterConfigJson !== undefined) {
    await atomicWrite(join(folder, 'adapter_config.json'), jsonText(files.adapterConfigJson), fs);
  }
  await atomicWrite(join(folder, 'run.json'), jsonText(record), fs);
  await atomicWrite(join(folder, 'config.json'), jsonText(files.configJson), fs);
}
