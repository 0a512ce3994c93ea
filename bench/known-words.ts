/**
 * The share of the words of samples that occur in the corpus the model was trained on.
 *
 *     npm run bench known-words MODEL CORPUS [PROMPT] [NUM_SAMPLES]
 */
import { readFileSync } from 'node:fs';
import { generate } from '../src/tasks/generate.ts';

const [model = 'tales', corpusPath = 'corpora/tales.txt', prompt = 'Once upon a time', numSamples = '20'] =
  process.argv.slice(2);

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+(?:'\p{L}+)*/gu) ?? [];
const known = new Set(wordsOf(readFileSync(corpusPath, 'utf8')));

let [numWords, numKnown] = [0, 0];
const unknown: string[] = [];
for await (const event of generate({ model, prompt, numReturnSequences: Number(numSamples), seed: 1 })) {
  if (event.type !== 'done') continue;
  // A text cut at its length ends in the middle of a word.
  const words = wordsOf(event.reason === 'length' ? event.text.replace(/\S*$/, '') : event.text);
  numWords += words.length;
  for (const word of words) {
    if (known.has(word)) numKnown++;
    else unknown.push(word);
  }
}
console.log(
  `${((100 * numKnown) / numWords).toFixed(1)} % of ${numWords} words in ${numSamples} samples are the corpus's`,
);
console.log(`the others: ${unknown.join(' ')}`);
