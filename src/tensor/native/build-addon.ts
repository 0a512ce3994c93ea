import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../tensorflow-cache.ts';
import { findSources, prebuiltAddons } from './addon-sources.ts';
import { type CompileFailure, compileAddon } from './compile-addon.ts';

/** Why there is no addon: each has another remedy. */
export type AddonFailure = CompileFailure | 'unsupported platform' | 'no sources' | 'not built yet' | 'does not load';

/** Where the addon is, or why there is none. */
export type AddonBuild =
  | { readonly ok: true; readonly path: string; readonly origin: 'prebuilt' | 'cached' }
  | { readonly ok: true; readonly path: string; readonly origin: 'compiled'; readonly compiler: string }
  | { readonly ok: false; readonly reason: AddonFailure; readonly detail: string };

export interface BuildAddonOptions {
  /** The cache to look into and to build in, `cacheFolder()` by default. */
  readonly cache?: string;
  /** `CC` of the environment, else the first of `cc`, `gcc` and `clang`, by default; arguments may follow, as in `zig cc`. */
  readonly compiler?: string | undefined;
  /** Beside the usual flags: `-fsanitize=...` in the tests. Then nothing prebuilt is used. */
  readonly extraFlags?: readonly string[];
  /** `loadNative` then looks, and does not build: where it would, the reason is 'not built yet'. */
  readonly findOnly?: boolean;
  /** `TINY_GPT_PREBUILDS` names another folder than the package's to find prebuilt addons in. */
  readonly env?: NodeJS.ProcessEnv;
}

// The warnings are another compiler's opinion, not the user's concern.
const usualFlags = ['-O3', '-fPIC', '-w'];

/**
 * Finds the addons there are: one built here from the same sources with the same flags, then those that came with the package. What
 * was built here comes first, since somebody wanted it.
 */
export function findAddons(options: BuildAddonOptions = {}): Extract<AddonBuild, { ok: true }>[] {
  const { extraFlags = [], env = process.env } = options;
  const sources = findSources([...usualFlags, ...extraFlags]);
  const built = sources && join(options.cache ?? cacheFolder(env), sources.addonName);
  return [
    ...(built !== undefined && existsSync(built) ? [{ ok: true, path: built, origin: 'cached' } as const] : []),
    ...(extraFlags.length > 0 ? [] : prebuiltAddons(sources, env.TINY_GPT_PREBUILDS)).map(
      (path) => ({ ok: true, path, origin: 'prebuilt' }) as const,
    ),
  ];
}

/** Compiles the addon into the cache, also where there is one: some seconds. */
export function buildAddon(options: BuildAddonOptions = {}): AddonBuild {
  const { extraFlags = [], env = process.env } = options;
  if (process.platform === 'win32') return failure('unsupported platform', 'the addon is not compiled on Windows');
  const flags = [...usualFlags, ...extraFlags];
  const sources = findSources(flags);
  if (sources === undefined) return failure('no sources', 'the package lacks src/kernels');
  const cache = options.cache ?? cacheFolder(env);
  const path = join(cache, sources.addonName);
  const result = compileAddon({
    inputs: sources.inputs,
    flags,
    path,
    scratch: join(cache, `.${sources.addonName}.${randomUUID()}`),
    compilers: compilersOf(options),
    env,
  });
  return result.ok ? { ok: true, path, origin: 'compiled', compiler: result.compiler } : result;
}

/** The compilers that a build would try, in this order. */
export function compilersOf({ compiler, env = process.env }: BuildAddonOptions): readonly string[] {
  const named = compiler ?? env.CC;
  return named ? [named] : ['cc', 'gcc', 'clang'];
}

function failure(reason: AddonFailure, detail: string): AddonBuild {
  return { ok: false, reason, detail };
}
