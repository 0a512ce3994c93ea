import type { Tokenizer } from '../../src/tokenizer/tokenizer.ts';
import { specialTokens, specialTokenTexts } from '../../src/tokenizer/tokenizer.ts';

const numSpecial = specialTokenTexts.length;

/** A tokenizer whose ids are the characters of `alphabet`, in order, behind the special tokens: enough to see what a dataset does. */
export function letterTokenizer(alphabet: string): Tokenizer {
  const letters = [...alphabet];
  const pieceOf = (id: number) => specialTokenTexts[id] ?? letters[id - numSpecial] ?? '';
  const bytesOf = (id: number) => (id < numSpecial ? new Uint8Array(0) : new TextEncoder().encode(pieceOf(id)));
  return {
    kind: 'character',
    vocabSize: letters.length + numSpecial,
    specialIds: new Map(Object.values(specialTokens).map((id) => [specialTokenTexts[id] ?? '', id])),
    encode: (text) => Int32Array.from([...text], (letter) => letters.indexOf(letter) + numSpecial),
    decode: (ids) => [...ids].map((id) => (id < numSpecial ? '' : pieceOf(id))).join(''),
    bytesOf,
    pieceOf,
    toJson: () => ({}),
  };
}
