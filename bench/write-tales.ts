/**
 * Writes the three parts of the bundled tales anew, after a change to the grammar or to the tales written by hand.
 *
 *     npm run bench write-tales
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { makeCorpus } from '../src/corpus/bundled/make-corpus.ts';
import { buildTalesCorpus } from '../src/corpus/bundled/tales/build-tales.ts';
import { Random } from '../src/random.ts';

const folder = new URL('../corpora/', import.meta.url);

writeFileSync(new URL('tales.txt', folder), makeCorpus('tales', { seed: 1 }));
for (const [part, name] of [
  ['validation', 'unseen-plots'],
  ['test', 'test'],
] as const) {
  const handWritten = readFileSync(new URL(`hand/tales.${part}.txt`, folder), 'utf8');
  const text = buildTalesCorpus({ handWritten, random: new Random(1), sizeBytes: 60_000, part });
  writeFileSync(new URL(`tales.${name}.txt`, folder), text);
}
