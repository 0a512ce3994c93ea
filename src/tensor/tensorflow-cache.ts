import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The last release of tfjs-node: TypeScript kernels and the C++ binding. */
export const TFJS_NODE_VERSION = '4.22.0';

/** The release of the TensorFlow C library that the binding is compiled against. */
export const TENSORFLOW_VERSION = '2.21.0';

/** The files an installation consists of, besides the kernels' JavaScript. Their presence is what "installed" means. */
export const TENSORFLOW_FILES = {
  binding: 'tfjs_binding.node',
  quietLoader: 'quiet_loader.node',
  library: 'libtensorflow_cc.so.2',
  framework: 'libtensorflow_framework.so.2',
  kernels: 'dist/register_all_kernels.js',
} as const;

/** Whether the `tensorflow` backend can be loaded, and if not, why. */
export type TensorflowInstallation =
  | { installed: true; folder: string }
  | { installed: false; folder: string; reason: string };

/** Where tiny-gpt keeps what it builds or downloads: `TINY_GPT_CACHE`, else `$XDG_CACHE_HOME/tiny-gpt`, else `~/.cache/tiny-gpt`. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env.TINY_GPT_CACHE) return env.TINY_GPT_CACHE;
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'tiny-gpt');
}

/** The folder of this version of tfjs-node for this platform; it appears by one rename, so where it exists it is complete. */
export function tensorflowFolder(cache: string = cacheFolder()): string {
  return join(cache, `tensorflow-${TFJS_NODE_VERSION}-${TENSORFLOW_VERSION}-${process.platform}-${process.arch}`);
}

/** Looks into the cache without loading anything. */
export function isTensorflowInstalled(cache: string = cacheFolder()): TensorflowInstallation {
  const folder = tensorflowFolder(cache);
  if (!existsSync(folder)) return { installed: false, folder, reason: `${folder} does not exist` };
  for (const file of Object.values(TENSORFLOW_FILES)) {
    if (!existsSync(join(folder, file)))
      return { installed: false, folder, reason: `${join(folder, file)} is missing` };
  }
  return { installed: true, folder };
}
