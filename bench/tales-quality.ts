/**
 * How good a model's tales are: 100 samples of 200 tokens looked at by script, and its bits per byte on held-out text beside those
 * of an n-gram model over the same tokens, gzip and xz. Both are measured against the text that the model was trained on. Beside the
 * samples stand tales of the grammar itself, new ones, cut to 200 tokens: what a model can reach that has learned it by heart.
 *
 *     npm run bench -- tales-quality [MODEL...] [--text FILE] [--prompt TEXT]
 *
 * The text is the one that a model's run.json names, or FILE.
 *
 * Held out are tales of the plots in training (another seed), and corpora/tales.test.txt, whose plots are in no training text.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { splitTales } from '../src/corpus/bundled/tales/build-tales.ts';
import { documentSeparator, makeTales } from '../src/corpus/bundled/tales/make-tales.ts';
import { gzipBitsPerByte } from '../src/corpus/gzip-bits-per-byte.ts';
import { readCorpus } from '../src/corpus/read-corpus.ts';
import { bitsOf, type NgramModel, trainKneserNey } from '../src/evaluation/kneser-ney.ts';
import {
  CopyIndex,
  findNames,
  hasRepeatedRun,
  heroNames,
  median,
  namesIn,
  wordsOf,
} from '../src/evaluation/sample-quality.ts';
import { Random } from '../src/random.ts';
import { evaluate } from '../src/tasks/evaluate.ts';
import { generate } from '../src/tasks/generate.ts';
import { loadModel } from '../src/tasks/load-model.ts';
import { chooseBackend } from '../src/tensor/choose-backend.ts';
import type { Tokenizer } from '../src/tokenizer/tokenizer.ts';

const [numSamples, samplesAtOnce, maxTokens, order] = [100, 25, 200, 5];
const days = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const ordinary = [
  ...days,
  ...days.map((day) => `${day}s`),
  ...'January February March April May June July August September October November December'.split(' '),
  ...'Christmas Easter Majesty Your Mill Street Mr Mrs'.split(' '),
];

/** The text that a model was trained on, and what samples are compared with. */
interface TrainingText {
  readonly inputs: readonly string[];
  readonly tales: readonly string[];
  /** In lower case. */
  readonly words: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly heroes: ReadonlySet<string>;
  readonly copies: CopyIndex;
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { text: { type: 'string' }, prompt: { type: 'string', default: 'Once upon a time, there was' } },
});
const { prompt } = values;
const trainingTexts = new Map<string, TrainingText>();
const ngramModels = new Map<string, NgramModel>();
const unseenPlots = splitTales(readFileSync(new URL('../corpora/tales.test.txt', import.meta.url), 'utf8'));

await chooseBackend();
for (const model of positionals.length > 0 ? positionals : ['tales']) {
  const { tokenizer, model: loaded, run } = await loadModel({ model, task: 'text' });
  loaded.dispose();
  const inputs = values.text === undefined ? run?.data.inputs : [values.text];
  const training = await readTraining(inputs ?? ['tales']);
  const inTraining = new Set(training.tales);
  // a tale has some 900 characters
  const fresh = [...makeTales({ random: new Random(2), sizeBytes: 2000 * numSamples })]
    .filter((tale) => !inTraining.has(tale))
    .slice(0, numSamples);
  console.log(`\n${model}, trained on ${training.tales.length} tales of ${training.inputs.join(', ')}`);
  reportSamples(training, await drawSamples(model), fresh.map(cutWith(tokenizer)));
  await reportBits(model, ngramsOf(training, tokenizer), { tokenizer, fresh });
}

/** Reads a text once, however many models were trained on it. */
async function readTraining(inputs: readonly string[]): Promise<TrainingText> {
  const key = inputs.join('\n');
  const known = trainingTexts.get(key);
  if (known !== undefined) return known;
  const corpus = await readCorpus(inputs, { wanted: 'text' });
  if (corpus.type !== 'text') throw new Error(`${key} is no text`);
  const tales = corpus.documents.flatMap(splitTales);
  const text = tales.join('\n');
  const names = findNames(text, ordinary);
  const words = new Set(wordsOf(text).map((word) => word.toLowerCase()));
  const training = { inputs, tales, words, names, heroes: heroNames(tales, names), copies: new CopyIndex(text) };
  trainingTexts.set(key, training);
  return training;
}

async function drawSamples(model: string): Promise<string[]> {
  const samples: string[] = [];
  for (let seed = 1; samples.length < numSamples; seed++) {
    const events = generate({ model, prompt, numReturnSequences: samplesAtOnce, maxNewTokens: maxTokens, seed });
    for await (const event of events) {
      if (event.type === 'done') samples.push(prompt + (event.reason === 'length' ? cutWord(event.text) : event.text));
    }
  }
  return samples;
}

