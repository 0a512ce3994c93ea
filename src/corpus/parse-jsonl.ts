import type { AnsweringExample, Corpus, Dialogue, LabelledExample, Pair } from './corpus.ts';
import { type Fail, isObject, type JsonRecord, keysOf, parseRecord, scalarOf, stringOf } from './json-record.ts';
import type { Languages } from './languages.ts';
import { lineError } from './line-error.ts';
import { dialogueOf, isDialogue } from './parse-dialogue.ts';

/** What the records of a JSONL file hold. */
export type JsonlContent =
  | { readonly type: 'text'; readonly documents: string[] }
  | { readonly type: 'pairs'; readonly pairs: Pair[]; readonly languages: Languages | undefined }
  | { readonly type: 'labelled'; readonly examples: LabelledExample[] }
  | { readonly type: 'answering'; readonly examples: AnsweringExample[] }
  | { readonly type: 'dialogue'; readonly examples: Dialogue[] };

const shapes =
  '"text", "text" and "label", "source" and "target", "translation", "context", "question" and "answer", or "turns"';

/**
 * One JSON object a line: `{"text"}`, `{"text", "label"}` (or `"sentence"`), `{"source", "target"}`,
 * `{"translation": {"fr", "en"}}`, `{"context", "question", "answer"}`, or `{"turns": [{"role", "text"}]}` (or `"messages"`
 * with `"content"`); other keys and blank lines are passed over. The first record tells which, unless `wanted` does.
 * @param options.languages of the two sides of `translation`; without it the order of the first record's keys
 * @throws UserError for a line that is no such record, naming the line
 */
export function parseJsonl(
  text: string,
  path: string,
  options: { languages?: Languages | undefined; wanted?: Corpus['type'] | undefined } = {},
): JsonlContent {
  const records = recordsOf(text, path);
  const [first] = records;
  const type = options.wanted ?? (first === undefined ? 'text' : typeOf(first.record));
  if (type === undefined) throw first?.fail(`expected ${shapes}, got ${keysOf(first.record)}`);
  if (type === 'pairs') return { type, ...pairsOf(records, options.languages) };
  const read = <T>(parse: (record: JsonRecord, fail: Fail) => T): T[] =>
    records.map(({ record, fail }) => parse(record, fail));
  if (type === 'text') return { type, documents: read((record, fail) => stringOf(record, 'text', fail)) };
  if (type === 'labelled') return { type, examples: read(labelledOf) };
  if (type === 'answering') return { type, examples: read(answeringOf) };
  return { type, examples: read(dialogueOf) };
}

/** Whether the first line that is not blank is a record that `parseJsonl` reads. */
export function looksLikeJsonl(text: string): boolean {
  const line = /^\s*(\{.*\})[ \t]*(?:\n|$)/.exec(text.slice(0, 100_000))?.[1];
  if (line === undefined) return false;
  try {
    const record: unknown = JSON.parse(line);
    return isObject(record) && typeOf(record) !== undefined;
  } catch {
    return false;
  }
}

interface Line {
  readonly record: JsonRecord;
  readonly fail: Fail;
}

function recordsOf(text: string, path: string): Line[] {
  const records: Line[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const fail = (problem: string) => lineError(path, index + 1, problem);
    records.push({ record: parseRecord(line, fail), fail });
  }
  return records;
}

function typeOf(record: JsonRecord): Corpus['type'] | undefined {
  if (isObject(record.translation) || ('source' in record && 'target' in record)) return 'pairs';
  if (isDialogue(record)) return 'dialogue';
  if ('context' in record && 'question' in record) return 'answering';
  if ('label' in record && ('text' in record || 'sentence' in record)) return 'labelled';
  return 'text' in record ? 'text' : undefined;
}

function pairsOf(
  records: readonly Line[],
  asked: Languages | undefined,
): { pairs: Pair[]; languages: Languages | undefined } {
  let languages = asked;
  let isTranslation = false;
  const pairs = records.map(({ record, fail }): Pair => {
    if (!isObject(record.translation)) return pairOf(record, 'source', 'target', fail);
    isTranslation = true;
    languages ??= languagesOf(record.translation, fail);
    return pairOf(record.translation, languages.source, languages.target, fail);
  });
  return { pairs, languages: isTranslation ? languages : undefined };
}

function pairOf(record: JsonRecord, source: string, target: string, fail: Fail): Pair {
  return { source: stringOf(record, source, fail).trim(), target: stringOf(record, target, fail).trim() };
}

function labelledOf(record: JsonRecord, fail: Fail): LabelledExample {
  const key = 'sentence' in record && !('text' in record) ? 'sentence' : 'text';
  return { text: stringOf(record, key, fail).trim(), label: scalarOf(record, 'label', fail) };
}

function answeringOf(record: JsonRecord, fail: Fail): AnsweringExample {
  return {
    context: stringOf(record, 'context', fail).trim(),
    question: stringOf(record, 'question', fail).trim(),
    answer: scalarOf(record, 'answer', fail),
  };
}

function languagesOf(translation: JsonRecord, fail: Fail): Languages {
  const [source, target, ...more] = Object.keys(translation);
  if (source === undefined || target === undefined || more.length > 0) {
    throw fail(`expected "translation" with two languages, or --pair, got ${keysOf(translation)}`);
  }
  return { source, target };
}
