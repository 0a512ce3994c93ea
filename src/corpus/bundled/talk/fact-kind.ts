import type { ByPart } from '../corpus-part.ts';

/** Something that can be told of oneself, asked for, and answered. `{v}` stands for the value. */
export interface FactKind {
  readonly name: string;
  readonly values: ByPart<readonly string[]>;
  /** As a clause of the speaker: `I live in {v}`. */
  readonly mine: string;
  /** The same said to the speaker: `you live in {v}`. */
  readonly yours: string;
  /** What is not known where it was not told: `where you live`. */
  readonly topic: string;
  readonly tell: ByPart<readonly string[]>;
  readonly ask: ByPart<readonly string[]>;
  /** What may be said to it. */
  readonly replies: readonly string[];
}

/**
 * A kind from a few lines: `mine`, `yours` and `topic` between bars; then ways of telling and of asking, where `|` separates and
 * `||` goes from training to validation to test.
 */
export function factKind(
  name: string,
  values: ByPart<readonly string[]>,
  lines: { clauses: string; tell: string; ask: string; replies: string },
): FactKind {
  const [mine = '', yours = '', topic = ''] = lines.clauses.split(' | ');
  return {
    name,
    values,
    mine,
    yours,
    topic,
    tell: byPart(lines.tell),
    ask: byPart(lines.ask),
    replies: lines.replies.split(' | '),
  };
}

/** Lists of phrases from `train | train || validation || test | test`. */
export function byPart(text: string): ByPart<readonly string[]> {
  const [train = [], validation = [], test = []] = text
    .trim()
    .split(/\s*\|\|\s*/)
    .map((part) => part.split(/\s*\|\s*/));
  return { train, validation, test };
}
