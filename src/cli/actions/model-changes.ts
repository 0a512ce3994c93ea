import { basename } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { z } from 'zod';
import { didYouMean } from '../../config/nearest-name.ts';
import { UserError } from '../../errors.ts';
import type { ModelListing } from '../../tasks/list-models.ts';
import type { CommandContext } from '../context.ts';
import { parseFlags, type RawFlags } from '../flags/parse-flags.ts';
import { formatBytes } from '../format/numbers.ts';

/** `model rm NAME...`: asks on a terminal, wants `--yes` elsewhere. */
export async function runModelRemove(
  context: CommandContext,
  names: readonly string[],
  flags: RawFlags,
): Promise<void> {
  const { yes } = parseFlags(z.object({ yes: z.boolean().default(false) }), flags);
  const { removeCheckpoint } = await import('../../checkpoint/manage-checkpoints.ts');
  const { listModels } = await import('../../tasks/list-models.ts');
  const all = await listModels();
  const models: ModelListing[] = [];
  for (const name of names) models.push(await findOwnModel(name, all));
  checkNoBase(models, all);
  if (!yes && !(await confirm(context, models))) return;
  for (const model of models) {
    await removeCheckpoint(model.path);
    context.note(`removed ${model.path}`);
  }
}

/** `model rename NAME NEW-NAME` */
export async function runModelRename(context: CommandContext, operands: readonly string[]): Promise<void> {
  const { renameCheckpoint } = await import('../../checkpoint/manage-checkpoints.ts');
  const { listModels } = await import('../../tasks/list-models.ts');
  const model = await findOwnModel(operands[0] ?? '', await listModels());
  const path = await renameCheckpoint(model.path, operands[1] ?? '');
  context.note(`${model.path} is now ${path}`);
}

/** @throws UserError where an adapter that stays would lose its base */
function checkNoBase(removed: readonly ModelListing[], models: readonly ModelListing[]): void {
  const names = removed.map(({ name }) => name);
  for (const { name, basePath } of models) {
    const base = basePath === undefined ? undefined : basename(basePath);
    if (base === undefined || !names.includes(base) || names.includes(name)) continue;
    throw new UserError(
      `'${base}' is the base of the adapter '${name}', which cannot be used without it`,
      `tiny-gpt model merge ${name} --name ${name}-whole, or remove both`,
    );
  }
}

/** @throws UserError for an unknown name and for a shipped model, which stays as it is */
async function findOwnModel(name: string, models: readonly ModelListing[]): Promise<ModelListing> {
  const { originOf } = await import('../../tasks/list-models.ts');
  const own = models.filter((model) => model.origin === 'yours');
  const found = own.find((model) => model.name === name || model.path === name.replace(/\/$/, ''));
  if (found !== undefined) return found;
  if (originOf(name) === 'shipped' || models.some((model) => model.name === name)) {
    throw new UserError(
      `'${name}' is a shipped model, which is part of the package and stays`,
      `one of yours takes its place: tiny-gpt train DATA --name ${basename(name)}`,
    );
  }
  const names = own.map((model) => model.name);
  throw new UserError(
    `no model '${name}' of yours${names.length === 0 ? '' : ` (yours: ${names.join(', ')})`}`,
    didYouMean(name, names) ?? 'tiny-gpt model list',
  );
}

async function confirm(context: CommandContext, models: readonly ModelListing[]): Promise<boolean> {
  const { stdin, stderr } = context;
  const what = models.map((model) => `${model.path} (${formatBytes(model.sizeBytes)})`).join(', ');
  if (!stdin.isTTY || !stderr.isTTY) {
    throw new UserError(
      `model rm: expected --yes, since nobody can be asked here; it would remove ${what}`,
      `tiny-gpt model rm ${models.map((model) => model.name).join(' ')} --yes`,
    );
  }
  // The question goes where people look; readline writes through the same calls that process.stderr has.
  const terminal = createInterface({ input: stdin, output: stderr as unknown as NodeJS.WritableStream });
  try {
    const answer = await terminal.question(`remove ${what}? [y/N] `, { signal: context.signal });
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    terminal.close();
  }
}
