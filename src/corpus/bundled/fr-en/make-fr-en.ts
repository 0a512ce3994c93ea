import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Random } from '../../../random.ts';
import type { Pair } from '../../corpus.ts';
import { parsePairs } from '../../parse-pairs.ts';
import { buildFrEnCorpus, buildFrEnHeldOut, type FrEnCorpusOptions } from './build-fr-en.ts';

/**
 * The training pairs as tab-separated lines.
 * @throws RangeError if the grammar has not that many sentences to give.
 */
export function makeFrEnCorpus(numPairs: number, seed: number): string {
  return tsvOf(buildFrEnCorpus(frEnOptions(seed, numPairs)));
}

/** The held-out files by name, as they come with the package; see docs/corpora.md. */
export function makeFrEnHeldOut(): Readonly<Record<string, string>> {
  return {
    'fr-en.validation.tsv': tsvOf(buildFrEnHeldOut('validation', frEnOptions(2, 800))),
    'fr-en.test.tsv': tsvOf(buildFrEnHeldOut('test', frEnOptions(3, 1000))),
    'fr-en.random-test.tsv': tsvOf(buildFrEnHeldOut('random', frEnOptions(4, 1000))),
  };
}

function frEnOptions(seed: number, numPairs: number): FrEnCorpusOptions {
  const files = readdirSync(corpusPath('hand/fr-en')).sort();
  const handWritten = files.flatMap((file) => pairsOf(`hand/fr-en/${file}`));
  const excludedSources = new Set(pairsOf('fr-en.handwritten-test.tsv').map(({ source }) => source));
  return { handWritten, random: new Random(seed), numPairs, excludedSources };
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
