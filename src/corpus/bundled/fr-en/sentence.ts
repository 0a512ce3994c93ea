import type { Pair } from '../../corpus.ts';
import { elide } from './french/elide.ts';
import type { Facts, Phrase } from './phrase.ts';

/** A pair with what is known of how it was made. */
export type MadePair = Pair & Facts;

/** Capital, elision, form of address and final mark; French has a plain space before ? and !. */
export function sentence(phrase: Phrase, mark: '.' | '?' | '!' = '.'): MadePair {
  const { fr, en, pairings, isVariant, address } = phrase;
  const [called, calledEn] = address === undefined ? ['', ''] : [`, ${address.fr}`, `, ${address.en}`];
  return {
    source: `${capitalized(elide(fr))}${called}${mark === '.' ? '' : ' '}${mark}`,
    target: `${capitalized(en)}${calledEn}${mark}`,
    pairings,
    isVariant,
  };
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
