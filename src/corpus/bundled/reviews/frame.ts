import type { Forms } from '../corpus-part.ts';
import type { Label } from './domain.ts';

/** How an opinion is put. */
export type Form =
  | 'plain'
  | 'implied'
  | 'intensity'
  | 'negation'
  | 'double negation'
  | 'irony'
  | 'contrast'
  | 'concession'
  | 'expectation'
  | 'comparison'
  | 'opinion of others';

export interface Frame {
  /** A template; its slots are listed in generate-review.ts. */
  readonly template: string;
  /** Some frames say one thing only. */
  readonly labels: readonly Label[];
  /** Of what happens or is visited, not of things one owns. */
  readonly isOfEvents: boolean;
}

export type FramesOf = Readonly<Record<Form, Forms<readonly Frame[]>>>;

/**
 * Frames from lines; `+ ` or `- ` at the beginning marks one that is always positive or negative, `~ ` one that does not suit
 * things.
 */
export function parseFrames(tables: Forms<string>): Forms<readonly Frame[]> {
  return { seen: framesIn(tables.seen), unseen: framesIn(tables.unseen) };
}

function framesIn(table: string): Frame[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [, mark = '', template = ''] = /^\s*(?:([+~-]) )?(.*)$/.exec(line) ?? [];
      return { template, labels: labelsOf(mark), isOfEvents: mark === '~' };
    });
}

function labelsOf(mark: string): readonly Label[] {
  if (mark === '+') return ['positive'];
  return mark === '-' ? ['negative'] : ['positive', 'negative'];
}
