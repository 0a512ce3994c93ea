import type { Random } from '../../../random.ts';
import type { CorpusPart } from '../corpus-part.ts';
import { generateReview, type Review } from './generate-review.ts';

export interface ReviewCorpusOptions {
  readonly part: CorpusPart;
  readonly random: Random;
  readonly count: number;
  /** Texts that must not occur: those of the hand-written test set. */
  readonly excludedTexts?: ReadonlySet<string>;
}

/**
 * Different reviews of one part, half of them positive to within one.
 * @throws RangeError if the grammar has not that many to give
 */
export function buildReviews({ part, random, count, excludedTexts = new Set() }: ReviewCorpusOptions): Review[] {
  const reviews = new Map<string, Review>();
  const left = { positive: Math.ceil(count / 2), negative: Math.floor(count / 2) };
  for (let numRepeated = 0; reviews.size < count; ) {
    const review = generateReview(part, random);
    const isNew = !reviews.has(review.text) && !excludedTexts.has(review.text);
    if (isNew && left[review.label] > 0) {
      reviews.set(review.text, review);
      left[review.label]--;
      numRepeated = 0;
    } else if (++numRepeated > 10_000) {
      throw new RangeError(`reviews: expected at most ${reviews.size} reviews of this grammar, received ${count}`);
    }
  }
  return [...reviews.values()];
}
