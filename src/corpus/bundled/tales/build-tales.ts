import type { Random } from '../../../random.ts';
import { documentSeparator, makeTales } from './make-tales.ts';
import type { TalePart } from './plot.ts';

/**
 * The corpus `tales`: the hand-written tales and generated ones up to `sizeBytes`, shuffled.
 * @param handWritten tales with separator lines between them, as in `corpora/hand/tales-1.txt`, or nothing; always taken whole
 * @returns tales with separator lines between them and a line break at the end; at most one tale over `sizeBytes`
 */
export function buildTalesCorpus(options: {
  handWritten: string;
  random: Random;
  sizeBytes: number;
  part?: TalePart;
}): string {
  const { handWritten, random, sizeBytes, part = 'train' } = options;
  const tales = splitTales(handWritten);
  const separator = `\n${documentSeparator}\n`;
  const handWrittenBytes = tales.reduce((sum, tale) => sum + Buffer.byteLength(tale) + separator.length, 0);
  // the last tale is followed by a line break only
  tales.push(...makeTales({ random, part, sizeBytes: sizeBytes - handWrittenBytes + separator.length - 1 }));
  return `${random.shuffle(tales).join(separator)}\n`;
}

/** The tales of a text, without the separator lines. */
export function splitTales(text: string): string[] {
  return text
    .split(documentSeparator)
    .map((tale) => tale.trim())
    .filter((tale) => tale !== '');
}
