import { UserError } from '../../errors.ts';
import type { ConfigJson } from './layout.ts';

/** A number under `key` of a config.json. @throws UserError if it is missing (without a default) or no number */
export function numberKey(json: ConfigJson, key: string, byDefault?: number): number {
  const value = json[key] ?? byDefault;
  if (typeof value !== 'number') {
    throw new UserError(`config.json: ${key}: expected a number, found ${JSON.stringify(value) ?? 'nothing'}`);
  }
  return value;
}

/** A truth value under `key` of a config.json. @throws UserError if it is something else */
export function booleanKey(json: ConfigJson, key: string, byDefault: boolean): boolean {
  const value = json[key] ?? byDefault;
  if (typeof value !== 'boolean') {
    throw new UserError(`config.json: ${key}: expected true or false, found ${JSON.stringify(value)}`);
  }
  return value;
}

/**
 * Checks that a key of a config.json has a value whose arithmetic is ours; a missing key or null is `byDefault`.
 * @throws UserError naming the key, the values supported here and the one found
 */
export function requireKey<T>(json: ConfigJson, key: string, supported: readonly T[], byDefault: T): T {
  const value = json[key] ?? byDefault;
  const found = supported.find((candidate) => candidate === value);
  if (found === undefined) {
    throw new UserError(
      `config.json: ${key}: ${JSON.stringify(value)} is not supported (supported: ${supported.map((v) => JSON.stringify(v)).join(', ')})`,
      'this model computes something tiny-gpt does not; choose another',
    );
  }
  return found;
}
