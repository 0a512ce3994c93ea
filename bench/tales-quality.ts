/**
 * How good a model's tales are: 100 samples of 200 tokens looked at by script, and its bits per byte on held-out text beside those
 * of an n-gram model over the same tokens, gzip and xz.
 *
 *     npm run bench tales-quality [MODEL] [PROMPT]
 *
 * Held out are tales of the plots in training (another seed), and corpora/tales.test.txt, whose plots are in no training text.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildTalesCorpus, splitTales } from '../src/corpus/bundled/tales/build-tales.ts';
import { gzipBitsPerByte } from '../src/corpus/gzip-bits-per-byte.ts';
import { bitsOf, trainKneserNey } from '../src/evaluation/kneser-ney.ts';
import { CopyIndex, findNames, hasRepeatedRun, median, namesIn, wordsOf } from '../src/evaluation/sample-quality.ts';
import { Random } from '../src/random.ts';
import { evaluate } from '../src/tasks/evaluate.ts';
import { generate } from '../src/tasks/generate.ts';
import { loadModel } from '../src/tasks/load-model.ts';

const [model = 'tales', prompt = 'Once upon a time, there was'] = process.argv.slice(2);
const [numSamples, samplesAtOnce, order] = [100, 25, 5];
const corpora = new URL('../corpora/', import.meta.url);
const trainText = readFileSync(new URL('tales.txt', corpora), 'utf8');
const days = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const ordinary = [
  ...days,
  ...days.map((day) => `${day}s`),
  ...'January February March April May June July August September October November December'.split(' '),
  ...'Christmas Easter Majesty Your Mill Street Mr Mrs'.split(' '),
];

const samples: string[] = [];
for (let seed = 1; samples.length < numSamples; seed++) {
  const events = generate({ model, prompt, numReturnSequences: samplesAtOnce, maxNewTokens: 200, seed });
  for await (const event of events) {
    if (event.type !== 'done') continue;
    // a text cut at its length ends in the middle of a word
    samples.push(prompt + (event.reason === 'length' ? event.text.replace(/\S*$/, '') : event.text));
  }
}

const known = new Set(wordsOf(trainText).map((word) => word.toLowerCase()));
const names = findNames(trainText, ordinary);
const index = new CopyIndex(trainText);
const allWords = samples.flatMap(wordsOf).map((word) => word.toLowerCase());
const report = (name: string, value: string, wanted: string) =>
  console.log(`${name.padEnd(44)}${value.padStart(8)}   wanted: ${wanted}`);
const count = (test: (sample: string) => boolean) => String(samples.filter(test).length);
report(
  'words of the corpus',
  `${((100 * allWords.filter((word) => known.has(word)).length) / allWords.length).toFixed(1)} %`,
  '95 %',
);
report(
  "samples with one name, the hero's",
  count((sample) => namesIn(sample, names, known).length === 1),
  '85',
);
report(
  'samples without a run of 8 words twice',
  count((sample) => !hasRepeatedRun(wordsOf(sample), 8)),
  '97',
);
report(
  'median of the longest copy, in words',
  String(median(samples.map((sample) => index.longestCopy(wordsOf(sample))))),
  'under 12',
);

const { tokenizer, model: loaded } = await loadModel({ model, task: 'text' });
loaded.dispose();
const end = tokenizer.specialIds.get('<|endoftext|>') ?? 0;
const encode = (text: string) => splitTales(text).map((tale) => [...tokenizer.encode(tale), end]);
const ngrams = trainKneserNey(encode(trainText), { order, vocabSize: tokenizer.vocabSize });
const inTraining = new Set(splitTales(trainText));
const fresh = splitTales(buildTalesCorpus({ handWritten: '', random: new Random(2), sizeBytes: 60_000 }));
const heldOut = {
  'other tales of the plots in training': fresh.filter((tale) => !inTraining.has(tale)).join('\n<|endoftext|>\n'),
  'tales.test.txt: other plots': readFileSync(new URL('tales.test.txt', corpora), 'utf8'),
};
const folder = mkdtempSync(join(tmpdir(), 'tales-quality-'));
console.log(`\nbits per byte${' '.repeat(27)}model  ${order}-gram    gzip      xz`);
for (const [name, text] of Object.entries(heldOut)) {
  const path = join(folder, 'held-out.txt');
  writeFileSync(path, text);
  const { metrics } = await evaluate({ model, data: [path], kind: 'documents', metrics: ['bits_per_byte'] });
  const numBytes = splitTales(text).reduce((sum, tale) => sum + Buffer.byteLength(tale), 0);
  const ngramBits = encode(text).reduce((sum, ids) => sum + bitsOf(ngrams, ids), 0) / numBytes;
  const figures = [metrics.bitsPerByte ?? Number.NaN, ngramBits, gzipBitsPerByte(text), xzBitsPerByte(text)];
  const columns = figures.map((figure) => (figure === undefined ? '-' : figure.toFixed(3)).padStart(8)).join('');
  const below = (100 * (1 - (metrics.bitsPerByte ?? Number.NaN) / ngramBits)).toFixed(0);
  console.log(`${name.padEnd(37)}${columns}   ${below} % below the ${order}-gram (wanted: 15 %)`);
}
rmSync(folder, { recursive: true });

/** By the system's xz, or the one that XZ names; undefined without one. */
function xzBitsPerByte(text: string): number | undefined {
  const { status, stdout } = spawnSync(process.env.XZ ?? 'xz', ['-9e', '--stdout'], { input: text });
  return status === 0 ? (8 * stdout.length) / Buffer.byteLength(text) : undefined;
}
