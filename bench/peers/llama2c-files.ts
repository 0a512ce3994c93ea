/**
 * Files for the two programs of llama2.c, written from the description of its formats: version 0 (float32), version 2 (int8 in groups) and
 * the tokenizer's. All numbers are little-endian.
 */
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { Random } from '../../src/random.ts';

/** A Llama: all heads have keys and values of their own, and the output projection is not the embedding. */
export interface LlamaShape {
  readonly dim: number;
  readonly hiddenDim: number;
  readonly numLayers: number;
  readonly numHeads: number;
  readonly vocabSize: number;
  readonly contextLength: number;
}

/** The token that begins a text; the programs stop where it comes next. */
const beginId = 1;

/** Float32, the first format: seven numbers, then the tensors of each kind over all layers. */
export function writeFloatModel(path: string, shape: LlamaShape): void {
  const { dim, numHeads, contextLength } = shape;
  const { embedding, norms, attention, feedForward, output } = weightsOf(shape);
  // A negative vocabulary says that the output projection has weights of its own.
  const header = headerOf(shape, -shape.vocabSize);
  const tables = new Float32Array((contextLength * dim) / numHeads); // cosines and sines, which are not read any more
  const [attentionNorms, feedForwardNorms, lastNorm] = norms;
  writeAll(path, [
    header,
    embedding,
    attentionNorms,
    ...attention,
    feedForwardNorms,
    ...feedForward,
    lastNorm,
    tables,
    output,
  ]);
}

/** Int8, version 2: a header of 256 bytes, the norms, then each matrix as its bytes and the scale of each group. */
export function writeInt8Model(path: string, shape: LlamaShape): void {
  const { embedding, norms, attention, feedForward, output } = weightsOf(shape);
  const groupSize = groupSizeOf(shape.dim);
  const header = new DataView(new ArrayBuffer(256));
  header.setUint32(0, 0x616b3432, true);
  header.setInt32(4, 2, true);
  new Uint8Array(header.buffer).set(new Uint8Array(headerOf(shape, shape.vocabSize).buffer), 8);
  header.setUint8(36, 0); // the output projection has weights of its own
  header.setInt32(37, groupSize, true);
  const { numLayers } = shape;
  // A kind of matrix comes layer by layer, each with its scales behind it.
  const layers = [...attention, ...feedForward].flatMap((all) =>
    Array.from({ length: numLayers }, (_, i) =>
      all.subarray((i * all.length) / numLayers, ((i + 1) * all.length) / numLayers),
    ),
  );
  const matrices = [embedding, ...layers, output].flatMap((matrix) => quantise(matrix, groupSize));
  writeAll(path, [new Uint8Array(header.buffer), ...norms, ...matrices]);
}

/** A vocabulary of different words: the longest length, then score, length and bytes of each. */
export function writeTokenizer(path: string, vocabSize: number): void {
  const words = Array.from({ length: vocabSize }, (_, id) => Buffer.from(`w${id} `));
  const longest = Buffer.alloc(4);
  longest.writeInt32LE(Math.max(...words.map((word) => word.length)));
  const entries = words.map((word) => {
    const head = Buffer.alloc(8);
    head.writeFloatLE(0, 0);
    head.writeInt32LE(word.length, 4);
    return Buffer.concat([head, word]);
  });
  writeFileSync(path, Buffer.concat([longest, ...entries]));
}

/** The largest power of two up to 64 that divides the width. */
export function groupSizeOf(dim: number): number {
  let size = 64;
  while (dim % size !== 0) size /= 2;
  return size;
}

/**
 * Random weights with which a text never ends: the first feature is 1 in every embedding, no layer writes into it, and the output
 * projection gives the token that begins a text a large negative score for it.
 */
function weightsOf({ dim, hiddenDim, numLayers, vocabSize }: LlamaShape) {
  const random = new Random(1);
  const drawn = (length: number) => {
    const values = new Float32Array(length);
    for (let i = 0; i < length; i++) values[i] = 0.07 * (random.uniform() - 0.5); // the deviation is 0.02
    return values;
  };
  const withoutFirstRow = (all: Float32Array) => {
    for (let layer = 0; layer < numLayers; layer++) {
      const start = (layer * all.length) / numLayers;
      all.fill(0, start, start + all.length / numLayers / dim);
    }
    return all;
  };
  const square = () => drawn(numLayers * dim * dim);
  const wide = () => drawn(numLayers * dim * hiddenDim);
  const embedding = drawn(vocabSize * dim);
  for (let id = 0; id < vocabSize; id++) embedding[id * dim] = 1;
  const output = drawn(vocabSize * dim);
  output.fill(0, beginId * dim, (beginId + 1) * dim);
  output[beginId * dim] = -1000;
  const ones = (length: number) => new Float32Array(length).fill(1);
  return {
    embedding,
    norms: [ones(numLayers * dim), ones(numLayers * dim), ones(dim)] as const,
    attention: [square(), square(), square(), withoutFirstRow(square())],
    feedForward: [wide(), withoutFirstRow(wide()), wide()],
    output,
  };
}

function headerOf({ dim, hiddenDim, numLayers, numHeads, contextLength }: LlamaShape, vocabSize: number): Int32Array {
  return Int32Array.of(dim, hiddenDim, numLayers, numHeads, numHeads, vocabSize, contextLength);
}

/** Bytes and scales: each group's largest magnitude becomes 127. */
function quantise(values: Float32Array, groupSize: number): [Int8Array, Float32Array] {
  const bytes = new Int8Array(values.length);
  const scales = new Float32Array(values.length / groupSize);
  for (let group = 0; group < scales.length; group++) {
    const start = group * groupSize;
    let largest = 0;
    for (let i = start; i < start + groupSize; i++) largest = Math.max(largest, Math.abs(values[i]!));
    const scale = largest / 127;
    scales[group] = scale;
    if (scale > 0) for (let i = start; i < start + groupSize; i++) bytes[i] = Math.round(values[i]! / scale);
  }
  return [bytes, scales];
}

function writeAll(path: string, arrays: readonly (Float32Array | Int32Array | Int8Array | Uint8Array)[]): void {
  const file = openSync(path, 'w');
  try {
    for (const { buffer, byteOffset, byteLength } of arrays)
      writeWhole(file, new Uint8Array(buffer, byteOffset, byteLength));
  } finally {
    closeSync(file);
  }
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}
