/** How weights are held: as they were trained, or rounded to 8 bits, a quarter of the bytes to read for each token. */
export const weightFormats = ['float32', 'int8'] as const;
export type WeightFormat = (typeof weightFormats)[number];
