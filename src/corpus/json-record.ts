import { quoted } from './line-error.ts';

/** An object parsed from a line of JSON. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Makes the error of a line from what is wrong with it. */
export type Fail = (problem: string) => Error;

/** @throws the error of `fail` for a line that is no JSON object */
export function parseRecord(line: string, fail: Fail): JsonRecord {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch {
    throw fail(`expected a JSON object, got ${quoted(line)}`);
  }
  if (!isObject(record)) throw fail(`expected a JSON object, got ${quoted(line)}`);
  return record;
}

/** The string under `key`. @throws the error of `fail` where there is none, or a blank one */
export function stringOf(record: JsonRecord, key: string, fail: Fail): string {
  const value = record[key];
  if (typeof value !== 'string') {
    throw fail(`expected a string "${key}", got ${key in record ? JSON.stringify(value) : keysOf(record)}`);
  }
  if (value.trim() === '') throw fail(`expected a string "${key}" with text, got ${JSON.stringify(value)}`);
  return value;
}

/** The string, number or truth value under `key` as a string, trimmed: labels and answers are often numbers. */
export function scalarOf(record: JsonRecord, key: string, fail: Fail): string {
  const value = record[key];
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : stringOf(record, key, fail).trim();
}

/** The keys of a record, for an error. */
export function keysOf(record: JsonRecord): string {
  const keys = Object.keys(record).map((key) => JSON.stringify(key));
  return keys.length === 0 ? 'no keys' : `only ${keys.slice(0, 6).join(', ')}`;
}

/** Whether a JSON value is an object: neither null nor an array. */
export function isObject(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
