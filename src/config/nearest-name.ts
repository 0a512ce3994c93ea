import { closest, distance } from 'fastest-levenshtein';

/**
 * The known name that `name` was most likely meant to be, or undefined when none is near: at most a third of the letters
 * may differ (two in a short name).
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const nearest = closest(name, known);
  return distance(name, nearest) <= Math.max(2, Math.floor(name.length / 3)) ? nearest : undefined;
}

/** "Did you mean 'nano'?" for the nearest of `known`, or undefined if none is near. */
export function didYouMean(name: string, known: readonly string[]): string | undefined {
  const nearest = nearestName(name, known);
  return nearest === undefined ? undefined : `Did you mean '${nearest}'?`;
}
