import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { trainCharacterTokenizer } from '../../src/tokenizer/character-tokenizer.ts';
import { readTokenizer } from '../../src/tokenizer/read-tokenizer.ts';
import { trainBpe } from '../../src/tokenizer/train-bpe.ts';

const text = 'a cat, a dog and 12 birds; __proto__ 0 1 2\n'.repeat(3);
const bpe = trainBpe({ texts: [text], vocabSize: 300 });

/** The tokenizer.json of `bpe`, as parsed from a file, with some of its parts replaced. */
function bpeJson(parts: Record<string, unknown> = {}, modelParts: Record<string, unknown> = {}): unknown {
  const json = JSON.parse(JSON.stringify(bpe.toJson())) as { model: object };
  return { ...json, model: { ...json.model, ...modelParts }, ...parts };
}

describe('readTokenizer', () => {
  const tokenizers = {
    bpe,
    character: trainCharacterTokenizer({ texts: [text, '中😀'] }),
    'character without bytes': trainCharacterTokenizer({ texts: [text, '中😀'], byteFallback: false }),
    'empty bpe': trainBpe({ texts: [], vocabSize: 300 }),
    'empty character': trainCharacterTokenizer({ texts: [] }),
  };
  for (const [name, tokenizer] of Object.entries(tokenizers)) {
    it(`gives back a tokenizer that was written: ${name}`, () => {
      const read = readTokenizer(JSON.parse(JSON.stringify(tokenizer.toJson())));
      expect(read.kind).toBe(tokenizer.kind);
      expect(read.vocabSize).toBe(tokenizer.vocabSize);
      expect(read.specialIds).toEqual(tokenizer.specialIds);
      expect(read.toJson()).toEqual(tokenizer.toJson());
      if (name === 'empty character') return;
      const sample = name.startsWith('character without') ? text : `${text} unseen ü<|begin|>`;
      expect([...read.encode(sample)]).toEqual([...tokenizer.encode(sample)]);
      expect(read.decode(read.encode(sample))).toBe(sample);
    });
  }

  it('reads merges written as pairs', () => {
    const merges = (bpe.toJson() as { model: { merges: string[] } }).model.merges.map((merge) => merge.split(' '));
    expect([...readTokenizer(bpeJson({}, { merges })).encode(text)]).toEqual([...bpe.encode(text)]);
  });

  it("reads a file without a model type, as GPT-2's own", () => {
    expect([...readTokenizer(bpeJson({}, { type: undefined, unk_token: '' })).encode(text)]).toEqual([
      ...bpe.encode(text),
    ]);
  });

  it('recognises an added token that is not special wherever it stands', () => {
    const added = { id: 300, content: 'cat', special: false, single_word: false, lstrip: false, rstrip: false };
    const read = readTokenizer(bpeJson({ added_tokens: [added] }));
    expect(read.encode('a cat')).toContain(300);
    expect(read.decode(read.encode('a cat'))).toBe('a cat');
  });

  it('keeps the special ids of other tokenizers, and the gaps in their ids', () => {
    const added = { id: 999, content: '<|im_end|>', special: true };
    const read = readTokenizer(bpeJson({ added_tokens: [added] }));
    expect(read.specialIds.get('<|im_end|>')).toBe(999);
    expect(read.vocabSize).toBe(1000);
    expect(read.bytesOf(998)).toHaveLength(0);
    expect([...read.encode('<|im_end|>', { allowSpecial: true })]).toEqual([999]);
    expect(read.encode('<|im_end|>')).not.toContain(999);
  });

  it.each([
    [{ model: { type: 'Unigram', vocab: {}, merges: [] } }, 'model Unigram'],
    [{ normalizer: { type: 'Lowercase' } }, 'normalizer Lowercase'],
    [{ pre_tokenizer: { type: 'Metaspace' } }, 'BPE whose last pre_tokenizer is not ByteLevel'],
    [{ pre_tokenizer: null }, 'BPE whose last pre_tokenizer is not ByteLevel'],
    [
      {
        pre_tokenizer: {
          type: 'Sequence',
          pretokenizers: [{ type: 'Punctuation' }, { type: 'ByteLevel', add_prefix_space: false }],
        },
      },
      'pre_tokenizer Punctuation',
    ],
    [{ decoder: { type: 'WordPiece' } }, 'decoder WordPiece'],
    [
      { added_tokens: [{ id: 0, content: '<mask>', special: true, lstrip: true }] },
      'lstrip, rstrip or single_word of <mask>',
    ],
  ])('names what it cannot do: %j', (parts, what) => {
    expect(() => readTokenizer(bpeJson(parts))).toThrow(UserError);
    expect(() => readTokenizer(bpeJson(parts))).toThrow(what);
  });

  it.each([
    [{ byte_fallback: true }, 'BPE with byte fallback'],
    [{ dropout: 0.1 }, 'BPE dropout'],
    [{ end_of_word_suffix: '</w>' }, 'end_of_word_suffix'],
    [{ vocab: { a: 0 }, merges: [] }, 'a vocabulary without all 256 bytes'],
    [{ merges: ['z q'] }, 'a merge needs the token "zq"'],
    [{ merges: ['a b c'] }, 'model.merges.0: '],
    [{ vocab: { a: -1 } }, 'expected an object with ids'],
    [{ vocab: { a: 1e9 } }, 'expected an object with ids'],
  ])('names what is wrong with the model: %j', (modelParts, what) => {
    expect(() => readTokenizer(bpeJson({}, modelParts))).toThrow(UserError);
    expect(() => readTokenizer(bpeJson({}, modelParts))).toThrow(what);
  });

  it.each([[null], ['text'], [[]], [{}], [{ model: {} }]])('refuses what is no tokenizer.json: %j', (json) => {
    expect(() => readTokenizer(json)).toThrow(UserError);
  });

  it('refuses a character vocabulary with other special tokens', () => {
    const json = JSON.parse(
      JSON.stringify(trainCharacterTokenizer({ texts: ['a'] }).toJson()).replaceAll('begin', 'start'),
    );
    expect(() => readTokenizer(json)).toThrow('character vocabulary');
  });
});
