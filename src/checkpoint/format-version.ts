import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { UserError } from '../errors.ts';

/** The version of everything under `tiny_gpt` in config.json, of run.json and of state.json. */
export const formatVersion = 1;

const packageJson = new URL('../../package.json', import.meta.url);

/** The version of this package, written beside the format version. */
export const packageVersion = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(packageJson, 'utf8'))).version;

/**
 * Refuses what a newer version wrote.
 * @throws UserError naming the version that wrote it
 */
export function checkFormatVersion(path: string, value: unknown): void {
  const { formatVersion: found, version } = z
    .object({ formatVersion: z.number().int().positive(), version: z.string().catch('a newer version') })
    .catch({ formatVersion: 0, version: '' })
    .parse(value);
  if (found === 0) throw new UserError(`${path}: expected a formatVersion, found none`);
  if (found > formatVersion) {
    throw new UserError(
      `${path}: written in format ${found} by tiny-gpt ${version}; this is tiny-gpt ${packageVersion}, which reads format ${formatVersion}`,
      `install tiny-gpt ${version} or newer: npm install --global tiny-gpt@latest`,
    );
  }
}
