import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** From src/tensor/native/ and from dist/tensor/native/. */
const sourceFolders = ['../../kernels/', '../../../src/kernels/'];
const packageFolder = fileURLToPath(new URL('../../../prebuilds/', import.meta.url));

/** The C files of the kernels, and the name of an addon built from them. */
export interface AddonSources {
  readonly folder: string;
  /** Paths of the files to compile. */
  readonly inputs: readonly string[];
  /** Tells builds of other sources or with other flags apart; the compiler does not count, so a later build replaces an earlier one. */
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
    .sort();
  const hash = createHash('sha256').update(JSON.stringify([files, flags]));
  for (const file of files) hash.update(readFileSync(join(folder, file)));
  return {
    folder,
    inputs: files.filter((file) => file.endsWith('.c')).map((file) => join(folder, file)),
    addonName: `kernels-${hash.digest('hex').slice(0, 16)}-${process.platform}-${process.arch}.node`,
  };
}

/** The addons that came with the package for this platform: on Linux one for each C library, of which one loads. */
export function prebuiltAddons(folder = packageFolder): string[] {
  const platform = `${process.platform}-${process.arch}`;
  return [platform, `${platform}-musl`]
    .map((name) => join(folder, name, 'tiny-gpt.node'))
    .filter((path) => existsSync(path));
}
