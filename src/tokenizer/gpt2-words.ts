import { characterClasses, classOf } from './unicode-classes.ts';

const apostrophe = 0x27;
const space = 0x20;

/**
 * Calls `visit` for GPT-2's words: contractions, and letters, numbers or other characters with at most one space before;
 * of longer white space the last character is left for the word after it. The words, joined, are the text.
 *
 * The definition is `'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+`. As a regular
 * expression it takes twice the time, and V8 runs out of stack at a word of some million letters.
 * @see Radford et al. 2019 (GPT-2), encoder.py
 */
export function gpt2Words(text: string, visit: (word: string) => void): void {
  for (let start = 0; start < text.length; ) {
    const end = contractionEnd(text, start) ?? wordEnd(text, start);
    visit(text.slice(start, end));
    start = end;
  }
}

function contractionEnd(text: string, start: number): number | undefined {
  if (text.charCodeAt(start) !== apostrophe) return undefined;
  const next = text.slice(start + 1, start + 3);
  if (/^[stmd]/.test(next)) return start + 2;
  return /^(re|ve|ll)/.test(next) ? start + 3 : undefined;
}

function wordEnd(text: string, start: number): number {
  const first = text.codePointAt(start)!;
  let runStart = start;
  let runClass = classOf(first);
  if (first === space && start + 1 < text.length) {
    const second = classOf(text.codePointAt(start + 1)!);
    if (second !== characterClasses.whitespace) {
      runStart = start + 1;
      runClass = second;
    }
  }
  let end = runStart;
  while (end < text.length) {
    const codePoint = text.codePointAt(end)!;
    if (classOf(codePoint) !== runClass) break;
    end += codePoint > 0xffff ? 2 : 1;
  }
  // All white space is in the first plane: one code unit a character.
  const leavesOne = runClass === characterClasses.whitespace && end < text.length && end - start > 1;
  return leavesOne ? end - 1 : end;
}
