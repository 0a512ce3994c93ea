import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { atomicWrite, jsonText, writeError, writeSynced } from './atomic-write.ts';
import { type CheckpointFileSystem, listFolder, nodeFileSystem, readTextIfAny } from './file-system.ts';
import { checkFormatVersion, formatVersion, packageVersion } from './format-version.ts';
import { readObjectIfAny } from './read-json.ts';
import { encodeSafetensors, type NamedTensor, readSafetensors } from './safetensors.ts';

/** Everything a run needs to go on exactly: parameters and optimizer by our names, and any JSON. */
export interface LastState {
  readonly tensors: readonly NamedTensor[];
  readonly optimizer: readonly NamedTensor[];
  /** Data position, random states, schedules: what the trainer puts in comes back. */
  readonly state: unknown;
}

export interface ReadLastState {
  readonly step: number;
  readonly tensors: Map<string, NamedTensor>;
  readonly optimizer: Map<string, NamedTensor>;
  readonly state: unknown;
}

/** `last-STEP`; a second state of the same step, after a resume without a step in between, is `last-STEP.2`. */
const statePattern = /^last-(\d+)(?:\.\d+)?$/;

/**
 * Writes `last-STEP/`, complete before the pointer `last` is renamed over; older ones go after that.
 * @throws UserError for a full disk or missing permission; the state saved before is then still the last
 */
export async function writeLastState(
  folder: string,
  step: number,
  { tensors, optimizer, state }: LastState,
  fs: CheckpointFileSystem = nodeFileSystem,
): Promise<void> {
  const current = await currentName(folder);
  const name = freeName(step, current);
  const path = join(folder, name);
  try {
    await fs.remove(path); // of a killed run
    await fs.makeFolder(path);
    const metadata = { step: String(step) };
    await writeSynced(join(path, 'model.safetensors'), encodeSafetensors(tensors, metadata), fs);
    await writeSynced(join(path, 'optimizer.safetensors'), encodeSafetensors(optimizer, metadata), fs);
    await writeSynced(join(path, 'state.json'), jsonText({ formatVersion, version: packageVersion, step, state }), fs);
    await fs.syncFolder(path);
    await fs.syncFolder(folder);
    await atomicWrite(join(folder, 'last'), `${name}\n`, fs);
  } catch (error) {
    if ((await currentName(folder)) !== name) await fs.remove(path).catch(() => undefined);
    throw writeError(join(path, 'model.safetensors'), error);
  }
  // The new state is safe: a failure to clean up is left to the next open.
  await removeOldStates(folder, fs).catch(() => undefined);
}

/** The last complete state, or undefined if none was saved. @throws UserError if it is damaged or of a newer format */
export async function readLastState(folder: string): Promise<ReadLastState | undefined> {
  const name = await currentName(folder);
  if (name === undefined) return undefined;
  try {
    return await readState(folder, name);
  } catch (error) {
    // A process whose lock was just taken may have ended a save, which removes the state before it.
    if ((await currentName(folder)) === name) throw error;
    return readLastState(folder);
  }
}

async function readState(folder: string, name: string): Promise<ReadLastState> {
  const path = join(folder, name);
  const json = await readObjectIfAny(join(path, 'state.json'));
  if (json === undefined) {
    throw new UserError(
      `${folder}: 'last' points at ${name}, which has no state.json`,
      'train anew with another --name',
    );
  }
  checkFormatVersion(join(path, 'state.json'), json);
  const { tensors } = await readSafetensors(join(path, 'model.safetensors'));
  const { tensors: optimizer } = await readSafetensors(join(path, 'optimizer.safetensors'));
  return { step: stepOf(name), tensors, optimizer, state: json.state };
}

/** Where the last state stands and its step, without reading it. */
export async function findLastState(folder: string): Promise<{ step: number; path: string } | undefined> {
  const name = await currentName(folder);
  return name === undefined ? undefined : { step: stepOf(name), path: join(folder, name) };
}

/** Removes the states that `last` does not point at. */
export async function removeOldStates(folder: string, fs: CheckpointFileSystem = nodeFileSystem): Promise<void> {
  const current = await currentName(folder);
  for (const name of await listFolder(folder)) {
    if (statePattern.test(name) && name !== current) await fs.remove(join(folder, name));
  }
}

async function currentName(folder: string): Promise<string | undefined> {
  const path = join(folder, 'last');
  const name = (await readTextIfAny(path))?.trim();
  if (name !== undefined && !statePattern.test(name)) {
    throw new UserError(`${path}: expected the name of a state such as last-100, found '${name.slice(0, 40)}'`);
  }
  return name;
}

function freeName(step: number, current: string | undefined): string {
  const name = `last-${step}`;
  return name === current ? `${name}.2` : name;
}

function stepOf(name: string): number {
  return Number(statePattern.exec(name)?.[1]);
}
