import { specialIdsOf } from '../dataset/special-ids.ts';
import type { Tokenizer } from '../tokenizer/tokenizer.ts';

/** (V): 1 for ids that are never written: begin, padding, separator, and those not seen in training. */
export function forbiddenIds(tokenizer: Tokenizer, vocabSize: number, isUnseen: (id: number) => boolean): Uint8Array {
  const { begin, padding, separator } = specialIdsOf(tokenizer);
  return Uint8Array.from({ length: vocabSize }, (_, id) =>
    id === begin || id === padding || id === separator || isUnseen(id) ? 1 : 0,
  );
}
