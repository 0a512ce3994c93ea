import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { UserError } from '../../errors.ts';
import type { CommandContext } from '../context.ts';
import { choiceFlag } from '../flags/choice-flag.ts';
import { seedFlag } from '../flags/number-flag.ts';
import { parseFlags, type RawFlags } from '../flags/parse-flags.ts';
import { type CorpusSize, sizeFlag } from '../flags/size-flag.ts';
import { formatBytes } from '../format/numbers.ts';

const schema = z.object({
  name: choiceFlag('corpus make', ['tales', 'fr-en']),
  size: sizeFlag('--size').exactOptional(),
  seed: seedFlag(),
  output: z.string().exactOptional(),
  force: z.boolean().default(false),
});

/** What is made when nothing is said. */
const defaultTalesBytes = 1_000_000;
const defaultNumPairs = 20_000;

/** `corpus make NAME` */
export async function runCorpusMake(
  context: CommandContext,
  operands: readonly string[],
  flags: RawFlags,
): Promise<void> {
  const { name, size, seed, output, force } = parseFlags(schema, { ...flags, name: operands[0] });
  if (output !== undefined && existsSync(output) && !force) {
    throw new UserError(`corpus make: ${output} exists`, 'another --output, or --force to overwrite it');
  }
  const text = name === 'tales' ? await makeTales(size, seed) : await makePairs(size, seed);
  if (output === undefined) {
    context.stdout.write(text);
    return;
  }
  await writeFile(output, text);
  context.note(`${output}: ${formatBytes(Buffer.byteLength(text))}, seed ${seed}`);
  context.note(context.colors.stderr.dim(`train on it: tiny-gpt train ${output}`));
}

async function makeTales(size: CorpusSize | undefined, seed: number): Promise<string> {
  if (size !== undefined && 'count' in size) {
    throw new UserError('corpus make tales: expected a size in bytes such as 2MB, got a number', '--size 2MB');
  }
  const { Random } = await import('../../random.ts');
  const { buildTalesCorpus } = await import('../../corpus/bundled/tales/build-tales.ts');
  return buildTalesCorpus({
    handWritten: '',
    random: new Random(seed),
    sizeBytes: size?.sizeBytes ?? defaultTalesBytes,
  });
}

async function makePairs(size: CorpusSize | undefined, seed: number): Promise<string> {
  if (size !== undefined && 'sizeBytes' in size) {
    throw new UserError('corpus make fr-en: expected a number of pairs, got a size in bytes', '--size 20000');
  }
  const { Random } = await import('../../random.ts');
  const { buildFrEnCorpus } = await import('../../corpus/bundled/fr-en/build-fr-en.ts');
  const numPairs = size?.count ?? defaultNumPairs;
  const excludedSources = await readTestSources();
  try {
    const pairs = buildFrEnCorpus({ handWritten: [], random: new Random(seed), numPairs, excludedSources });
    return pairs.map(({ source, target }) => `${source}\t${target}\n`).join('');
  } catch (error) {
    if (error instanceof RangeError) throw new UserError(error.message, '--size 20000', { cause: error });
    throw error;
  }
}

/** What is made here may be trained on: nothing of the bundled test set is in it. */
async function readTestSources(): Promise<Set<string>> {
  const text = await readFile(new URL('../../../corpora/fr-en.test.tsv', import.meta.url), 'utf8');
  return new Set(text.split('\n').flatMap((line) => (line === '' ? [] : [line.split('\t')[0]!])));
}
