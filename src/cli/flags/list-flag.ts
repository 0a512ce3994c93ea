import { z } from 'zod';

/** Names in one word, with commas between them. */
export function listFlag() {
  return z.string().transform((text) => text.split(',').map((name) => name.trim()));
}
