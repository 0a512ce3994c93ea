/**
 * How much the grammar of the tales repeats itself: the share of sentences that occur more than 20 times in a megabyte, and the
 * number of different words.
 *
 *     npm run bench tales-repetition [SIZE_IN_MB]
 */
import { makeTales } from '../src/corpus/bundled/tales/make-tales.ts';
import { wordsOf } from '../src/evaluation/sample-quality.ts';
import { Random } from '../src/random.ts';

const sizeBytes = Number(process.argv[2] ?? 20) * 1e6;
const counts = new Map<string, number>();
const words = new Set<string>();
let [numSentences, numTales] = [0, 0];
for (const tale of makeTales({ random: new Random(4), sizeBytes })) {
  numTales++;
  for (const word of wordsOf(tale)) words.add(word.toLowerCase());
  for (const sentence of tale.replaceAll('"', '').split(/(?<=[.!?])\s+/)) {
    numSentences++;
    counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  }
}
const often = [...counts].filter(([, count]) => count > (20 * sizeBytes) / 1e6).sort((a, b) => b[1] - a[1]);
const share = often.reduce((sum, [, count]) => sum + count, 0) / numSentences;
console.log(
  `${sizeBytes / 1e6} MB: ${numTales} tales, ${numSentences} sentences, ${counts.size} of them different, ${words.size} words`,
);
console.log(`${(100 * share).toFixed(2)} % of the sentences occur more than 20 times in a megabyte`);
for (const [sentence, count] of often.slice(0, 10)) console.log(`${count} x ${sentence}`);
