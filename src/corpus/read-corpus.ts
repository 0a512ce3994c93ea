import { stat } from 'node:fs/promises';
import { UserError } from '../errors.ts';
import type { Corpus, CorpusKind } from './corpus.ts';
import { parseFileName } from './file-name.ts';
import { findFiles, folderName } from './find-files.ts';
import { findHeldOut, pathOf } from './held-out-files.ts';
import type { CorpusContent } from './join-parts.ts';
import type { Languages } from './languages.ts';
import { parseLanguagePair } from './languages.ts';
import type { CorpusUnit } from './parallel-files.ts';
import { pairUpFiles } from './parallel-files.ts';
import { shownName } from './read-text.ts';
import type { ReadOptions } from './read-units.ts';
import { readUnits } from './read-units.ts';

export interface ReadCorpusOptions {
  /** Forces how the files are read; recognised from names and content otherwise. */
  readonly kind?: CorpusKind | undefined;
  /** `fr-en`: the languages of source and target. Sides known to stand the other way round are swapped. */
  readonly pair?: string | undefined;
  /** A file, a stem, or two files separated by a comma; takes precedence over validation files found beside the corpus. */
  readonly validation?: string | undefined;
  /** What `-` reads; default the process's standard input. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
  /** What the task needs: `text` reads pairs files as plain text, `pairs` reads any file as pairs, and so on. */
  readonly wanted?: Corpus['type'] | undefined;
}

/**
 * Reads a corpus from files, folders, globs, `-`, stems of parallel files, or names of bundled corpora, with the validation and
 * test files found beside it.
 * @throws UserError for what cannot be found, recognised or read
 */
export async function readCorpus(inputs: readonly string[], options: ReadCorpusOptions = {}): Promise<Corpus> {
  const { kind, wanted, stdin } = options;
  const languages = options.pair === undefined ? undefined : parseLanguagePair(options.pair);
  const reading: ReadOptions = { kind, languages, wanted, stdin };
  const { name, files, units } = await findUnits(inputs, reading);
  const parts = await findHeldOut(units);
  const train = await readUnits(parts.train, reading);
  requireType(train, wanted, shownName(files[0] ?? ''));

  const readPart = async (part: readonly CorpusUnit[], isTest: boolean): Promise<CorpusContent | undefined> => {
    if (part.length === 0) return undefined;
    const content = await readUnits(part, {
      ...reading,
      isTest,
      wanted: train.type,
      languages: languagesOf(train) ?? languages,
    });
    requireType(content, train.type, shownName(part[0] === undefined ? '' : pathOf(part[0])));
    return content;
  };
  const given = options.validation === undefined ? undefined : await findValidation(options.validation, reading, train);
  const validation = await readPart(given ?? parts.validation, false);
  const test = await readPart(parts.test, true);
  const facts = { name, files: parts.train.flatMap(pathsOf), kind: train.kind, sizeBytes: train.sizeBytes };
  switch (train.type) {
    case 'text': {
      const { documents, separated } = train;
      const held = { validation: documentsOf(validation), test: documentsOf(test) };
      return { ...facts, type: 'text', documents, separated, ...held };
    }
    case 'pairs': {
      const { pairs, languages } = train;
      return { ...facts, type: 'pairs', pairs, languages, validation: pairsOf(validation), test: pairsOf(test) };
    }
    default:
      return withExamples(facts, train, validation, test);
  }
}

type ExampleContent = Extract<CorpusContent, { examples: unknown }>;

function withExamples<C extends ExampleContent>(
  facts: Pick<Corpus, 'name' | 'files' | 'kind' | 'sizeBytes'>,
  train: C,
  validation: CorpusContent | undefined,
  test: CorpusContent | undefined,
): Corpus {
  // requireType has seen to it that all parts are of the type of the first, which the compiler cannot know.
  const of = (part: CorpusContent | undefined) => (part?.type === train.type ? (part as C).examples : undefined);
  const tested = of(test)?.length === 0 ? undefined : of(test);
  const { type, examples } = train;
  return { ...facts, type, examples, validation: of(validation), test: tested } as Corpus;
}

async function findUnits(
  inputs: readonly string[],
  { kind, languages, wanted }: ReadOptions,
): Promise<{ name: string; files: readonly string[]; units: readonly CorpusUnit[] }> {
  const { name, files, gathered } = await findFiles(inputs, languages);
  const units = await pairUpFiles(files, { languages, kind, wanted, gathered });
  const [first] = units;
  if (first?.type !== 'parallel' || name !== 'train') return { name, files, units };
  return { name: folderName(parseFileName(first.source).folder), files, units }; // `train` alone says nothing
}

/** The units of `--validation`, whose languages are those of the training part. */
async function findValidation(
  given: string,
  reading: ReadOptions,
  train: CorpusContent,
): Promise<readonly CorpusUnit[]> {
  const isPath = await stat(given).then(
    () => true,
    () => false,
  );
  const isParallel = train.kind === 'parallel';
  const { units } = await findUnits(isPath ? [given] : given.split(',').filter((path) => path !== ''), {
    ...reading,
    wanted: train.type,
    languages: isParallel ? (languagesOf(train) ?? reading.languages) : undefined,
  });
  return units;
}

const typeHints: Readonly<Record<Corpus['type'], string>> = {
  text: 'leave --kind out',
  pairs: 'lines source<TAB>target, or two parallel files',
  labelled: 'lines text<TAB>label under such a header, or JSONL with "text" and "label"',
  answering: 'JSONL with "context", "question" and "answer", or numbered stories as in bAbI',
  dialogue: 'lines user: ... and assistant: ..., or JSONL with "turns" of "role" and "text"',
};

function requireType(content: CorpusContent, wanted: Corpus['type'] | undefined, shown: string): void {
  if (wanted === undefined || content.type === wanted) return;
  throw new UserError(`${shown}: expected ${wanted}, got ${content.type} (kind ${content.kind})`, typeHints[wanted]);
}

function languagesOf(content: CorpusContent): Languages | undefined {
  return content.type === 'pairs' ? content.languages : undefined;
}

function documentsOf(content: CorpusContent | undefined): readonly string[] | undefined {
  return content?.type === 'text' ? content.documents : undefined;
}

function pairsOf(content: CorpusContent | undefined): CorpusPairs | undefined {
  return content?.type === 'pairs' ? content.pairs : undefined;
}

type CorpusPairs = Extract<CorpusContent, { type: 'pairs' }>['pairs'];

function pathsOf(unit: CorpusUnit): string[] {
  return unit.type === 'single' ? [unit.path] : [unit.source, unit.target];
}
