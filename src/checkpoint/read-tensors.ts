import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { storedShapes } from '../model/tuning.ts';
import { weightsFile } from './adapters/adapter.ts';
import { peftMapping } from './adapters/peft-mapping.ts';
import { findLastState } from './last-state.ts';
import { fromTensors, type ModelDescription } from './layouts/choose-layout.ts';
import { fromForeignTensors } from './layouts/mapping.ts';
import { type NamedTensor, readSafetensors, type TensorMap } from './safetensors.ts';

/**
 * The tensors that a checkpoint holds, by our names: all parameters, or those that an adapter trains.
 * @param which the best ones (of a run that has saved only its last state, that one), or those of the last state
 * @throws UserError for missing, unexpected or misshapen tensors
 */
export async function readTensors(
  folder: string,
  { config, layout, adapter }: ModelDescription,
  which: 'best' | 'last',
): Promise<Map<string, NamedTensor>> {
  const shapes = storedShapes(config, adapter);
  const last = await findLastState(folder);
  if (which === 'last' && last === undefined) {
    throw new UserError(`${folder} has no last state`, 'the best model: leave @last out');
  }
  const path = join(folder, weightsFile(adapter));
  if (last !== undefined && (which === 'last' || !existsSync(path))) {
    const file = join(last.path, 'model.safetensors');
    return checkTensors((await readSafetensors(file)).tensors, shapes, file);
  }
  if (!existsSync(path)) throw noWeights(folder);
  const { tensors } = await readSafetensors(path);
  const ours =
    adapter === undefined
      ? fromTensors(tensors, config, { layout, path })
      : fromForeignTensors(tensors, peftMapping(config, adapter), path);
  return checkTensors(ours, shapes, path);
}

/**
 * Checks that the tensors are exactly those of the shapes, and orders them so.
 * @throws UserError naming the file, the tensor, and what was expected and found
 */
export function checkTensors(
  tensors: TensorMap,
  shapes: ReadonlyMap<string, readonly number[]>,
  path: string,
): Map<string, NamedTensor> {
  const checked = new Map<string, NamedTensor>();
  for (const [name, shape] of shapes) {
    const tensor = tensors.get(name);
    if (tensor === undefined)
      throw new UserError(`${path}: tensor '${name}' is missing: expected [${shape.join(', ')}]`);
    if (tensor.shape.length !== shape.length || tensor.shape.some((size, i) => size !== shape[i])) {
      throw new UserError(
        `${path}: tensor '${name}': expected [${shape.join(', ')}], found [${tensor.shape.join(', ')}]`,
      );
    }
    checked.set(name, tensor);
  }
  for (const [name, { shape }] of tensors) {
    if (!shapes.has(name)) throw new UserError(`${path}: unexpected tensor '${name}' [${shape.join(', ')}]`);
  }
  return checked;
}

function noWeights(folder: string): UserError {
  if (existsSync(join(folder, 'model.safetensors.index.json'))) {
    return new UserError(
      `${folder}: expected one model.safetensors, found several parts`,
      "save_pretrained(..., max_shard_size='100GB')",
    );
  }
  if (existsSync(join(folder, 'pytorch_model.bin'))) {
    return new UserError(
      `${folder}: expected model.safetensors, found pytorch_model.bin`,
      'save_pretrained(..., safe_serialization=True)',
    );
  }
  return new UserError(`${folder}: expected model.safetensors, found no weights`, 'the run saved nothing; train again');
}
