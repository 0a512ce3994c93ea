import { z } from 'zod';
import type { BenchOptions } from '../../benchmark/run-bench.ts';
import { trainingDefaults } from '../../config/training-config.ts';
import { UserError } from '../../errors.ts';
import type { CommandContext } from '../context.ts';
import { choiceFlag } from '../flags/choice-flag.ts';
import { countFlag } from '../flags/number-flag.ts';
import { parseFlags, type RawFlags } from '../flags/parse-flags.ts';
import { runFlags } from '../flags/run-flags.ts';
import { benchLines } from './bench-lines.ts';
import { presetConfig } from './model-show.ts';

const schema = z.object({
  model: z.string().exactOptional(),
  preset: z.string().exactOptional(),
  family: choiceFlag('--family', ['gpt', 'encoder-decoder']).exactOptional(),
  vocabSize: countFlag('--vocab-size').exactOptional(),
  ...runFlags,
});

/** `bench` */
export async function runBenchCommand(
  context: CommandContext,
  _: readonly string[],
  rawFlags: RawFlags,
): Promise<void> {
  const { backend, threads, ...flags } = parseFlags(schema, rawFlags);
  const subject = await findSubject(flags);
  const { runBench } = await import('../../benchmark/run-bench.ts');
  const { signal, stderr, isQuiet } = context;
  const isLive = stderr.isTTY === true && !isQuiet;
  const report = await runBench({
    ...subject,
    backend,
    threads,
    signal,
    onTurn: (done, total) => {
      if (isLive) stderr.write(`\r${context.colors.stderr.dim(`measuring: ${Math.floor((100 * done) / total)} %`)}`);
    },
  });
  if (isLive) stderr.write('\r\u001b[K');
  if (context.isJson) context.print(JSON.stringify(report));
  else for (const line of benchLines(report, context.colors.stdout)) context.print(line);
}

type Subject = Pick<BenchOptions, 'name' | 'config' | 'training'>;

/** The model named, in batches as it was trained; else the preset. */
async function findSubject({ model, preset, ...given }: Omit<z.infer<typeof schema>, 'backend'>): Promise<Subject> {
  if (model === undefined) {
    const name = preset ?? 'micro';
    return { name, config: presetConfig(name, given), training: trainingDefaults };
  }
  if (preset !== undefined) throw new UserError('bench: --model and --preset both name a model', 'leave one out');
  const { locateModel } = await import('../../tasks/locate-model.ts');
  const { readCheckpoint } = await import('../../checkpoint/read-checkpoint.ts');
  const { name, path, which } = await locateModel({ model, task: 'text' });
  const { config, run } = await readCheckpoint(path, which);
  return { name, config, training: run?.settings.training ?? trainingDefaults };
}
