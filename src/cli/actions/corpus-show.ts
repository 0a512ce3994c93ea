import { z } from 'zod';
import {
  type AnsweringExample,
  type Corpus,
  corpusKinds,
  type Dialogue,
  type LabelledExample,
  type Pair,
} from '../../corpus/corpus.ts';
import type { CommandContext } from '../context.ts';
import { choiceFlag } from '../flags/choice-flag.ts';
import { parseFlags, type RawFlags } from '../flags/parse-flags.ts';
import { formatBytes, formatCount } from '../format/numbers.ts';
import { formatTable } from '../format/table.ts';
import { truncateText, withoutControls } from '../format/wrap.ts';

const schema = z.object({ kind: choiceFlag('--kind', corpusKinds).exactOptional() });
const numExamplesShown = 3;
const taskNames: Readonly<Record<Corpus['type'], string>> = {
  text: 'text',
  pairs: 'translation',
  labelled: 'classification',
  answering: 'answering',
  dialogue: 'dialogue',
};
const exampleWords: Readonly<Record<Corpus['type'], string>> = {
  text: 'documents',
  pairs: 'pairs',
  labelled: 'labelled texts',
  answering: 'questions',
  dialogue: 'dialogues',
};

/** `corpus show DATA...` */
export async function runCorpusShow(context: CommandContext, data: readonly string[], flags: RawFlags): Promise<void> {
  const options = parseFlags(schema, flags);
  const { readCorpus } = await import('../../corpus/read-corpus.ts');
  const corpus = await readCorpus(data, options);
  if (context.isJson) {
    context.print(JSON.stringify(corpusFacts(corpus)));
    return;
  }
  for (const line of corpusLines(corpus, (context.stdout.columns ?? 80) - 1)) context.print(line);
}

/** What is known of a corpus, without its text but for the first examples. */
export function corpusFacts(corpus: Corpus) {
  const { name, kind, files, sizeBytes } = corpus;
  const examples = corpus.type === 'text' ? corpus.documents : corpus.type === 'pairs' ? corpus.pairs : corpus.examples;
  return {
    name,
    kind,
    task: taskNames[corpus.type],
    files,
    sizeBytes,
    numExamples: examples.length,
    exampleWord: corpus.type === 'text' && !corpus.separated ? 'texts' : exampleWords[corpus.type],
    languages: corpus.type === 'pairs' ? (corpus.languages ?? null) : null,
    numValidationExamples: corpus.validation?.length ?? null,
    numTestExamples: corpus.test?.length ?? null,
    examples: examples.slice(0, numExamplesShown),
  };
}

/** The same for people: facts in two columns, then the first examples, each on a line. */
export function corpusLines(corpus: Corpus, columns: number): string[] {
  const facts = corpusFacts(corpus);
  const languages = facts.languages === null ? '' : `, ${facts.languages.source} to ${facts.languages.target}`;
  const heldOut = (count: number | null) => (count === null ? [] : [formatCount(count)]);
  const rows = [
    ['name', facts.name],
    ['kind', `${facts.kind}${languages}`],
    [
      'files',
      facts.files.slice(0, 5).join(', ') + (facts.files.length > 5 ? ` and ${facts.files.length - 5} more` : ''),
    ],
    ['size', `${formatBytes(facts.sizeBytes)}, ${formatCount(facts.numExamples)} ${facts.exampleWord}`],
    ...heldOut(facts.numValidationExamples).map((count) => ['validation', `${count} of its own`]),
    ...heldOut(facts.numTestExamples).map((count) => ['test', count]),
  ];
  const examples = facts.examples.map(exampleLine);
  const oneLine = (text: string) => truncateText(withoutControls(text.replaceAll(/\s+/g, ' ').trim()), columns - 2);
  return [...formatTable(rows), '', ...examples.map((example) => `  ${oneLine(example)}`)];
}

function exampleLine(example: string | Pair | LabelledExample | AnsweringExample | Dialogue): string {
  if (typeof example === 'string') return example;
  if ('source' in example) return `${example.source}  →  ${example.target}`;
  if ('label' in example) return `${example.label}: ${example.text}`;
  if ('answer' in example) return `${example.question}  →  ${example.answer}  (${example.context})`;
  return example.turns.map(({ role, text }) => `${role}: ${text}`).join('  ');
}
