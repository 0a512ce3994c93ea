/**
 * How far a classifier gets on each part of a corpus that sees which words occur and not their order.
 *
 *     npm run bench bag-of-words [reviews questions ...]
 */
import { readCorpus } from '../src/corpus/read-corpus.ts';
import { trainBagOfWords } from '../src/evaluation/bag-of-words.ts';

const names = process.argv.slice(2);
for (const name of names.length > 0 ? names : ['reviews', 'questions']) {
  const corpus = await readCorpus([name]);
  const hand = await readCorpus([corpus.files[0]?.replace(/\.tsv$/, '.handwritten-test.tsv') ?? '']);
  if (corpus.type !== 'labelled' || hand.type !== 'labelled') throw new Error(`${name} is not labelled`);
  const classify = trainBagOfWords(corpus.examples);
  const parts = { train: corpus.examples, validation: corpus.validation, test: corpus.test, byHand: hand.examples };
  for (const [part, examples = []] of Object.entries(parts)) {
    const numRight = examples.filter(({ text, label }) => classify(text) === label).length;
    console.log(`${name} ${part}: ${((100 * numRight) / examples.length).toFixed(1)} % of ${examples.length}`);
  }
}
