import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, isTensorflowInstalled, tensorflowFolder } from '../tensor/tensorflow-cache.ts';
import { compileBinding, nodeHeaderFolder, verifyBinding } from './compile-binding.ts';
import { downloadPackage } from './download-package.ts';
import { type InstallTools, requireInstallTools } from './find-tools.ts';
import type { OnProgress } from './install-progress.ts';
import { openWorkspace, removeDownloads, type Workspace } from './install-workspace.ts';
import {
  assertSupported,
  currentPlatform,
  type Platform,
  TENSORFLOW_PACKAGES,
  type TensorflowPackages,
} from './tensorflow-packages.ts';
import { unpackPackages } from './unpack-packages.ts';

/** All optional; the last four stand in for the world in tests. */
export interface InstallTensorflowOptions {
  /** `cacheFolder()` by default. */
  cache?: string;
  /** Builds again where it is installed. */
  force?: boolean;
  onProgress?: OnProgress;
  /** Ends the commands at work and removes what is half done. */
  signal?: AbortSignal;
  env?: NodeJS.ProcessEnv;
  platform?: Platform;
  packages?: TensorflowPackages;
  verify?: typeof verifyBinding;
}

/**
 * Provisions tfjs-node without its own installer, whose downloads are gone: kernels and binding source from npm, the TensorFlow
 * library from PyPI's wheel, compiled here. All work is done in a folder beside the final one, which appears by one rename;
 * verified downloads stay until that has happened, so that a second try goes on from them.
 * @returns the folder, and whether it was there already
 * @throws UserError for a platform without TensorFlow, a missing tool, no space, no network, a wrong checksum.
 * @see https://github.com/tensorflow/tfjs/issues/8742
 */
export async function installTensorflow(
  options: InstallTensorflowOptions = {},
): Promise<{ folder: string; wasInstalled: boolean }> {
  const { cache = cacheFolder(), force = false, onProgress, env = process.env } = options;
  const folder = tensorflowFolder(cache);
  assertSupported(options.platform ?? currentPlatform());
  if (!force && isTensorflowInstalled(cache).installed) return { folder, wasInstalled: true };
  onProgress?.({ stage: 'check', message: 'npm, python3, pip and a C++ compiler' });
  const tools = await requireInstallTools(env);
  const workspace = await openWorkspace(cache);
  try {
    const target = await build(workspace, tools, options);
    await publish(target, folder, workspace, force);
  } finally {
    await workspace.close();
  }
  await removeDownloads(workspace);
  onProgress?.({ stage: 'done', message: folder });
  return { folder, wasInstalled: false };
}

/** Everything up to the rename. @returns the complete folder */
async function build(workspace: Workspace, tools: InstallTools, options: InstallTensorflowOptions): Promise<string> {
  const { signal, env = process.env, packages = TENSORFLOW_PACKAGES, verify = verifyBinding, onProgress } = options;
  const { tfjsNode, tensorflow, nodeHeaders } = packages;
  const { downloads, scratch } = workspace;
  const target = join(scratch, 'build');
  await mkdir(target);
  const download = { downloads, scratch, tools, env, signal };

  onProgress?.({ stage: 'download', message: `${tfjsNode.name} ${tfjsNode.version}` });
  const tarballs = [await downloadPackage(tfjsNode, download)];
  if (!nodeHeaderFolder()) tarballs.push(await downloadPackage(nodeHeaders, download));
  const megabytes = Math.round(tensorflow.sizeBytes / 1e6);
  const onBytes = (sizeBytes: number) => {
    const fraction = Math.min(1, sizeBytes / tensorflow.sizeBytes);
    onProgress?.({ stage: 'download', message: `${tensorflow.name} ${tensorflow.version}, ${megabytes} MB`, fraction });
  };
  onBytes(0);
  const wheel = await downloadPackage(tensorflow, { ...download, onBytes });

  const onFraction = (fraction: number) => onProgress?.({ stage: 'unpack', message: 'TensorFlow library', fraction });
  onFraction(0);
  await unpackPackages(tools.python, { wheel, tarballs, target }, { env, signal, onFraction });
  onProgress?.({ stage: 'compile', message: `binding, by ${tools.compiler.version}` });
  await compileBinding(tools.compiler, target, { env, signal });
  onProgress?.({ stage: 'verify', message: 'loading the binding once' });
  await verify(target, { env, signal });
  await Promise.all(
    ['include', 'binding', 'quiet_loader.cc'].map((part) => rm(join(target, part), { recursive: true, force: true })),
  );
  return target;
}

/** Moves the complete folder to its place; where another installation was first, that one stays. */
async function publish(target: string, folder: string, { cache, scratch }: Workspace, force: boolean): Promise<void> {
  if (existsSync(folder) && (force || !isTensorflowInstalled(cache).installed)) {
    // A process that has the old library open keeps it. Another installation may have moved it a moment ago.
    await rename(folder, join(scratch, 'replaced')).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }
  try {
    await rename(target, folder);
  } catch (error) {
    if (!isTensorflowInstalled(cache).installed) throw error;
  }
}
