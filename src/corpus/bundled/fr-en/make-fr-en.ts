import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Random } from '../../../random.ts';
import type { Pair } from '../../corpus.ts';
import { parsePairs } from '../../parse-pairs.ts';
import { buildFrEnCorpus, buildFrEnHeldOut } from './build-fr-en.ts';

/**
 * The training pairs as tab-separated lines.
 * @throws RangeError if the grammar has not that many sentences to give.
 */
export function makeFrEnCorpus(numPairs: number, seed: number): string {
  return tsvOf(buildFrEnCorpus({ ...frEnOptions(), random: new Random(seed), numPairs }));
}

/** The held-out files by name, as they come with the package; see docs/corpora.md. */
export function makeFrEnHeldOut(): Readonly<Record<string, string>> {
  const sizes = { validation: 800, test: 1000, random: 1000 };
  const { validation, test, random } = buildFrEnHeldOut(sizes, { ...frEnOptions(), random: new Random(2) });
  return {
    'fr-en.validation.tsv': tsvOf(validation),
    'fr-en.test.tsv': tsvOf(test),
    'fr-en.random-test.tsv': tsvOf(random),
  };
}

function frEnOptions(): { readonly handWritten: readonly Pair[]; readonly excludedSources: ReadonlySet<string> } {
  const files = readdirSync(corpusPath('hand/fr-en')).sort();
  const handWritten = files.flatMap((file) => pairsOf(`hand/fr-en/${file}`));
  return { handWritten, excludedSources: new Set(pairsOf('fr-en.handwritten-test.tsv').map(({ source }) => source)) };
}

function pairsOf(file: string): Pair[] {
  return parsePairs(readFileSync(corpusPath(file), 'utf8'), file);
}

function tsvOf(pairs: readonly Pair[]): string {
  return pairs.map(({ source, target }) => `${source}\t${target}\n`).join('');
}

/** A path in the package's corpora/, which lies four folders above this module in src/ and in dist/ alike. */
function corpusPath(file: string): string {
  return fileURLToPath(new URL(`../../../../corpora/${file}`, import.meta.url));
}
