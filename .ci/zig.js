/**
 * The pinned C compiler for every platform: PyPI's ziglang, fetched by pip into the user's cache on first use. `ZIG` names another.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../dist/tensor/tensorflow-cache.js';

export const zigVersion = '0.17.1';

/** The path of zig. Exits with a message if it cannot be had. */
export function findZig() {
  if (process.env.ZIG) return process.env.ZIG;
  const folder = join(cacheFolder(), `ziglang-${zigVersion}`);
  const zig = join(folder, 'ziglang', process.platform === 'win32' ? 'zig.exe' : 'zig');
  if (existsSync(zig)) return zig;
  const scratch = `${folder}.${process.pid}`;
  mkdirSync(scratch, { recursive: true });
  console.log(`fetching ziglang ${zigVersion}`);
  const args = ['-m', 'pip', 'install', '--quiet', '--no-deps', '--target', scratch, `ziglang==${zigVersion}`];
  const { status } = spawnSync('python3', args, { stdio: 'inherit' });
  if (status !== 0) {
    rmSync(scratch, { recursive: true, force: true });
    console.error(`error: pip could not fetch ziglang ${zigVersion}\nhint:  name one that is there: ZIG=PATH`);
    process.exit(1);
  }
  if (!existsSync(folder)) renameSync(scratch, folder);
  return zig;
}
