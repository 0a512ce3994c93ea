import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../../errors.ts';
import { readableFolder } from '../replace-folder.ts';
import { shippedFolder } from '../shipped-folder.ts';
import type { Adapter } from './adapter.ts';
import { readBasePath } from './peft-config.ts';

/**
 * The folder of an adapter's base: as adapter_config.json names it, else one of that name beside the adapter or among the shipped
 * models, with the very weights that the adapter was trained on.
 * @throws UserError if there is none, or its weights have changed
 */
export async function findBase(folder: string, { base }: Adapter): Promise<string> {
  const named = await readBasePath(folder);
  const name = basename(named);
  const places = [resolve(named), join(dirname(resolve(folder)), name), join(shippedFolder, name)];
  const found = places.map(readableFolder).filter((path) => existsSync(join(path, 'model.safetensors')));
  for (const path of found) if ((await sha256OfWeights(path)) === base.sha256) return path;
  const [changed] = found;
  if (changed !== undefined) {
    throw new UserError(
      `${changed} is not the model that the adapter ${folder} was trained on: its weights have changed since`,
      `put the old ones back, or train the adapter again: --from ${name}`,
    );
  }
  throw new UserError(
    `${folder}: expected its base model ${named}, found none`,
    `put it there, or write where it is into ${join(folder, 'adapter_config.json')}: base_model_name_or_path`,
  );
}

/** SHA-256 of the file with the weights of a whole model, in hexadecimal digits. */
export async function sha256OfWeights(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(join(folder, 'model.safetensors'))) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
