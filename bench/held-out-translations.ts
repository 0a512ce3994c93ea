/**
 * Sentences drawn by seed from the validation split of a translator, shown to be absent from its training part, and how many of
 * them it translates exactly.
 *
 *     npm run bench held-out-translations MODEL [COUNT] [SEED]
 */
import { readCorpus } from '../src/corpus/read-corpus.ts';
import { splitPairs } from '../src/dataset/split.ts';
import { Random } from '../src/random.ts';
import { loadModel } from '../src/tasks/load-model.ts';
import { streams } from '../src/tasks/seed-streams.ts';
import { greedy, translateBatch } from '../src/tasks/translate-lines.ts';
import { chooseBackend } from '../src/tensor/choose-backend.ts';

const [name = 'fr-en', count = '50', seed = '7'] = process.argv.slice(2);
const { name: backend } = await chooseBackend();
const loaded = await loadModel({ model: name, task: 'translation' });
const { run } = loaded;
if (run === undefined) throw new Error(`${name} has no run.json`);

const corpus = await readCorpus(run.data.inputs, { pair: run.pair, wanted: 'pairs' });
if (corpus.type !== 'pairs') throw new Error(`${run.data.inputs.join()} holds no pairs`);
const { train, validation } = splitPairs(corpus, {
  random: new Random(run.settings.training.seed).fork(streams.split),
});
const drawn = new Random(Number(seed)).shuffle([...validation]).slice(0, Number(count));
const trained = new Set(train.map(({ source }) => source));
const numLeaked = drawn.filter(({ source }) => trained.has(source)).length;

const startedAt = performance.now();
const translations = translateBatch(
  loaded,
  drawn.map(({ source }) => source),
  greedy,
);
const elapsedMs = performance.now() - startedAt;
let numExact = 0;
for (const [i, { candidates }] of translations.entries()) {
  const { source, target } = drawn[i]!;
  const text = candidates[0]?.text;
  if (text === target) numExact++;
  else console.log(`${source}\n  expected ${target}\n  got      ${text}`);
}
console.log(`${numLeaked} of ${drawn.length} sources occur in the training part of ${train.length} pairs`);
console.log(`${numExact} of ${drawn.length} exact (greedy, ${backend}, ${elapsedMs.toFixed(0)} ms together)`);
process.exit(numLeaked === 0 ? 0 : 1);
