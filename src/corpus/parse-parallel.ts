import { UserError } from '../errors.ts';
import type { Pair } from './corpus.ts';

/** One side of a parallel corpus: its text and the file it came from. */
export interface ParallelSide {
  readonly path: string;
  readonly text: string;
}

/**
 * Two files with a sentence a line as pairs; a pair with a blank side is left out.
 * @throws UserError if the numbers of lines differ, with both
 */
export function parseParallel(source: ParallelSide, target: ParallelSide): Pair[] {
  const sources = linesOf(source.text);
  const targets = linesOf(target.text);
  if (sources.length !== targets.length) {
    throw new UserError(
      `parallel files: expected as many lines in both, got ${count(sources)} in ${source.path} and ${count(targets)} in ${target.path}`,
      `compare them: paste ${source.path} ${target.path} | less`,
    );
  }
  const pairs: Pair[] = [];
  for (const [i, line] of sources.entries()) {
    const pair = { source: line.trim(), target: targets[i]?.trim() ?? '' };
    if (pair.source !== '' && pair.target !== '') pairs.push(pair);
  }
  return pairs;
}

function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function count(lines: readonly string[]): string {
  return lines.length.toLocaleString('en-US');
}