/** What a sample of the grammar itself would be: its tale to where a model would have stopped. */
function cutWith(tokenizer: Tokenizer): (tale: string) => string {
  return (tale) => {
    const ids = tokenizer.encode(tale);
    return ids.length <= maxTokens ? tale : cutWord(tokenizer.decode(ids.slice(0, maxTokens)));
  };
}

/** A text cut at its length ends in the middle of a word. */
function cutWord(text: string): string {
  return text.replace(/\S*$/, '');
}

function reportSamples(training: TrainingText, samples: readonly string[], control: readonly string[]): void {
  const { words, names, heroes, copies } = training;
  const share = (texts: readonly string[]) => {
    const all = texts.flatMap(wordsOf);
    return `${((100 * all.filter((word) => words.has(word.toLowerCase())).length) / all.length).toFixed(1)} %`;
  };
  const count = (test: (text: string) => boolean) => (texts: readonly string[]) => String(texts.filter(test).length);
  /** Others than heroes may have names too; a name that the text does not know is taken for a hero's. */
  const hasOneHero = (text: string) =>
    namesIn(text, names, words).filter((name) => heroes.has(name) || !names.has(name)).length === 1;
  const copied = (texts: readonly string[]) =>
    String(median(texts.map((sample) => copies.longestCopy(wordsOf(sample)))));
  console.log(`${' '.repeat(44)}   model  grammar   wanted`);
  for (const [name, measure, wanted] of [
    ['words of the corpus', share, '95 %'],
    ["samples with the name of one hero, the hero's", count(hasOneHero), '85'],
    ['samples without a run of 8 words twice', count((text) => !hasRepeatedRun(wordsOf(text), 8)), '97'],
    ['median of the longest copy, in words', copied, 'under 12'],
  ] as const) {
    console.log(`${name.padEnd(44)}${measure(samples).padStart(8)}${measure(control).padStart(9)}   ${wanted}`);
  }
}

function encode(tokenizer: Tokenizer, tales: readonly string[]): number[][] {
  const end = tokenizer.specialIds.get('<|endoftext|>') ?? 0;
  return tales.map((tale) => [...tokenizer.encode(tale), end]);
}

function ngramsOf({ inputs, tales }: TrainingText, tokenizer: Tokenizer): NgramModel {
  const key = [...inputs, JSON.stringify(tokenizer.toJson())].join('\n');
  const ngrams =
    ngramModels.get(key) ?? trainKneserNey(encode(tokenizer, tales), { order, vocabSize: tokenizer.vocabSize });
  ngramModels.set(key, ngrams);
  return ngrams;
}

async function reportBits(
  model: string,
  ngrams: NgramModel,
  { tokenizer, fresh }: { tokenizer: Tokenizer; fresh: readonly string[] },
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tales-quality-'));
  const path = join(folder, 'held-out.txt');
  console.log(`\nbits per byte${' '.repeat(27)}model  ${order}-gram    gzip      xz`);
  const heldOut: Readonly<Record<string, readonly string[]>> = {
    'other tales of the plots in training': fresh,
    'tales.test.txt: other plots': unseenPlots,
  };
  for (const [name, tales] of Object.entries(heldOut)) {
    const text = tales.join(`\n${documentSeparator}\n`);
    writeFileSync(path, text);
    const { metrics } = await evaluate({ model, data: [path], kind: 'documents', metrics: ['bits_per_byte'] });
    const { bitsPerByte = Number.NaN } = metrics;
    const numBytes = tales.reduce((sum, tale) => sum + Buffer.byteLength(tale), 0);
    const ngramBits = encode(tokenizer, tales).reduce((sum, ids) => sum + bitsOf(ngrams, ids), 0) / numBytes;
    const figures = [bitsPerByte, ngramBits, gzipBitsPerByte(text), xzBitsPerByte(text)];
    const columns = figures.map((figure) => (figure === undefined ? '-' : figure.toFixed(3)).padStart(8)).join('');
    const percent = 100 * (1 - bitsPerByte / ngramBits);
    const distance = `${Math.abs(percent).toFixed(0)} % ${percent < 0 ? 'above' : 'below'}`;
    console.log(`${name.padEnd(37)}${columns}   ${distance} the ${order}-gram (wanted: 15 % below)`);
  }
  rmSync(folder, { recursive: true });
}

/** By the system's xz, or the one that XZ names; undefined without one. */
function xzBitsPerByte(text: string): number | undefined {
  const { status, stdout } = spawnSync(process.env.XZ ?? 'xz', ['-9e', '--stdout'], { input: text });
  return status === 0 ? (8 * stdout.length) / Buffer.byteLength(text) : undefined;
}
