import type { Pair } from '../../corpus.ts';
import { elide } from './french/elide.ts';
import type { Phrase } from './phrase.ts';

/** Capital, elision and final mark; French has a plain space before ? and !. */
export function sentence({ fr, en }: Phrase, mark: '.' | '?' | '!' = '.'): Pair {
  return {
    source: `${capitalized(elide(fr))}${mark === '.' ? '' : ' '}${mark}`,
    target: `${capitalized(en)}${mark}`,
  };
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
