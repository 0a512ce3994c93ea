import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Contest, contestLines, runContest } from '../../bench/peers/contest.ts';
import { groupSizeOf, writeFloatModel, writeInt8Model, writeTokenizer } from '../../bench/peers/llama2c-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'tiny-gpt-llama2c-'));
afterAll(() => rmSync(folder, { recursive: true }));

const shape = { dim: 96, hiddenDim: 128, numLayers: 2, numHeads: 4, vocabSize: 10, contextLength: 8 };
const numMatrixWeights = 2 * 10 * 96 + 2 * (4 * 96 * 96 + 3 * 96 * 128);
const numNormWeights = (2 * 2 + 1) * 96;

describe('writeFloatModel', () => {
  it('writes seven numbers, a negative vocabulary among them, and every tensor', () => {
    const path = join(folder, 'float.bin');
    writeFloatModel(path, shape);
    const bytes = readFileSync(path);
    expect(Array.from({ length: 7 }, (_, i) => bytes.readInt32LE(4 * i))).toEqual([96, 128, 2, 4, 4, -10, 8]);
    const numTableWeights = 8 * (96 / 4); // cosines and sines of half a head each
    expect(bytes.length).toBe(28 + 4 * (numMatrixWeights + numNormWeights + numTableWeights));
  });
});

describe('writeInt8Model', () => {
  it('writes a header of 256 bytes, the norms, and a byte a weight with a scale a group', () => {
    const path = join(folder, 'int8.bin');
    writeInt8Model(path, shape);
    const bytes = readFileSync(path);
    expect(bytes.toString('latin1', 0, 4)).toBe('24ka');
    expect(Array.from({ length: 8 }, (_, i) => bytes.readInt32LE(4 + 4 * i))).toEqual([2, 96, 128, 2, 4, 4, 10, 8]);
    expect([bytes.readUInt8(36), bytes.readInt32LE(37)]).toEqual([0, 32]);
    expect(bytes.length).toBe(256 + 4 * numNormWeights + numMatrixWeights * (1 + 4 / 32));
    expect(bytes.readFloatLE(256)).toBe(1); // a gain
    // The first feature of an embedding is 1, the largest of its group: 127, and a scale of 1 / 127 behind the whole matrix.
    const embedding = 256 + 4 * numNormWeights;
    expect(bytes.readInt8(embedding)).toBe(127);
    expect(bytes.readFloatLE(embedding + 10 * 96)).toBeCloseTo(1 / 127, 6);
  });

  it('takes groups that fit the width', () => {
    expect([128, 288, 96, 72].map(groupSizeOf)).toEqual([64, 32, 32, 8]);
  });
});

describe('writeTokenizer', () => {
  it('writes the longest length, then each word with its score and length', () => {
    const path = join(folder, 'tokenizer.bin');
    writeTokenizer(path, 11);
    const bytes = readFileSync(path);
    expect([bytes.readInt32LE(0), bytes.readFloatLE(4), bytes.readInt32LE(8)]).toEqual([4, 0, 3]);
    expect(bytes.toString('latin1', 12, 15)).toBe('w0 ');
    expect(bytes.length).toBe(4 + 10 * (8 + 3) + (8 + 4));
  });
});

describe('runContest', () => {
  it('gives everyone a turn in each round and compares medians and fastest times with the reference', async () => {
    const order: string[] = [];
    const contestant = (name: string, times: readonly number[]) => ({
      name,
      turn: async () => {
        order.push(name);
        return times;
      },
    });
    const contest: Contest = {
      title: 'a test',
      unit: 'step',
      numTokens: 100,
      reference: 'peer',
      leftOut: ['wasm: not here'],
      contestants: [contestant('ours', [1, 2, 6]), contestant('peer', [4, 3, 9])],
    };
    const standings = await runContest(contest, 2);
    expect(order).toEqual(['ours', 'peer', 'ours', 'peer']);
    expect(standings.map(({ ratio }) => ratio)).toEqual([
      { ofMedians: 2, ofMinima: 3 },
      { ofMedians: 1, ofMinima: 1 },
    ]);
    expect(standings[0]!.tokensPerSecond).toBe(50_000);
    const lines = contestLines(contest, standings);
    expect(lines[1]).toMatch(/x peer/);
    expect(lines[2]).toMatch(/^ours +2\.0 ms +1\.0 ms +50k +2\.00 +3\.00$/);
    expect(lines.at(-1)).toBe('  left out: wasm: not here');
  });
});
