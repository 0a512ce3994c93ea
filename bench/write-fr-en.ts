/**
 * Writes `corpora/fr-en*.tsv` anew: the training pairs of seed 1 and the parts held out; not the hand-written test.
 *
 *     npm run bench write-fr-en
 */
import { writeFileSync } from 'node:fs';
import { makeFrEnHeldOut } from '../src/corpus/bundled/fr-en/make-fr-en.ts';
import { makeCorpus } from '../src/corpus/bundled/make-corpus.ts';

const files = { 'fr-en.tsv': makeCorpus('fr-en', { seed: 1 }), ...makeFrEnHeldOut() };
for (const [name, text] of Object.entries(files)) {
  writeFileSync(new URL(`../corpora/${name}`, import.meta.url), text);
  console.log(`${name}: ${text.split('\n').length - 1} pairs, ${Buffer.byteLength(text)} bytes`);
}
