import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { corpusParts } from '../../corpus/bundled/corpus-part.ts';
import { makeableCorpora, makeCorpus } from '../../corpus/bundled/make-corpus.ts';
import { UserError } from '../../errors.ts';
import type { CommandContext } from '../context.ts';
import { choiceFlag } from '../flags/choice-flag.ts';
import { seedFlag } from '../flags/number-flag.ts';
import { parseFlags, type RawFlags } from '../flags/parse-flags.ts';
import { sizeFlag } from '../flags/size-flag.ts';
import { formatBytes } from '../format/numbers.ts';

const schema = z.object({
  name: choiceFlag('corpus make', makeableCorpora),
  size: sizeFlag('--size').exactOptional(),
  part: choiceFlag('--part', corpusParts).exactOptional(),
  seed: seedFlag(),
  output: z.string().exactOptional(),
  force: z.boolean().default(false),
});

/** `corpus make NAME` */
export async function runCorpusMake(
  context: CommandContext,
  operands: readonly string[],
  flags: RawFlags,
): Promise<void> {
  const { name, size, part, seed, output, force } = parseFlags(schema, { ...flags, name: operands[0] });
  if (output !== undefined && existsSync(output) && !force) {
    throw new UserError(`corpus make: ${output} exists`, 'another --output, or --force to overwrite it');
  }
  const text = makeCorpus(name, { size, part, seed });
  if (output === undefined) {
    context.stdout.write(text);
    return;
  }
  await writeFile(output, text);
  context.note(`${output}: ${formatBytes(Buffer.byteLength(text))}, seed ${seed}`);
  context.note(context.colors.stderr.dim(`train on it: tiny-gpt train ${output}`));
}
