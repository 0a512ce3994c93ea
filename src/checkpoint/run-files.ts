import { join } from 'node:path';
import { z } from 'zod';
import { atomicWrite, jsonText } from './atomic-write.ts';
import type { CheckpointFileSystem } from './file-system.ts';
import type { ConfigJson } from './layouts/layout.ts';
import type { NewRun, RunRecord } from './run-record.ts';

/** What stands in a checkpoint folder from the start. */
export interface RunFiles {
  /** `toConfigJson(config, extras)` */
  readonly configJson: ConfigJson;
  readonly tokenizerJson: unknown;
  /** Default: what makes transformers read tokenizer.json as it stands. */
  readonly tokenizerConfigJson?: unknown;
  readonly generationConfigJson?: unknown;
  readonly run: NewRun;
}

const addedTokensSchema = z.object({ added_tokens: z.array(z.object({ id: z.number(), content: z.string() })) });

/** Writes them; config.json comes last: a folder that has one has everything but weights. */
export async function writeRunFiles(
  folder: string,
  files: RunFiles,
  record: RunRecord,
  fs: CheckpointFileSystem,
): Promise<void> {
  const ids = files.configJson;
  const tokenizerConfig = tokenizerConfigJson(files.tokenizerJson, ids);
  const generationConfig = {
    bos_token_id: ids.bos_token_id,
    pad_token_id: ids.pad_token_id,
    eos_token_id: ids.eos_token_id,
    decoder_start_token_id: ids.decoder_start_token_id,
  };
  await atomicWrite(join(folder, 'tokenizer.json'), jsonText(files.tokenizerJson), fs);
  await atomicWrite(join(folder, 'tokenizer_config.json'), jsonText(files.tokenizerConfigJson ?? tokenizerConfig), fs);
  await atomicWrite(
    join(folder, 'generation_config.json'),
    jsonText(files.generationConfigJson ?? generationConfig),
    fs,
  );
  await atomicWrite(join(folder, 'run.json'), jsonText(record), fs);
  await atomicWrite(join(folder, 'config.json'), jsonText(files.configJson), fs);
}

/**
 * The default tokenizer_config.json: the class that reads tokenizer.json as it stands (without it AutoTokenizer takes the
 * class of the architecture, which builds another pipeline), and the spelling of the special tokens.
 */
export function tokenizerConfigJson(tokenizerJson: unknown, configJson: ConfigJson): Readonly<Record<string, unknown>> {
  const parsed = addedTokensSchema.safeParse(tokenizerJson);
  const spelling = (id: unknown) =>
    parsed.success ? parsed.data.added_tokens.find((token) => token.id === id)?.content : undefined;
  return {
    tokenizer_class: 'PreTrainedTokenizerFast',
    clean_up_tokenization_spaces: false,
    bos_token: spelling(configJson.bos_token_id),
    pad_token: spelling(configJson.pad_token_id),
    eos_token: spelling(configJson.eos_token_id),
  };
}
