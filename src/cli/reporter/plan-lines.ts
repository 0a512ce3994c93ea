import type { ChalkInstance } from 'chalk';
import type { TrainEvent } from '../../training/events.ts';
import { formatDuration } from '../format/durations.ts';
import { formatMetric, metricLabel } from '../format/metrics.ts';
import { formatBytes, formatCount, formatParameters, formatPercent, formatPlural } from '../format/numbers.ts';
import { wrapText } from '../format/wrap.ts';

/** The event that opens a run. */
export type PlanEvent = Extract<TrainEvent, { type: 'plan' }>;

/** What will be trained on what, how long, and where it goes: `data`, `model`, `tuning` where only a part is trained, `plan`, `saves`. */
export function planLines(plan: PlanEvent, { columns, color }: { columns: number; color: ChalkInstance }): string[] {
  const entries: (readonly [string, string])[] = [
    ['data', describeData(plan)],
    ['model', describeModel(plan)],
    ...(plan.tuning === null ? [] : [['tuning', describeTuning(plan.model.numParameters, plan.tuning)] as const]),
    ['plan', describeSteps(plan)],
    ['saves', plan.dryRun ? 'nothing: a dry run' : plan.folder],
  ];
  return entries.flatMap(([label, text]) => labelledLines(label, text, { columns, color }));
}

/** A label in bold and its text, wrapped under itself. */
export function labelledLines(
  label: string,
  text: string,
  { columns, color }: { columns: number; color: ChalkInstance },
): string[] {
  return wrapText(text, columns - 7).map(
    (line, index) => `${index === 0 ? color.bold(label.padEnd(6)) : '      '} ${line}`,
  );
}

function describeData({ data, shownMetric }: PlanEvent): string {
  const examples = formatPlural(data.numExamples, data.exampleWord.replace(/s$/, ''));
  const heldOut =
    data.validationFraction === null
      ? 'validation data of its own'
      : `${formatPercent(data.validationFraction)} held out`;
  const facts = `${data.name === '-' ? 'stdin' : data.name}: ${formatBytes(data.sizeBytes)}, ${examples}, ${heldOut}`;
  if (shownMetric === null) return facts;
  const figures = data.baselines.flatMap(({ name, metrics }) => {
    const value = metrics[shownMetric];
    return value === undefined ? [] : [`${name}: ${formatMetric(shownMetric, value)}`];
  });
  return figures.length === 0 ? facts : `${facts}; ${figures.join(', ')} ${metricLabel(shownMetric)}`;
}

function describeModel({ model }: PlanEvent): string {
  return `${model.description}: ${formatParameters(model.numParameters)} parameters`;
}

function describeTuning(numParameters: number, tuning: NonNullable<PlanEvent['tuning']>): string {
  const { description, numTrained } = tuning;
  const share = formatPercent(numTrained / numParameters);
  return `${description}: ${formatCount(numTrained)} of ${formatParameters(numParameters)} parameters trained (${share})`;
}

function describeSteps(plan: PlanEvent): string {
  const resumed = plan.resumedFrom === null ? '' : `from step ${formatCount(plan.resumedFrom)} to `;
  const epochs =
    plan.numEpochs < 9.95 ? plan.numEpochs.toFixed(1).replace(/\.0$/, '') : formatCount(Math.round(plan.numEpochs));
  const parts = [
    `${resumed}${formatCount(plan.maxSteps)} steps x ${formatCount(Math.round(plan.tokensPerStep))} tokens (${epochs} ${epochs === '1' ? 'epoch' : 'epochs'})`,
    plan.backend,
    ...(plan.numThreads === null ? [] : [formatPlural(plan.numThreads, 'thread')]),
    ...(plan.expectedMs === null ? [] : [`about ${formatDuration(plan.expectedMs)}`]),
  ];
  return parts.join(', ');
}
