import { type CheckpointFileSystem, nodeFileSystem } from '../../src/checkpoint/file-system.ts';

/** A kill: everything from the failing call on fails, nothing is cleaned up. */
export class Killed extends Error {}

export interface FaultyFileSystem {
  readonly fs: CheckpointFileSystem;
  /** What was asked of it, in order. */
  readonly calls: readonly string[];
  /** Does something whose calls neither fail nor count. */
  uncounted<T>(run: () => Promise<T>): Promise<T>;
}

/**
 * The real file system until the `failAt`-th call (from 0), which fails; a write stores half of its bytes before.
 * Nothing is synced: a test does not cut the power.
 * As a `kill`, all later calls fail too; as a full disk, only that one.
 */
export function faultyFileSystem(failAt: number, kind: 'kill' | 'ENOSPC' | 'EACCES'): FaultyFileSystem {
  const calls: string[] = [];
  let counts = true;
  const fails = (call: string): boolean => {
    if (!counts) return false;
    calls.push(call);
    return kind === 'kill' ? calls.length > failAt : calls.length === failAt + 1;
  };
  const fault = (): Error =>
    kind === 'kill' ? new Killed('killed') : Object.assign(new Error(`${kind}: injected`), { code: kind });
  const through = async <T>(call: string, run: () => Promise<T>): Promise<T> => {
    if (fails(call)) throw fault();
    return run();
  };
  const fs: CheckpointFileSystem = {
    rename: (from, to) => through(`rename ${to}`, () => nodeFileSystem.rename(from, to)),
    remove: (path) => through(`remove ${path}`, () => nodeFileSystem.remove(path)),
    makeFolder: (path) => through(`makeFolder ${path}`, () => nodeFileSystem.makeFolder(path)),
    syncFolder: async (path) => {
      await through(`syncFolder ${path}`, () => Promise.resolve()).catch((error) => {
        if (kind === 'kill') throw error; // the real one reports no other failure
      });
    },
    async open(path, flags) {
      const file = await through(`open ${path}`, () => nodeFileSystem.open(path, flags));
      return {
        async write(bytes) {
          if (!fails(`write ${path}`)) return file.write(bytes);
          if (calls.length === failAt + 1) await file.write(bytes.subarray(0, bytes.length >> 1));
          throw fault();
        },
        sync: () => through(`sync ${path}`, () => Promise.resolve()),
        close: () => file.close(), // the system closes a killed process's files
      };
    },
  };
  const uncounted = async <T>(run: () => Promise<T>): Promise<T> => {
    counts = false;
    try {
      return await run();
    } finally {
      counts = true;
    }
  };
  return { fs, calls, uncounted };
}
