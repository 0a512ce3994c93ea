/**
 * Trains tiny adapters of a tiny GPT-2 and a tiny Llama, to be checked with PEFT: of a text, a classifier, and a dialogue, which adds
 * tokens.
 *
 *     npx tsx test/interop/make-adapters.ts FOLDER
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { TrainOptions } from '../../src/tasks/options.ts';
import { train } from '../../src/tasks/train-run.ts';
import { animalText } from '../e2e/support/tiny-corpora.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('npx tsx test/interop/make-adapters.ts FOLDER');
mkdirSync(folder, { recursive: true });
process.chdir(folder); // adapters name their base from here

const moods = Array.from({ length: 40 }, (_, i) => `it was ${i % 2 ? 'good' : 'bad'} ${i}\t${i % 2 ? 'good' : 'bad'}`);
const dialogues = Array.from({ length: 30 }, (_, i) => ({
  messages: [
    { role: 'user', content: `Hello ${i}.` },
    { role: 'assistant', content: `Good day ${i}.` },
  ],
}));
writeFileSync('animals.txt', animalText(60));
writeFileSync('moods.tsv', moods.join('\n'));
writeFileSync('chat.jsonl', dialogues.map((dialogue) => JSON.stringify(dialogue)).join('\n'));

async function run(options: Omit<TrainOptions, 'maxSteps' | 'force'>): Promise<void> {
  for await (const event of train({ maxSteps: 20, force: true, ...options })) {
    if (event.type === 'end') console.log(event.folder);
  }
}

const shape = { embeddingDim: 32, numHeads: 4, numDecoderLayers: 2, feedForwardDim: 48, contextLength: 48 };
const tokenizer = { tokenizer: 'bpe', vocabSize: 300 };
const llama = { positions: 'rope', norm: 'rms', activation: 'swiglu', numKeyValueHeads: 2, tieEmbeddings: false };
await run({ data: ['animals.txt'], name: 'gpt2', set: { ...shape, ...tokenizer } });
await run({ data: ['animals.txt'], name: 'llama', set: { ...shape, ...tokenizer, ...llama } });
for (const base of ['gpt2', 'llama']) {
  const tuned = { from: base, loraRank: 4, set: { learningRate: 0.02 } };
  await run({ ...tuned, data: ['animals.txt'], name: `${base}-text`, loraTargets: ['queryKeyValue', 'output'] });
  await run({ ...tuned, data: ['moods.tsv'], arch: 'gpt', name: `${base}-moods` });
  await run({ ...tuned, data: ['chat.jsonl'], task: 'dialogue', name: `${base}-chat` });
}
