import { dirname, resolve } from 'node:path';
import { type CheckpointSummary, listCheckpoints } from '../checkpoint/list-checkpoints.ts';
import { shippedFolder } from '../checkpoint/shipped-folder.ts';

/** Where one's own models stand, below the working folder. */
export const ownFolder = 'checkpoints';

/** Whose a model is. */
export type Origin = 'yours' | 'shipped';

export interface ModelListing extends CheckpointSummary {
  readonly origin: Origin;
}

/** One's own models, newest first, then the shipped ones they do not shadow. */
export async function listModels(own = ownFolder, shipped = shippedFolder): Promise<ModelListing[]> {
  const ownModels = (await listCheckpoints(own)).checkpoints;
  const shippedModels = (await listCheckpoints(shipped)).checkpoints;
  const names = new Set(ownModels.map(({ name }) => name));
  return [
    ...ownModels.map((model) => ({ ...model, origin: 'yours' as const })),
    ...shippedModels.filter(({ name }) => !names.has(name)).map((model) => ({ ...model, origin: 'shipped' as const })),
  ];
}

/** Whose the model at a path is. */
export function originOf(path: string): Origin {
  return dirname(resolve(path)) === shippedFolder ? 'shipped' : 'yours';
}
