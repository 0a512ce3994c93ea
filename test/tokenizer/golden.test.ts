import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { trainCharacterTokenizer } from '../../src/tokenizer/character-tokenizer.ts';
import { readTokenizer } from '../../src/tokenizer/read-tokenizer.ts';
import type { Tokenizer } from '../../src/tokenizer/tokenizer.ts';
import { trainBpe } from '../../src/tokenizer/train-bpe.ts';

/** What tokenizers 0.23 gives; test/interop/tokenizer-golden.py wrote it. */
interface Golden {
  texts: string[];
  bpe: {
    vocabSize: number;
    trainedByHuggingFace: { vocab: Record<string, number>; merges: [string, string][] };
    ids: number[][];
  };
  character: { lines: number; ids: number[][] };
  foreign: { name: string; json: unknown; ids: number[][] }[];
}

const folder = new URL('../fixtures/tokenizer/', import.meta.url);
const text = readFileSync(new URL('mixed-scripts.txt', folder), 'utf8');
const golden = JSON.parse(readFileSync(new URL('golden.json', folder), 'utf8')) as Golden;
const bpe = trainBpe({ texts: [text], vocabSize: golden.bpe.vocabSize });

function expectIds(tokenizer: Tokenizer, ids: number[][]): void {
  for (const [index, line] of golden.texts.entries()) {
    expect({ line, ids: [...tokenizer.encode(line)] }).toEqual({ line, ids: ids[index] });
  }
}

describe("Hugging Face's tokenizers library", () => {
  it('learns the same merges and vocabulary from the same text, ties included', () => {
    const { model } = bpe.toJson() as { model: { vocab: Record<string, number>; merges: string[] } };
    expect(model.merges).toEqual(golden.bpe.trainedByHuggingFace.merges.map((pair) => pair.join(' ')));
    expect(model.vocab).toEqual(golden.bpe.trainedByHuggingFace.vocab);
  });

  it('gives the same ids from our BPE tokenizer.json', () => {
    expectIds(bpe, golden.bpe.ids);
  });

  it('gives the same ids from our character tokenizer.json', () => {
    const lines = text.split('\n').slice(0, golden.character.lines);
    expectIds(trainCharacterTokenizer({ texts: lines }), golden.character.ids);
  });

  for (const { name, json, ids } of golden.foreign) {
    it(`gives the ids that we give for a tokenizer of its own: ${name}`, () => {
      expectIds(readTokenizer(json), ids);
    });
  }
});
