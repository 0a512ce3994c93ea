import type { Positions } from '../../config/model-config.ts';
import { alibi } from './alibi.ts';
import { learned } from './learned.ts';
import { none } from './none.ts';
import type { PositionScheme } from './position-scheme.ts';
import { rope } from './rope.ts';
import { sinusoidal } from './sinusoidal.ts';

const schemes: Record<Positions, PositionScheme> = { learned, sinusoidal, rope, alibi, none };

/** The scheme of that name. */
export function positionScheme(positions: Positions): PositionScheme {
  return schemes[positions];
}
