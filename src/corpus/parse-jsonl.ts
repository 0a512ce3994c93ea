import type { Pair } from './corpus.ts';
import type { Languages } from './languages.ts';
import { lineError, quoted } from './line-error.ts';

/** What the records of a JSONL file hold. */
export type JsonlContent =
  | { readonly type: 'text'; readonly documents: string[] }
  | { readonly type: 'pairs'; readonly pairs: Pair[]; readonly languages: Languages | undefined };

type JsonRecord = Readonly<Record<string, unknown>>;

const shapes = '"text", "source" and "target", or "translation"';

/**
 * One JSON object a line: `{"text"}`, `{"source", "target"}` or `{"translation": {"fr", "en"}}`; other keys and blank lines are
 * passed over. The first record tells which, unless `wanted` does.
 * @param options.languages of the two sides of `translation`; without it the order of the first record's keys
 * @throws UserError for a line that is no such record, naming the line
 */
export function parseJsonl(
  text: string,
  path: string,
  options: { languages?: Languages | undefined; wanted?: 'text' | 'pairs' | undefined } = {},
): JsonlContent {
  const documents: string[] = [];
  const pairs: Pair[] = [];
  let { languages, wanted } = options;
  let isTranslation = false;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const fail = (problem: string) => lineError(path, index + 1, problem);
    const record = parseRecord(line, fail);
    wanted ??= contentOf(record);
    if (wanted === undefined) throw fail(`expected ${shapes}, got ${keysOf(record)}`);
    if (wanted === 'text') {
      documents.push(stringOf(record, 'text', fail));
    } else if (isObject(record.translation)) {
      isTranslation = true;
      languages ??= languagesOf(record.translation, fail);
      pairs.push({
        source: stringOf(record.translation, languages.source, fail).trim(),
        target: stringOf(record.translation, languages.target, fail).trim(),
      });
    } else {
      pairs.push({
        source: stringOf(record, 'source', fail).trim(),
        target: stringOf(record, 'target', fail).trim(),
      });
    }
  }
  if (wanted === 'pairs') return { type: 'pairs', pairs, languages: isTranslation ? languages : undefined };
  return { type: 'text', documents };
}

/** Whether the first line that is not blank is a record that `parseJsonl` reads. */
export function looksLikeJsonl(text: string): boolean {
  const line = /^\s*(\{.*\})[ \t]*(?:\n|$)/.exec(text.slice(0, 100_000))?.[1];
  if (line === undefined) return false;
  try {
    const record: unknown = JSON.parse(line);
    return isObject(record) && contentOf(record) !== undefined;
  } catch {
    return false;
  }
}

function contentOf(record: JsonRecord): 'text' | 'pairs' | undefined {
  if (isObject(record.translation) || ('source' in record && 'target' in record)) return 'pairs';
  return 'text' in record ? 'text' : undefined;
}

function parseRecord(line: string, fail: (problem: string) => Error): JsonRecord {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch {
    throw fail(`expected a JSON object, got ${quoted(line)}`);
  }
  if (!isObject(record)) throw fail(`expected a JSON object, got ${quoted(line)}`);
  return record;
}

function stringOf(record: JsonRecord, key: string, fail: (problem: string) => Error): string {
  const value = record[key];
  if (typeof value !== 'string') {
    throw fail(`expected a string "${key}", got ${key in record ? JSON.stringify(value) : keysOf(record)}`);
  }
  if (value.trim() === '') throw fail(`expected a string "${key}" with text, got ${JSON.stringify(value)}`);
  return value;
}

function languagesOf(translation: JsonRecord, fail: (problem: string) => Error): Languages {
  const [source, target, ...more] = Object.keys(translation);
  if (source === undefined || target === undefined || more.length > 0) {
    throw fail(`expected "translation" with two languages, or --pair, got ${keysOf(translation)}`);
  }
  return { source, target };
}

function keysOf(record: JsonRecord): string {
  const keys = Object.keys(record).map((key) => JSON.stringify(key));
  return keys.length === 0 ? 'no keys' : `only ${keys.slice(0, 6).join(', ')}`;
}

function isObject(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
