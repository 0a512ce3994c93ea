import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ModelConfig } from '../config/model-config.ts';
import { UserError } from '../errors.ts';
import { type Adapter, weightsFile } from './adapters/adapter.ts';
import { peftMapping } from './adapters/peft-mapping.ts';
import { atomicWrite, jsonText, temporarySuffix, writeError } from './atomic-write.ts';
import { isTaken } from './choose-folder.ts';
import { type CheckpointFileSystem, listFolder, nodeFileSystem } from './file-system.ts';
import {
  findLastState,
  type LastState,
  type ReadLastState,
  readLastState,
  removeOldStates,
  writeLastState,
} from './last-state.ts';
import { fromConfigJson, toTensors } from './layouts/choose-layout.ts';
import { toForeignTensors } from './layouts/mapping.ts';
import { appendMetricsLine, truncateMetrics } from './metrics-log.ts';
import { readObjectIfAny } from './read-json.ts';
import { exchangeFolders, finishExchange, nextFolder } from './replace-folder.ts';
import { type RunFiles, writeRunFiles } from './run-files.ts';
import { acquireLock, inUse, isHeld, lockHolder, type RunLock, releaseLock } from './run-lock.ts';
import { type BestFigures, newRunRecord, parseRunRecord, type RunRecord, runRecordSchema } from './run-record.ts';
import { type NamedTensor, writeSafetensors } from './safetensors.ts';

export interface RunFolderOptions {
  /** Overwrites a folder that no process uses; it stays until the first save of the new run is on disk. */
  readonly force?: boolean;
  /** Takes the lock from a living process, whose next save then fails. */
  readonly takeLock?: boolean;
  readonly fs?: CheckpointFileSystem;
}

/**
 * The folder of a run while it is being trained: locked from `create` or `open` to `release`.
 * After a kill at any point it holds a whole best model and a whole last state, the old or the new ones.
 */
export class RunFolder {
  /** Where the checkpoint stands, or will after its first save. */
  readonly folder: string;
  readonly config: ModelConfig;
  /** Of a run that tunes another model: what it changes. */
  readonly adapter: Adapter | undefined;
  #record: RunRecord;
  /** Where files go: a sibling folder while an old checkpoint keeps the name. */
  #place: string;
  #locks: RunLock[];
  readonly #fs: CheckpointFileSystem;

  private constructor(
    folder: string,
    { config, adapter }: { config: ModelConfig; adapter: Adapter | undefined },
    { record, place, locks, fs }: { record: RunRecord; place: string; locks: RunLock[]; fs: CheckpointFileSystem },
  ) {
    this.folder = folder;
    this.config = config;
    this.adapter = adapter;
    this.#record = record;
    this.#place = place;
    this.#locks = locks;
    this.#fs = fs;
  }

  /**
   * Starts a new checkpoint.
   * @throws UserError if the folder holds one and `force` is not given, is in use, or cannot be written
   */
  static async create(folder: string, files: RunFiles, options: RunFolderOptions = {}): Promise<RunFolder> {
    const { force = false, takeLock = false, fs = nodeFileSystem } = options;
    const model = fromConfigJson(files.configJson);
    const record = newRunRecord(files.run);
    await finishExchange(folder, fs);
    const taken = await isTaken(folder);
    if (taken && !force) {
      const holder = await lockHolder(folder);
      if (holder !== undefined) throw inUse(folder, holder);
      throw new UserError(`${folder} exists`, `--name ${basename(folder)}-2, or --force to overwrite it`);
    }
    if (taken && !existsSync(join(folder, 'config.json'))) {
      throw new UserError(`${folder}: expected a checkpoint to overwrite, found other files`, 'choose another --name');
    }
    const isNew = !existsSync(folder);
    const place = taken ? nextFolder(folder) : folder;
    const locks: RunLock[] = [];
    try {
      await fs.makeFolder(folder);
      locks.push(await acquireLock(folder, { force: takeLock }));
      if (taken) {
        await fs.remove(place); // of a killed run
        await fs.makeFolder(place);
        locks.push(await acquireLock(place));
      } else {
        await removeLeftovers(place, fs);
        await fs.remove(join(place, 'metrics.jsonl'));
      }
      await writeRunFiles(place, files, record, fs);
    } catch (error) {
      for (const lock of locks) await releaseLock(lock);
      if (locks.length > 0 && (taken || isNew)) await fs.remove(place).catch(() => undefined);
      throw writeError(join(place, 'config.json'), error);
    }
    return new RunFolder(folder, model, { record, place, locks, fs });
  }

