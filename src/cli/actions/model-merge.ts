import { z } from 'zod';
import { UserError } from '../../errors.ts';
import type { CommandContext } from '../context.ts';
import { parseFlags, type RawFlags } from '../flags/parse-flags.ts';

/** `model merge ADAPTER --name NAME`: prints the folder of the whole model. */
export async function runModelMerge(
  context: CommandContext,
  [adapter = '']: readonly string[],
  flags: RawFlags,
): Promise<void> {
  const { name } = parseFlags(z.object({ name: z.string().exactOptional() }), flags);
  if (name === undefined) {
    throw new UserError(
      'model merge: expected --name, what the whole model is to be called',
      `--name ${adapter}-merged`,
    );
  }
  const { mergeModel } = await import('../../tasks/merge-model.ts');
  context.print(await mergeModel({ model: adapter, name }));
}
