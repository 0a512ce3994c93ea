import { z } from 'zod';
import { corpusKinds } from '../../corpus/corpus.ts';
import { UserError } from '../../errors.ts';
import { weightFormats } from '../../model/weight-formats.ts';
import type { EvaluateOptions, EvaluateResult } from '../../tasks/options.ts';
import type { CommandContext } from '../context.ts';
import { choiceFlag } from '../flags/choice-flag.ts';
import { countFlag } from '../flags/number-flag.ts';
import { parseFlags, type RawFlags } from '../flags/parse-flags.ts';
import { runFlags } from '../flags/run-flags.ts';
import { formatMetric, metricLabel } from '../format/metrics.ts';
import { formatCount } from '../format/numbers.ts';
import { formatTable } from '../format/table.ts';

const schema = z.object({
  ...runFlags,
  model: z.string().exactOptional(),
  weights: choiceFlag('--weights', weightFormats).exactOptional(),
  metric: z.array(z.string()).exactOptional(),
  numBeams: countFlag('--num-beams').exactOptional(),
  kind: choiceFlag('--kind', corpusKinds).exactOptional(),
  pair: z.string().exactOptional(),
});

/**
 * The options of `evaluate` as the library takes them. With `--model` all arguments are data.
 * @throws UserError for a flag out of range and without a model
 */
export function evaluateOptions(operands: readonly string[], flags: RawFlags): EvaluateOptions {
  const { model: named, metric, ...rest } = parseFlags(schema, flags);
  const model = named ?? operands[0];
  const data = named === undefined ? operands.slice(1) : operands;
  if (model === undefined) throw new UserError('evaluate: expected MODEL, got nothing', 'tiny-gpt model list');
  return {
    ...rest,
    model,
    ...(data.length === 0 ? {} : { data }),
    ...(metric === undefined ? {} : { metrics: metric }),
  };
}

/** `evaluate MODEL [DATA...]` */
export async function runEvaluate(
  context: CommandContext,
  operands: readonly string[],
  flags: RawFlags,
): Promise<void> {
  const options = evaluateOptions(operands, flags);
  const { evaluate } = await import('../../tasks/evaluate.ts');
  const result = await evaluate(options);
  if (context.isJson) {
    context.print(JSON.stringify(result));
    return;
  }
  const { dim } = context.colors.stderr;
  context.note(dim(`model ${result.model}  data ${result.data}  ${formatCount(result.numExamples)} examples`));
  for (const line of metricLines(result)) context.print(line);
  for (const line of confusionLines(result)) context.print(line);
  if (!result.hasTrainingData) {
    context.note(dim('what it was trained on is not here or has changed: no guesses that learn from it'));
  }
  for (const [name, signature] of Object.entries(result.signatures))
    context.note(dim(`${metricLabel(name)}: ${signature}`));
}

/** True labels in rows, predicted ones in columns. */
function confusionLines({ confusion }: EvaluateResult): string[] {
  if (confusion === undefined) return [];
  const rows = confusion.labels.map((name, i) => [name, ...confusion.counts[i]!.map(String)]);
  return ['', ...formatTable([['true \\ predicted', ...confusion.labels], ...rows], `l${'r'.repeat(rows.length)}`)];
}

/** A line a metric: the model's figure, and those of guesses under their names. */
export function metricLines({ metrics, baselines }: Pick<EvaluateResult, 'metrics' | 'baselines'>): string[] {
  const columns = [metrics, ...baselines.map((guess) => guess.metrics)];
  const header = ['', 'model', ...baselines.map(({ name }) => name)];
  const rows = Object.keys(metrics).map((name) => [
    metricLabel(name),
    ...columns.map((figures) => (figures[name] === undefined ? '' : formatMetric(name, figures[name]))),
  ]);
  return formatTable(baselines.length === 0 ? rows : [header, ...rows], `l${'r'.repeat(columns.length)}`);
}