  /**
   * Opens a checkpoint to go on with its training: removes what a killed run left and the metrics past the last state.
   * @throws UserError if there is none, it is in use, damaged, or of a newer format
   */
  static async open(folder: string, options: Pick<RunFolderOptions, 'takeLock' | 'fs'> = {}): Promise<RunFolder> {
    const { takeLock = false, fs = nodeFileSystem } = options;
    await finishExchange(folder, fs);
    const configJson = await readObjectIfAny(join(folder, 'config.json'));
    const run = await readObjectIfAny(join(folder, 'run.json'));
    if (configJson === undefined || run === undefined) {
      throw new UserError(
        `${folder}: expected a checkpoint to resume, found no ${configJson === undefined ? 'config.json' : 'run.json'}`,
      );
    }
    const model = fromConfigJson(configJson, join(folder, 'config.json'));
    const record = parseRunRecord(join(folder, 'run.json'), run);
    const lock = await acquireLock(folder, { force: takeLock });
    const opened = new RunFolder(folder, model, { record, place: folder, locks: [lock], fs });
    try {
      await fs.remove(nextFolder(folder));
      await removeLeftovers(folder, fs);
      const last = await findLastState(folder);
      if (last !== undefined) await truncateMetrics(folder, last.step, fs);
      await opened.updateRun({ status: 'running' });
    } catch (error) {
      await opened.release();
      throw writeError(join(folder, 'run.json'), error);
    }
    return opened;
  }

  /** run.json as it stands. */
  get run(): RunRecord {
    return this.#record;
  }

  /**
   * Replaces the best model.
   * @param tensors by our names: all parameters, or those that an adapter trains
   * @throws UserError for a full disk or missing permission; the model saved before is then untouched
   */
  async saveBest(tensors: Iterable<NamedTensor>, best?: BestFigures): Promise<void> {
    await this.#checkLock();
    const parameters = new Map(Array.from(tensors, (tensor) => [tensor.name, tensor]));
    const metadata = best === undefined ? {} : { step: String(best.step) };
    const { config, adapter } = this;
    const path = join(this.#place, weightsFile(adapter));
    const foreign =
      adapter === undefined
        ? toTensors(parameters, config)
        : toForeignTensors(parameters, peftMapping(config, adapter));
    await this.#write(() => writeSafetensors(path, foreign, metadata, { fs: this.#fs }));
    await this.#settle();
    await this.updateRun({ savedAt: new Date().toISOString(), ...(best === undefined ? {} : { best }) });
  }

  /** Replaces the state to resume from. @throws UserError as saveBest does */
  async saveLast(step: number, state: LastState): Promise<void> {
    await this.#checkLock();
    await this.#write(() => writeLastState(this.#place, step, state, this.#fs));
    await this.#settle();
    await this.updateRun({ savedAt: new Date().toISOString() });
  }

  /** The state to resume from, or undefined if none was saved. */
  async readLast(): Promise<ReadLastState | undefined> {
    return readLastState(this.#place);
  }

  /** Changes keys of run.json. @throws z.ZodError for a value that does not fit: our bug */
  async updateRun(patch: Partial<RunRecord>): Promise<void> {
    this.#record = runRecordSchema.parse({ ...this.#record, ...patch });
    await atomicWrite(join(this.#place, 'run.json'), jsonText(this.#record), this.#fs);
  }

  /** Writes the model card, README.md. */
  async writeCard(markdown: string): Promise<void> {
    await atomicWrite(join(this.#place, 'README.md'), markdown, this.#fs);
  }

  /** Adds an event to metrics.jsonl; one with a `step` is dropped again if the run resumes before that step. */
  async appendMetrics(event: object): Promise<void> {
    await appendMetricsLine(this.#place, event, this.#fs);
  }

  /** Ends the use: others may open the folder. A run that replaces another and saved nothing leaves the other in place. */
  async release(): Promise<void> {
    for (const lock of this.#locks) await releaseLock(lock);
    this.#locks = [];
    if (this.#place !== this.folder) await this.#fs.remove(this.#place).catch(() => undefined); // left to the next run
  }

  /** After the first save: takes the place of the folder that is being replaced. */
  async #settle(): Promise<void> {
    if (this.#place === this.folder) return;
    await exchangeFolders(this.folder, this.#fs);
    this.#place = this.folder;
    this.#locks = this.#locks.slice(1).map(({ text }) => ({ path: join(this.folder, 'lock'), text }));
  }

  /** A process that takes the lock by force removes temporary files: the lock is then what went wrong, not a file. */
  async #write(write: () => Promise<unknown>): Promise<void> {
    try {
      await write();
    } catch (error) {
      await this.#checkLock();
      throw error;
    }
  }

  async #checkLock(): Promise<void> {
    if (this.#locks.length === 0) throw new Error(`${this.folder}: saved after release`);
    for (const lock of this.#locks) if (!(await isHeld(lock))) throw inUse(this.folder, await lockHolder(this.folder));
  }
}

/** Temporary files of a killed run, and states that were not completed. */
async function removeLeftovers(folder: string, fs: CheckpointFileSystem): Promise<void> {
  for (const name of await listFolder(folder)) {
    if (name.endsWith(temporarySuffix)) await fs.remove(join(folder, name));
  }
  await removeOldStates(folder, fs);
}
