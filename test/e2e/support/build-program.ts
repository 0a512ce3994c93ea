import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The program as it is installed. */
export const programPath = join(root, 'bin', 'tiny-gpt.js');

/** Compiles `src` where `dist` is older; of two workers that want to, one compiles and the other waits for it. */
export async function buildProgram(): Promise<void> {
  const lock = join(root, 'node_modules', '.e2e-build.lock');
  while (!isBuilt()) {
    if (tryMakeFolder(lock)) {
      try {
        execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
          cwd: root,
          encoding: 'utf8',
        });
      } finally {
        rmdirSync(lock);
      }
      return;
    }
    // Another worker's compiler has no event to wait for; a lock it left behind is removed after a minute.
    await setTimeout(200);
    if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 60_000) rmdirSync(lock);
  }
}

function isBuilt(): boolean {
  const built = join(root, 'dist', 'index.js');
  return existsSync(built) && statSync(built).mtimeMs >= newestIn(join(root, 'src'));
}

function newestIn(folder: string): number {
  return Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
}

function tryMakeFolder(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch {
    return false;
  }
}
