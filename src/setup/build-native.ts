import { UserError } from '../errors.ts';
import { addonRemedies } from '../tensor/native/addon-remedies.ts';
import { type BuildAddonOptions, buildAddon, findAddons } from '../tensor/native/build-addon.ts';
import { words } from '../tensor/native/compile-addon.ts';
import { loadAddon } from '../tensor/native/load-native.ts';
import { findTool } from './find-tools.ts';

/** An addon of the kernels that was just compiled and loads. */
export interface NativeBuild {
  path: string;
  /** As it was called. */
  compiler: string;
  /** The first line that the compiler says about itself. */
  compilerVersion: string;
  /** The instruction sets that this machine can run, the fastest last. */
  instructionSets: string[];
  elapsedMs: number;
}

/**
 * Compiles the addon of the backend `native` into the cache, in the place of one that is there, and loads it once.
 * @throws UserError without a compiler, if it fails, or if what it made does not load
 */
export async function buildNative(options: BuildAddonOptions = {}): Promise<NativeBuild> {
  const startedAt = performance.now();
  const build = buildAddon(options);
  if (!build.ok) throw new UserError(`backend 'native': ${build.reason}: ${build.detail}`, remedyOf(build.reason));
  if (build.origin !== 'compiled') throw new Error('native: expected a new build'); // what buildAddon gives
  const elapsedMs = performance.now() - startedAt;
  const loaded = loadAddon(build);
  if (!loaded.ok) throw new UserError(`backend 'native': ${build.path}: ${loaded.detail}`, remedyOf(loaded.reason));
  return {
    path: build.path,
    compiler: build.compiler,
    compilerVersion: await compilerVersion(build.compiler, options.env),
    instructionSets: loaded.addon.info().instructionSets.map(({ name }) => name),
    elapsedMs,
  };

  function remedyOf(reason: keyof typeof addonRemedies): string {
    const hasOther = findAddons(options).some(({ origin }) => origin === 'prebuilt');
    return reason === 'no compiler' && hasOther ? 'the one that came with the package is used' : addonRemedies[reason];
  }
}

/** The version of a compiler that may have arguments in its name; empty where it does not run. */
export async function compilerVersion(compiler: string, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const [command = '', ...prefix] = words(compiler);
  return (await findTool('cc', env, command, prefix))?.version ?? '';
}
