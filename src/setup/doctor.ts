import { statfs } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { addonRemedies } from '../tensor/native/addon-remedies.ts';
import { compilersOf, findAddons } from '../tensor/native/build-addon.ts';
import { cacheFolder, isTensorflowInstalled } from '../tensor/tensorflow-cache.ts';
import { bestVariant, findModule } from '../tensor/wasm/wasm-module.ts';
import { compilerVersion } from './build-native.ts';
import { findPip, findTool, type Tool } from './find-tools.ts';
import { folderSize } from './folder-size.ts';
import { type MachineReport, readMachine } from './machine-report.ts';
import { currentPlatform, type Platform, whyUnsupported } from './tensorflow-packages.ts';

/** A program that installing or building calls; `version` is missing where it is not there. */
export interface ToolReport {
  name: 'cc' | 'c++' | 'python3' | 'pip' | 'npm';
  version?: string;
}

/** A backend as it stands: usable, or what is in the way and what to do. */
export type BackendReport =
  | { name: string; isReady: true; detail: string }
  | { name: string; isReady: false; detail: string; remedy?: string };

/** All that `tiny-gpt doctor` prints. */
export interface DoctorReport {
  version: string;
  node: { version: string; required: string; isSupported: boolean };
  machine: MachineReport;
  tools: ToolReport[];
  backends: BackendReport[];
  cache: { folder: string; sizeBytes: number; freeBytes: number };
}

/** What the diagnosis looks at; all of it this process and machine by default. */
export interface DiagnoseOptions {
  env?: NodeJS.ProcessEnv;
  cache?: string;
  platform?: Platform;
  /** Where `proc` and `sys` stand. */
  root?: string;
}

/** Looks at Node, machine, programs, backends and cache; loads no tensor library and changes nothing. */
export async function diagnose(options: DiagnoseOptions = {}): Promise<DoctorReport> {
  const { env = process.env, cache = cacheFolder(env), platform = currentPlatform(), root = '/' } = options;
  const manifest = createRequire(import.meta.url)('../../package.json') as {
    version: string;
    engines: { node: string };
  };
  const [tools, native, sizeBytes, freeBytes] = await Promise.all([
    findTools(env),
    nativeReport(cache, env),
    folderSize(cache),
    freeSpace(cache),
  ]);
  const required = manifest.engines.node;
  return {
    version: manifest.version,
    node: { version: process.version, required, isSupported: isInRange(process.version, required) },
    machine: readMachine(root),
    tools,
    backends: [
      native,
      wasmReport(),
      tensorflowReport(cache, platform),
      { name: 'cpu', isReady: true, detail: 'always there, slow: for tests' },
    ],
    cache: { folder: cache, sizeBytes, freeBytes },
  };
}

/** Whether a version such as `v20.19.0` is in a range of the one form `>=20.19`. */
export function isInRange(version: string, range: string): boolean {
  const have = version.replace(/^v/, '').split('.').map(Number);
  const need = range
    .replace(/^>=\s*/, '')
    .split('.')
    .map(Number);
  for (const [index, part] of need.entries()) {
    const difference = (have[index] ?? 0) - part;
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** Looks for the addon without building it; where there is none, a compiler that runs is what it takes. */
async function nativeReport(cache: string, env: NodeJS.ProcessEnv): Promise<BackendReport> {
  const name = 'native';
  const [found] = findAddons({ cache, env });
  if (found) return { name, isReady: true, detail: found.path };
  if (process.platform === 'win32') {
    return { name, isReady: false, detail: 'not compiled on Windows', remedy: addonRemedies['unsupported platform'] };
  }
  const compilers = compilersOf({ env });
  for (const compiler of compilers) {
    const version = await compilerVersion(compiler, env);
    if (version !== '')
      return { name, isReady: true, detail: `the first use builds it, with ${compiler} (${version})` };
  }
  const detail = `no compiler: ${compilers.join(', ')} not in PATH, or not working`;
  return { name, isReady: false, detail, remedy: addonRemedies['no compiler'] };
}

function wasmReport(): BackendReport {
  const name = 'wasm';
  const variant = bestVariant();
  const path = findModule(variant);
  return path === undefined
    ? { name, isReady: false, detail: `the package lacks ${variant}.wasm`, remedy: 'install tiny-gpt again' }
    : { name, isReady: true, detail: path };
}

function tensorflowReport(cache: string, platform: Platform): BackendReport {
  const name = 'tensorflow';
  const state = isTensorflowInstalled(cache);
  if (state.installed) return { name, isReady: true, detail: state.folder };
  const unsupported = whyUnsupported(platform);
  if (unsupported) return { name, isReady: false, detail: unsupported };
  return {
    name,
    isReady: false,
    detail: `not installed: ${state.reason}`,
    remedy: 'tiny-gpt backend install tensorflow',
  };
}

async function findTools(env: NodeJS.ProcessEnv): Promise<ToolReport[]> {
  const search: [ToolReport['name'], Promise<Tool | undefined>][] = [
    ['cc', findTool('cc', env)],
    ['c++', findTool('c++', env)],
    ['python3', findTool('python3', env)],
    ['pip', findPip(env)],
    ['npm', findTool('npm', env)],
  ];
  return Promise.all(
    search.map(async ([name, found]) => {
      const tool = await found;
      return tool ? { name, version: tool.version } : { name };
    }),
  );
}

/** Of the file system that the folder is on, or would be made on. */
async function freeSpace(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    const parent = dirname(folder);
    return parent === folder ? 0 : freeSpace(parent);
  }
}
