import { basename } from 'node:path';
import { z } from 'zod';
import type { CommandContext } from '../context.ts';
import { choiceFlag } from '../flags/choice-flag.ts';
import { parseFlags, type RawFlags } from '../flags/parse-flags.ts';
import { formatAgo } from '../format/durations.ts';
import { formatBytes, formatParameters } from '../format/numbers.ts';
import { formatTable } from '../format/table.ts';

/** A model as the list shows it. */
export interface ModelRow {
  readonly name: string;
  readonly origin: 'yours' | 'shipped';
  readonly task?: string | undefined;
  /** Of an adapter: the folder of the model that it changes. */
  readonly basePath?: string | undefined;
  readonly numParameters: number;
  readonly sizeBytes: number;
  readonly score?: string | undefined;
  /** ISO 8601 */
  readonly savedAt: string;
  readonly running?: boolean;
}

const columns = ['trained', 'name', 'task', 'params', 'size', 'score'] as const;
type Column = (typeof columns)[number];

const schema = z.object({ sort: choiceFlag('--sort', columns).default('trained') });

/** `model list` */
export async function runModelList(context: CommandContext, _: readonly string[], flags: RawFlags): Promise<void> {
  const { sort } = parseFlags(schema, flags);
  const { listModels } = await import('../../tasks/list-models.ts');
  const models = sortModels(await listModels(), sort);
  if (context.isJson) {
    for (const model of models) context.print(JSON.stringify(model));
    return;
  }
  if (models.length === 0) context.note('no models here yet: tiny-gpt train my.txt');
  for (const line of modelTable(models, Date.now())) context.print(line);
}

/** Newest first by default; names and tasks go by the alphabet, sizes from large to small. */
export function sortModels<Row extends ModelRow>(models: readonly Row[], by: Column): Row[] {
  const compare: Readonly<Record<Column, (a: Row, b: Row) => number>> = {
    trained: (a, b) =>
      Number(a.origin === 'shipped') - Number(b.origin === 'shipped') || compareText(b.savedAt, a.savedAt),
    name: (a, b) => compareText(a.name, b.name),
    task: (a, b) => compareText(a.task ?? '', b.task ?? ''),
    params: (a, b) => b.numParameters - a.numParameters,
    size: (a, b) => b.sizeBytes - a.sizeBytes,
    score: (a, b) => compareText(a.score ?? '', b.score ?? ''),
  };
  return [...models].sort(compare[by]);
}

/** The table with its heads; `*` marks the shipped ones. */
export function modelTable(models: readonly ModelRow[], now: number): string[] {
  if (models.length === 0) return [];
  const rows = models.map((model) => [
    model.origin === 'shipped' ? `${model.name} *` : model.name,
    describeTask(model),
    formatParameters(model.numParameters),
    formatBytes(model.sizeBytes),
    model.score ?? '',
    model.running ? 'training now' : model.origin === 'shipped' ? 'shipped' : formatAgo(model.savedAt, { now }),
  ]);
  return formatTable([['NAME', 'TASK', 'PARAMS', 'SIZE', 'SCORE', 'TRAINED'], ...rows], 'llrrrl');
}

function describeTask({ task = '?', basePath }: ModelRow): string {
  return basePath === undefined ? task : `${task}, adapter of ${basename(basePath)}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
