/**
 * npm run release:shipped -- FOLDER NAME [--test FILE]... [--command TEXT]...
 *
 * Makes checkpoints/shipped/NAME of the trained checkpoint in FOLDER (src/checkpoint/shipped-copy.ts) with a model card, and
 * measures the copy on each test file. The card names the command that the run was started with, or the commands given here,
 * where there were several: `corpus make` before, `--resume` after. The first test file gives the score that lists show.
 */
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { atomicWrite, jsonText } from '../src/checkpoint/atomic-write.ts';
import { checkName } from '../src/checkpoint/choose-folder.ts';
import { modelCard } from '../src/checkpoint/model-card.ts';
import { readCheckpoint } from '../src/checkpoint/read-checkpoint.ts';
import { lockHolder } from '../src/checkpoint/run-lock.ts';
import { writeShippedCopy } from '../src/checkpoint/shipped-copy.ts';
import { shippedFolder } from '../src/checkpoint/shipped-folder.ts';
import { formatMetric, metricLabel } from '../src/cli/format/metrics.ts';
import { UserError } from '../src/errors.ts';
import { evaluate } from '../src/tasks/evaluate.ts';
import type { TrainOptions } from '../src/tasks/options.ts';
import { findTask } from '../src/tasks/registry.ts';
import { trainCommand } from '../src/tasks/train-command.ts';
import { useCommand } from '../src/tasks/use-command.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    test: { type: 'string', multiple: true, default: [] },
    command: { type: 'string', multiple: true, default: [] },
  },
});
const [from, name] = positionals;
if (from === undefined || name === undefined) throw new UserError('expected FOLDER and NAME', 'see .ci/ship-model.ts');
checkName(name);
if ((await lockHolder(from)) !== undefined) throw new UserError(`${from} is being trained`, 'wait for its end');
const checkpoint = await readCheckpoint(from);
if (checkpoint.run === undefined) throw new UserError(`${from}: expected run.json, found none`);

const folder = join(shippedFolder, name);
const copy = await writeShippedCopy(checkpoint, checkpoint.run, folder);
const task = await findTask(copy.task);
/** The figure that lists of models show. */
const listed = task.shownMetric ?? 'perplexity';
const figures: Record<string, string> = {};
let score: string | undefined;
for (const file of values.test) {
  const { metrics } = await evaluate({ model: folder, data: [file] });
  const { loss } = (await evaluate({ model: from, data: [file], metrics: ['loss'] })).metrics;
  console.log(`${basename(file)}: loss ${loss?.toFixed(4)} as trained, ${metrics.loss?.toFixed(4)} in 16 bits`);
  for (const [metric, value] of Object.entries(metrics)) {
    const figure = formatMetric(metric, value);
    figures[`${basename(file)}: ${metricLabel(metric)}`] = figure;
    if (metric === listed) score ??= `${figure} ${metricLabel(metric)}`;
  }
}
const run = { ...copy, score: score ?? copy.score };
const command =
  values.command.length === 0
    ? trainCommand({ ...(run.options as TrainOptions), name }, name) // what openRun stored
    : values.command.join('\n');
const use = useCommand(task, { model: name });
await atomicWrite(join(folder, 'run.json'), jsonText(run));
await atomicWrite(
  join(folder, 'README.md'),
  modelCard(run, checkpoint.config, { command, figures, use, weights: '16 bits (F16)' }),
);
console.log(`${folder}\n${command}`);
