import { describe, expect, it } from 'vitest';
import { ignoredTarget } from '../../src/dataset/batch.ts';
import { createSequenceDataset, type SequencePart } from '../../src/dataset/sequence-dataset.ts';
import { Random } from '../../src/random.ts';
import { trainCharacterTokenizer } from '../../src/tokenizer/character-tokenizer.ts';

const tokenizer = trainCharacterTokenizer({ texts: ['abcdefgh'], byteFallback: false });
const part = (text: string, isWritten: boolean): SequencePart => ({ ids: tokenizer.encode(text), isWritten });
const dataset = (examples: readonly (readonly SequencePart[])[], contextLength = 16) =>
  createSequenceDataset({
    ...{ train: examples, validation: examples, partsOf: (parts: readonly SequencePart[]) => parts },
    ...{ tokenizer, contextLength, batchTokens: 100, random: new Random(1) },
  });

describe('createSequenceDataset', () => {
  it('predicts what is written and reads the rest', () => {
    const [batch] = dataset([
      [part('ab', false), part('cd', true), part('e', false), part('f', true)],
    ]).validationBatches();
    const { inputs, targets, numTargets, targetLength } = batch!;
    expect(targetLength).toBe(8);
    expect(tokenizer.decode(inputs.subarray(0, 5))).toBe('abcde');
    const expected = [ignoredTarget, ...tokenizer.encode('cd'), ignoredTarget, ...tokenizer.encode('f')];
    expect([...targets.subarray(0, 5)]).toEqual(expected);
    expect([...targets.subarray(5)]).toEqual([ignoredTarget, ignoredTarget, ignoredTarget]);
    expect(numTargets).toBe(3);
  });

  it('counts and samples only what is written', () => {
    const { numValidationTokens, seenIds } = dataset([[part('abc', false), part('de', true)]]);
    expect(numValidationTokens).toBe(2);
    const seen = [...seenIds.keys()].filter((id) => seenIds[id] === 1);
    expect(tokenizer.decode(seen)).toBe('de');
  });

  it('keeps the end of a sequence longer than the context', () => {
    const [batch] = dataset([[part('abcdefg', false), part('h', true)]], 4).validationBatches();
    expect(tokenizer.decode(batch!.inputs)).toBe('defg');
    expect([...batch!.targets]).toEqual([ignoredTarget, ignoredTarget, ignoredTarget, ...tokenizer.encode('h')]);
  });
});
