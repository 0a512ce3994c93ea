const shape = {
  embeddingDim: 16,
  numHeads: 2,
  numDecoderLayers: 1,
  contextLength: 16,
  feedForwardDim: 32,
  tokenizer: 'character',
};

/** Flags of `train` for a GPT that trains in a second in stock JavaScript. */
export const tinyGptFlags = [...setFlags(shape), '--batch-size', '4', '--max-steps', '12'];

/** Flags of `train` for such an encoder-decoder. */
export const tinyTranslatorFlags = [
  ...setFlags({ ...shape, numEncoderLayers: 1, contextLength: 32 }),
  ...['--batch-tokens', '200', '--max-steps', '8'],
];

/** `--set KEY=VALUE` for each key. */
export function setFlags(values: Readonly<Record<string, string | number>>): string[] {
  return Object.entries(values).flatMap(([key, value]) => ['--set', `${key}=${value}`]);
}
