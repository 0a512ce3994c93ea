import { UserError } from '../errors.ts';

/** e to the mean loss: the number of equally likely tokens that would be as hard to guess. Infinite above 709 nats. */
export function perplexity(lossNats: number): number {
  return Math.exp(lossNats);
}

export interface BitsPerByteOptions {
  /** The mean loss per token. */
  lossNats: number;
  /** How many tokens that mean was taken over. */
  numTokens: number;
  /** How many bytes of UTF-8 those tokens stand for. */
  numBytes: number;
}

/**
 * The loss per byte of text, in bits: unlike the loss per token it compares across tokenizers.
 * @throws UserError if there are no bytes
 */
export function bitsPerByte({ lossNats, numTokens, numBytes }: BitsPerByteOptions): number {
  if (!(numBytes > 0)) {
    throw new UserError(`bits per byte: expected at least one byte of text, received ${numBytes}`);
  }
  return (lossNats * numTokens) / (Math.LN2 * numBytes);
}
