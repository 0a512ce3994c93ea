import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gptPresets } from '../../src/config/presets.ts';
import { generateIds } from '../../src/decoding/generate-ids.ts';
import type { Model } from '../../src/model/model.ts';
import { roundWeights } from '../../src/model/round-weights.ts';
import { Random } from '../../src/random.ts';
import type { Contest, Contestant } from './contest.ts';
import { type LlamaShape, writeFloatModel, writeInt8Model, writeTokenizer } from './llama2c-files.ts';
import { ourBackends } from './our-backends.ts';
import type { PeerPaths } from './training-contests.ts';

const contextLength = 256;

const shapes: Readonly<Record<'small' | 'large', LlamaShape>> = {
  small: { dim: 128, hiddenDim: 384, numLayers: 4, numHeads: 4, vocabSize: 512, contextLength },
  large: { dim: 288, hiddenDim: 768, numLayers: 6, numHeads: 6, vocabSize: 32_000, contextLength },
};

/** The clock of llama2.c counts milliseconds: quick runs are repeated. */
const lengths = { small: { numTokens: 255, runsPerTurn: 3 }, large: { numTokens: 127, runsPerTurn: 1 } };

const settings = { temperature: 0.8, topK: 40, topP: 1, minP: 0, repetitionPenalty: 1, noRepeatNgramSize: 0 };

/** Sampling from a Llama, one row, beside the programs of llama2.c; and 16 rows here, which they do not have. */
export async function decodingContest(
  size: 'small' | 'large',
  { paths, folder }: { paths: PeerPaths; folder: string },
): Promise<Contest> {
  const shape = shapes[size];
  const config = {
    ...gptPresets.llama,
    ...{ embeddingDim: shape.dim, feedForwardDim: shape.hiddenDim, numDecoderLayers: shape.numLayers },
    ...{ numHeads: shape.numHeads, numKeyValueHeads: shape.numHeads, vocabSize: shape.vocabSize, contextLength },
  };
  const { numTokens, runsPerTurn } = lengths[size];
  const decodeRows = (numRows: number, tooSlow: readonly string[] = ['tensorflow'], wrap = (model: Model) => model) =>
    ourBackends({
      config,
      turnMs: 500,
      tooSlow,
      prepare: (model) => {
        const wrapped = wrap(model);
        return { run: () => sample(wrapped, numRows, numTokens), numUnits: () => numRows * numTokens };
      },
    });
  const one = await decodeRows(1, size === 'large' ? ['tensorflow'] : []);
  const many = await decodeRows(16);
  const rounded = await decodeRows(1, ['wasm', 'tensorflow'], roundWeights);
  const llama = llamaContestants(paths, shape, { folder, numTokens, runsPerTurn });
  return {
    title: `decoding, ${shape.numLayers} layers x ${shape.dim}, SwiGLU, vocabulary ${shape.vocabSize}, ${numTokens} tokens`,
    unit: 'token',
    numTokens: 1,
    reference: 'llama2.c',
    contestants: [
      ...one.contestants,
      ...rounded.contestants.map(({ name, turn }) => ({ name: `${name} int8`, turn })),
      ...many.contestants.map(({ name, turn }) => ({ name: `${name}, 16 rows`, turn })),
      ...llama.contestants,
    ],
    leftOut: [...one.leftOut, ...llama.leftOut],
  };
}

function sample(model: Model, numSequences: number, maxNewTokens: number): void {
  const { vocabSize } = model.config;
  const forbidden = new Uint8Array(vocabSize);
  const options = { settings, numSequences, maxNewTokens, random: new Random(1), forbidden, endId: vocabSize };
  const steps = generateIds(model, Int32Array.of(1), options);
  for (const _ of steps);
}

function llamaContestants(
  { llama2c, llama2cInt8 }: PeerPaths,
  shape: LlamaShape,
  { folder, numTokens, runsPerTurn }: { folder: string; numTokens: number; runsPerTurn: number },
): { contestants: Contestant[]; leftOut: string[] } {
  const tokenizer = join(folder, `tokenizer-${shape.vocabSize}.bin`);
  const programs = [
    { name: 'llama2.c', flag: '--llama2c', path: llama2c, file: `float-${shape.dim}.bin`, write: writeFloatModel },
    {
      name: 'llama2.c int8',
      flag: '--llama2c-int8',
      path: llama2cInt8,
      file: `int8-${shape.dim}.bin`,
      write: writeInt8Model,
    },
  ];
  if (programs.some(({ path }) => path !== undefined)) writeTokenizer(tokenizer, shape.vocabSize);
  const contestants: Contestant[] = [];
  const leftOut: string[] = [];
  for (const { name, flag, path, file, write } of programs) {
    if (path === undefined) {
      leftOut.push(`${name}: no ${flag}`);
      continue;
    }
    const model = join(folder, file);
    write(model, shape);
    const args = [model, '-z', tokenizer, '-t', '0.8', '-p', '1', '-n', String(numTokens + 1), '-s', '1'];
    contestants.push({ name, turn: () => bestOfThreads(runsPerTurn, (options) => timeOf(path, args, options)) });
  }
  return { contestants, leftOut };
}

interface RunOptions {
  readonly threads: number;
  /** 0 for as long as it takes. */
  readonly timeoutMs: number;
}

/** The times of whichever of one and two threads is faster; two that must share a core may take forever. */
async function bestOfThreads(numRuns: number, run: (options: RunOptions) => Promise<number>): Promise<number[]> {
  const [one, two]: [number[], number[]] = [[], []];
  const startedAt = performance.now();
  for (let i = 0; i < numRuns; i++) one.push(await run({ threads: 1, timeoutMs: 0 }));
  const timeoutMs = (3 * (performance.now() - startedAt)) / numRuns;
  for (let i = 0; i < numRuns; i++) two.push(await run({ threads: 2, timeoutMs }));
  return Math.min(...one) < Math.min(...two) ? one : two;
}

/** Milliseconds a token; infinity where it took too long. */
async function timeOf(path: string, args: readonly string[], { threads, timeoutMs }: RunOptions): Promise<number> {
  const env = { ...process.env, OMP_NUM_THREADS: String(threads) };
  const options = { env, encoding: 'latin1', timeout: Math.ceil(timeoutMs) } as const;
  const { stderr, killed } = await promisify(execFile)(path, args, options).then(
    (output) => ({ ...output, killed: false }),
    (error: { stderr: string; killed: boolean }) => error,
  );
  if (killed) return Number.POSITIVE_INFINITY;
  const speed = Number(/achieved tok\/s: ([\d.]+)/.exec(stderr)?.[1]);
  if (!(speed > 0)) throw new Error(`${path} printed no speed: ${stderr}`);
  return 1000 / speed;
}
