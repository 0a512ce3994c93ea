import { rotary } from '../../ops/rotary.ts';
import type { PositionScheme } from './position-scheme.ts';

/** Rotary positions: queries and keys are turned by an angle that grows with the position. @see Su et al. 2021 */
export const rope: PositionScheme = {
  rotate: (x, heads, { startPosition, cached }) => rotary(x, { ...heads, startPosition, cached }),
};
