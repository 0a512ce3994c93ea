import type { Random } from '../../../random.ts';
import { documentSeparator, makeTales } from './make-tales.ts';

/**
 * The corpus `tales`: the hand-written tales and generated ones up to `sizeBytes`, shuffled.
 * @param handWritten tales with separator lines between them, as in `corpora/hand/tales.txt`
 * @returns tales with separator lines between them and a line break at the end; at most one tale over `sizeBytes`
 */
export function buildTalesCorpus(options: { handWritten: string; random: Random; sizeBytes: number }): string {
  const { handWritten, random, sizeBytes } = options;
  const tales = splitTales(handWritten);
  const generatedBytes = sizeBytes - Buffer.byteLength(handWritten);
  tales.push(...makeTales({ random, sizeBytes: generatedBytes }));
  return `${random.shuffle(tales).join(`\n${documentSeparator}\n`)}\n`;
}

/** The tales of a text, without the separator lines. */
export function splitTales(text: string): string[] {
  return text
    .split(documentSeparator)
    .map((tale) => tale.trim())
    .filter((tale) => tale !== '');
}
