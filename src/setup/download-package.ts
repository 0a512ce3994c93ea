import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { UserError } from '../errors.ts';
import type { InstallTools } from './find-tools.ts';
import { folderSize } from './folder-size.ts';
import { lastLines, runCommand } from './run-command.ts';
import type { PinnedPackage } from './tensorflow-packages.ts';

/** Where packages come from and go to. */
export interface DownloadContext {
  /** Complete, verified files; one that is here already is not fetched again. */
  downloads: string;
  /** A folder of this installation alone, on the same file system. */
  scratch: string;
  tools: InstallTools;
  env: NodeJS.ProcessEnv;
  signal?: AbortSignal | undefined;
  /** Called several times a second with the bytes that have arrived. */
  onBytes?: (sizeBytes: number) => void;
}

/**
 * Fetches a package file with its registry's own client, so that mirrors and proxies set up for that client apply.
 * @returns the path of the file, whose checksum is right
 * @throws UserError without a network, without space, or if the file is not the pinned one.
 */
export async function downloadPackage(wanted: PinnedPackage, context: DownloadContext): Promise<string> {
  const path = join(context.downloads, wanted.file);
  if (existsSync(path)) {
    if ((await sha256OfFile(path)) === wanted.sha256) return path;
    await rm(path, { force: true });
  }
  const folder = join(context.scratch, wanted.name.replaceAll('/', '+'));
  await mkdir(folder, { recursive: true });
  await mkdir(context.downloads, { recursive: true });
  await runClient(wanted, folder, context);
  const fresh = join(folder, wanted.file);
  if (!existsSync(fresh)) {
    throw new UserError(
      `${wanted.name} ${wanted.version}: expected ${wanted.file}, got ${(await readdir(folder)).join(', ') || 'nothing'}`,
      `put that file into ${context.downloads} and try again`,
    );
  }
  const sha256 = await sha256OfFile(fresh);
  if (sha256 !== wanted.sha256) {
    throw new UserError(
      `${wanted.file}: expected sha256 ${wanted.sha256}, got ${sha256}`,
      'the download is damaged or not the published file; try again, or look at the registry that npm or pip is set to',
    );
  }
  await rename(fresh, path);
  return path;
}

async function runClient(wanted: PinnedPackage, folder: string, context: DownloadContext): Promise<void> {
  const { tools, signal, onBytes } = context;
  const [tool, args] = wanted.registry === 'npm' ? [tools.npm, npmArgs(wanted)] : [tools.pip, pipArgs(wanted, folder)];
  // pip assembles the file in TMPDIR: there it can be watched, and it is removed with the rest if this process dies.
  const env = { ...context.env, TMPDIR: folder };
  let isRunning = true;
  const report = async () => {
    const size = await folderSize(folder);
    if (isRunning) onBytes?.(size);
  };
  const timer = setInterval(report, 250);
  try {
    const result = await runCommand(tool.command, [...tool.prefix, ...args], { cwd: folder, env, signal });
    if (result?.code !== 0) throw downloadError(wanted, tool.name, result?.stderr ?? '', context.downloads);
  } finally {
    isRunning = false;
    clearInterval(timer);
  }
}

function npmArgs({ name, version }: PinnedPackage): string[] {
  return [
    'pack',
    `${name}@${version}`,
    '--ignore-scripts',
    '--loglevel=error',
    '--no-update-notifier',
    '--fetch-retries=1',
    '--fetch-retry-mintimeout=2000',
  ];
}

function pipArgs({ name, version, file }: PinnedPackage, folder: string): string[] {
  const [, , tag = '', , platform = ''] = file.replace(/\.whl$/, '').split('-');
  return [
    ...['download', `${name}==${version}`, '--no-deps', '--only-binary=:all:', '--dest', folder],
    ...['--platform', platform, '--implementation', 'cp', '--python-version', tag.replace('cp', '')],
    ...['--no-cache-dir', '--disable-pip-version-check', '--progress-bar', 'off', '--retries', '3', '--quiet'],
  ];
}

function downloadError(wanted: PinnedPackage, client: string, stderr: string, downloads: string): UserError {
  const what = `${client} could not download ${wanted.name} ${wanted.version}`;
  if (/ENOSPC|No space left/i.test(stderr)) {
    return new UserError(
      `${what}: no space left on the disk`,
      `free some space, or set TINY_GPT_CACHE to another disk`,
    );
  }
  if (
    /ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|NewConnection|name resolution|Max retries|timed out|unreachable/i.test(stderr)
  ) {
    return new UserError(
      `${what}: its registry cannot be reached`,
      `connect and try again, or put ${wanted.file} into ${downloads}`,
    );
  }
  return new UserError(
    `${what}:\n${lastLines(stderr)}`,
    `check ${client}'s settings, or put ${wanted.file} into ${downloads}`,
  );
}

async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}
