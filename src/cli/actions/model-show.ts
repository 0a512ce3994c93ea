import { z } from 'zod';
import type { Family, ModelConfig } from '../../config/model-config.ts';
import { didYouMean } from '../../config/nearest-name.ts';
import { findPreset, presetNames } from '../../config/presets.ts';
import { UserError } from '../../errors.ts';
import type { ModelSummary } from '../../model/model-summary.ts';
import type { CommandContext } from '../context.ts';
import { choiceFlag } from '../flags/choice-flag.ts';
import { countFlag } from '../flags/number-flag.ts';
import { parseFlags, type RawFlags } from '../flags/parse-flags.ts';
import { formatBytes, formatCount, formatParameters, formatRate } from '../format/numbers.ts';
import { formatTable } from '../format/table.ts';

const families = ['gpt', 'encoder-decoder'] as const;

/** Vocabularies of the models that presets are named after; the others get a small one. */
const vocabSizes: Readonly<Record<string, number>> = { gpt2: 50_257, llama: 32_000, 'transformer-base': 37_000 };
const smallVocabSize = 512;

const schema = z.object({
  family: choiceFlag('--family', families).exactOptional(),
  vocabSize: countFlag('--vocab-size').exactOptional(),
  batchSize: countFlag('--batch-size').default(12),
});

/** `model show NAME`: a model of that name, else the preset. */
export async function runModelShow(
  context: CommandContext,
  operands: readonly string[],
  flags: RawFlags,
): Promise<void> {
  const name = operands[0] ?? '';
  const { batchSize, ...given } = parseFlags(schema, flags);
  const isAboutPreset = given.family !== undefined || given.vocabSize !== undefined;
  const config = (isAboutPreset ? undefined : await configOfModel(name)) ?? presetConfig(name, given);
  const { summarise } = await import('../../model/model-summary.ts');
  const summary = summarise(config, { batchSize });
  if (context.isJson) context.print(JSON.stringify({ name, config, batchSize, ...summary }));
  else for (const line of summaryLines(config, summary, batchSize)) context.print(line);
}

async function configOfModel(name: string): Promise<ModelConfig | undefined> {
  const { listModels } = await import('../../tasks/list-models.ts');
  const { readConfig } = await import('../../checkpoint/read-config.ts');
  const { existsSync } = await import('node:fs');
  const model = (await listModels()).find((listed) => listed.name === name);
  if (model !== undefined) return (await readConfig(model.path)).config;
  return existsSync(name) ? (await readConfig(name)).config : undefined;
}

/**
 * The config of a preset: of the family asked for, else of the GPTs, else of the encoder-decoders.
 * @throws UserError with the nearest name
 */
export function presetConfig(
  name: string,
  { family, vocabSize }: { family?: Family; vocabSize?: number },
): ModelConfig {
  const found = family ?? families.find((candidate) => presetNames(candidate).includes(name));
  if (found === undefined) {
    const names = [...new Set(families.flatMap(presetNames))];
    throw new UserError(
      `'${name}' is neither a model here nor a preset (${names.join(', ')})`,
      didYouMean(name, names) ?? 'tiny-gpt model list',
    );
  }
  return { ...findPreset(name, found), vocabSize: vocabSize ?? vocabSizes[name] ?? smallVocabSize };
}

/** The tensors, then what they cost. */
export function summaryLines(config: ModelConfig, summary: ModelSummary, batchSize: number): string[] {
  const tensors = summary.tensors.map(({ name, shape, numParameters }) => [
    name,
    `(${shape.join(', ')})`,
    formatCount(numParameters),
  ]);
  const batch = `batch ${batchSize} x ${config.contextLength}`;
  return [
    ...formatTable([['TENSOR', 'SHAPE', 'PARAMETERS'], ...tensors], 'llr'),
    '',
    ...formatTable([
      ['parameters', `${formatCount(summary.numParameters)} (${formatParameters(summary.numParameters)})`],
      [
        'FLOPs a token',
        `${formatRate(summary.flopsPerToken)} forward, ${formatRate(3 * summary.flopsPerToken)} in training`,
      ],
      [
        'memory',
        `${formatBytes(summary.trainingMemoryBytes)} in training (${batch}), ${formatBytes(summary.inferenceMemoryBytes)} in use`,
      ],
      ['context', `${config.contextLength} tokens, vocabulary ${formatCount(config.vocabSize)}`],
      ['positions', `${config.positions}, ${config.norm} norm (${config.normPlacement}), ${config.activation}`],
    ]),
  ];
}
