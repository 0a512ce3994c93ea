import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** From src/tensor/native/ and from dist/tensor/native/. */
const sourceFolders = ['../../kernels/', '../../../src/kernels/'];
const packageFolder = fileURLToPath(new URL('../../../prebuilds/', import.meta.url));

/** Beside the prebuilt addons: the hash of the sources they were made of. */
export const prebuiltSourcesFile = 'sources';

/** The C files of the kernels, and the name of an addon built from them. */
export interface AddonSources {
  /** Paths of the files to compile. */
  readonly inputs: readonly string[];
  /** Tells sources apart, headers and the table of kernels included. */
  readonly hash: string;
  /** Of an addon built here: the compiler does not count, so a later build replaces an earlier one. */
  readonly addonName: string;
}

/** What the package has to build the addon from; undefined where it has none. */
export function findSources(flags: readonly string[]): AddonSources | undefined {
  const folder = sourceFolders
    .map((name) => fileURLToPath(new URL(name, import.meta.url)))
    .find((path) => existsSync(join(path, 'kernels.def')));
  if (folder === undefined) return undefined;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(c|h|def)$/.test(file))
    // The hash is the same on Windows.
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  const hash = hashOf(files.flatMap((file) => [file, readFileSync(join(folder, file))]));
  return {
    inputs: files.filter((file) => file.endsWith('.c')).map((file) => join(folder, file)),
    hash,
    addonName: `kernels-${hashOf([hash, ...flags])}-${process.platform}-${process.arch}.node`,
  };
}

/**
 * The addons that came with the package for this platform: on Linux one for each C library, of which one loads. None if they were
 * made of other sources than those beside them.
 */
export function prebuiltAddons(sources: AddonSources | undefined, folder = packageFolder): string[] {
  const platform = `${process.platform}-${process.arch}`;
  const addons = [platform, `${platform}-musl`]
    .map((name) => join(folder, name, 'tiny-gpt.node'))
    .filter((path) => existsSync(path));
  if (addons.length === 0 || sources === undefined) return addons;
  const madeOf = join(folder, prebuiltSourcesFile);
  return existsSync(madeOf) && readFileSync(madeOf, 'utf8').trim() === sources.hash ? addons : [];
}

function hashOf(parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest('hex').slice(0, 16);
}
