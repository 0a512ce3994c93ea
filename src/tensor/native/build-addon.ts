import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../tensorflow-cache.ts';

/** Why there is no addon: each has another remedy. */
export type AddonFailure =
  | 'unsupported platform'
  | 'no sources'
  | 'not built yet'
  | 'no compiler'
  | 'no headers'
  | 'compiler failed'
  | 'cache not writable'
  | 'does not load';

/** Where the addon is, or why there is none. */
export type AddonBuild =
  | { readonly ok: true; readonly path: string; readonly origin: 'prebuilt' | 'cached' | 'compiled' }
  | { readonly ok: false; readonly reason: AddonFailure; readonly detail: string };

export interface BuildAddonOptions {
  /** The cache to look into and to build in, `cacheFolder()` by default. */
  readonly cache?: string;
  /** `CC` of the environment, else `cc`, by default. */
  readonly compiler?: string;
  /** Beside the usual flags: `-fsanitize=...` in the tests. Then nothing prebuilt is used. */
  readonly extraFlags?: readonly string[];
  /** Looks, and does not build: where it would, the reason is 'not built yet'. */
  readonly findOnly?: boolean;
  readonly env?: NodeJS.ProcessEnv;
}

/** From src/tensor/native/ and from dist/tensor/native/. */
const sourceFolders = ['../../kernels/', '../../../src/kernels/'];
const prebuiltFolder = '../../../prebuilds/';
const linkFlags = process.platform === 'darwin' ? ['-undefined', 'dynamic_lookup'] : ['-pthread', '-ldl', '-lm'];
// The warnings are another compiler's opinion, not the user's concern.
const flags = ['-O3', '-shared', '-fPIC', '-w'];

/**
 * Finds the addon of the kernels: prebuilt, else built before from the same sources with the same flags, else built now (some
 * seconds). A build appears under its name by one rename, so processes may build at once.
 */
export function buildAddon(options: BuildAddonOptions = {}): AddonBuild {
  const { extraFlags = [], env = process.env } = options;
  if (process.platform === 'win32') return failure('unsupported platform', 'the addon is not built on Windows yet');
  const prebuilt = fileURLToPath(
    new URL(`${prebuiltFolder}${process.platform}-${process.arch}/tiny-gpt.node`, import.meta.url),
  );
  if (extraFlags.length === 0 && existsSync(prebuilt)) return { ok: true, path: prebuilt, origin: 'prebuilt' };

  const folder = findSources();
  if (folder === undefined) return failure('no sources', 'the package lacks src/kernels');
  const compiler = options.compiler ?? (env.CC || 'cc');
  const allFlags = [...flags, ...extraFlags];
  const sources = sourceFiles(folder);
  const name = `kernels-${hashOf(folder, sources, [compiler, ...allFlags])}-${process.platform}-${process.arch}.node`;
  const cache = options.cache ?? cacheFolder(env);
  const path = join(cache, name);
  if (existsSync(path)) return { ok: true, path, origin: 'cached' };

  const headers = headerFolder();
  if (headers === undefined) return failure('no headers', 'node_api.h is neither beside Node nor in node-api-headers');
  if (options.findOnly === true) return failure('not built yet', `the first use builds it, with ${compiler}`);
  try {
    mkdirSync(cache, { recursive: true });
  } catch (error) {
    return failure('cache not writable', `${cache}: ${messageOf(error)}`);
  }
  const temporary = join(cache, `.${name}.${randomUUID()}`);
  const inputs = sources.filter((file) => file.endsWith('.c')).map((file) => join(folder, file));
  const args = [...allFlags, `-I${headers}`, ...inputs, '-o', temporary, ...linkFlags];
  const result = spawnSync(compiler, args, { env, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    if (result.error) return failure('no compiler', `${compiler}: ${messageOf(result.error)}`);
    if (result.status !== 0) return failure('compiler failed', result.stderr.trim().split('\n').slice(-4).join('\n'));
    renameSync(temporary, path);
    return { ok: true, path, origin: 'compiled' };
  } catch (error) {
    return failure('cache not writable', `${cache}: ${messageOf(error)}`);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function findSources(): string | undefined {
  return sourceFolders
    .map((folder) => fileURLToPath(new URL(folder, import.meta.url)))
    .find((folder) => existsSync(join(folder, 'kernels.def')));
}

function sourceFiles(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => /\.(c|h|def)$/.test(file)).sort();
}

function hashOf(folder: string, sources: readonly string[], words: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify([sources, words]));
  for (const file of sources) hash.update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}

/** The running Node's own headers, else those of the package node-api-headers. */
function headerFolder(): string | undefined {
  const candidates = [join(dirname(process.execPath), '..', 'include', 'node')];
  const packageName = 'node-api-headers';
  try {
    candidates.push(join(dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`)), 'include'));
  } catch {
    // Not installed.
  }
  return candidates.find((folder) => existsSync(join(folder, 'node_api.h')));
}

function failure(reason: AddonFailure, detail: string): AddonBuild {
  return { ok: false, reason, detail };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
