import type { PositionScheme } from './position-scheme.ts';

/** No positions: a causal model can still count what it may attend. @see Haviv et al. 2022 */
export const none: PositionScheme = {};
