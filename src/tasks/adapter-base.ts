import { relative, resolve } from 'node:path';
import type { Adapter } from '../checkpoint/adapters/adapter.ts';
import { sha256OfWeights } from '../checkpoint/adapters/find-base.ts';
import { readConfig } from '../checkpoint/read-config.ts';
import { UserError } from '../errors.ts';
import type { LocatedModel } from './locate-model.ts';

/** The model that an adapter changes: where it stands, and what it is known by. */
export interface AdapterBase {
  /** As adapter_config.json names it: from the working folder, or whole for one elsewhere. */
  readonly path: string;
  readonly facts: Adapter['base'];
}

/**
 * What an adapter remembers of the model it is to change. Taken before that model's weights are read: should they be replaced in
 * between, the adapter says so when it is used, and is never laid over other weights.
 * @throws UserError for a last state, which moves, and for an adapter
 */
export async function adapterBase({ name, path, which }: LocatedModel): Promise<AdapterBase> {
  if (which === 'last') {
    throw new UserError(
      `--lora-rank: expected the best weights of '${name}', which adapters can rest on, got its last state`,
      'leave @last out',
    );
  }
  const { layout, adapter } = await readConfig(path);
  if (adapter !== undefined) {
    throw new UserError(
      `--lora-rank: expected a whole model, and '${name}' is an adapter`,
      `tiny-gpt model merge ${name} --name ${name}-merged`,
    );
  }
  const fromHere = relative('.', path);
  return {
    path: fromHere.startsWith('..') ? resolve(path) : fromHere,
    facts: { modelType: layout.modelType, sha256: await sha256OfWeights(path) },
  };
}
