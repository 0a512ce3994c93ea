/** The streams of chance of a run, forked from its seed: one is not moved by what another draws. */
export const streams = { split: 1, weights: 2, order: 3, sample: 4, adapters: 5 } as const;
