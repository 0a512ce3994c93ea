/**
 * Tensor count and resident memory of training at steps 200 and 2,000, and of sampling at tokens 1,000 and 10,000.
 *
 *     npm run bench leaks TEXT_FILE
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from '../src/tasks/generate.ts';
import { train } from '../src/tasks/train-run.ts';
import { tf } from '../src/tensor/tf.ts';

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('npm run bench leaks TEXT_FILE');
const checkpointsFolder = join(mkdtempSync(join(tmpdir(), 'tiny-gpt-leaks-')), 'checkpoints');

const report = (place: string) => {
  globalThis.gc?.();
  const { rss } = process.memoryUsage();
  console.log(`${place}: ${tf.memory().numTensors} tensors, ${(rss / 1e6).toFixed(1)} MB resident`);
};

const recipe = {
  preset: 'micro',
  maxSteps: 2100,
  set: { tokenizer: 'character', byteFallback: false, evalSteps: 700 },
};
for await (const event of train({ data: [path], name: 'leaks', checkpointsFolder, ...recipe })) {
  if (event.type === 'step' && (event.step === 200 || event.step === 2000)) report(`training step ${event.step}`);
}
let numTokens = 0;
for await (const event of generate({ model: 'leaks', checkpointsFolder, prompt: 'O', maxNewTokens: 10_001, seed: 1 })) {
  if (event.type !== 'token') continue;
  numTokens++;
  if (numTokens === 1000 || numTokens === 10_000) report(`sampled token ${numTokens}`);
}
