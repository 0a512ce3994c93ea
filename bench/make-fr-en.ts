import { writeFileSync } from 'node:fs';
import { makeFrEnHeldOut } from '../src/corpus/bundled/fr-en/make-fr-en.ts';
import { makeCorpus } from '../src/corpus/bundled/make-corpus.ts';

// Writes corpora/fr-en*.tsv anew (not the hand-written test), from seed 1 and 2: npx tsx bench/make-fr-en.ts
const files = { 'fr-en.tsv': makeCorpus('fr-en', { seed: 1 }), ...makeFrEnHeldOut() };
for (const [name, text] of Object.entries(files)) {
  writeFileSync(new URL(`../corpora/${name}`, import.meta.url), text);
  console.log(`${name}: ${text.split('\n').length - 1} pairs, ${Buffer.byteLength(text)} bytes`);
}
