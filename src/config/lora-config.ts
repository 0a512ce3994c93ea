import { z } from 'zod';

/**
 * The matrices of a layer that low-rank adapters may change, by the last part of their names. Fused ones have one adapter: query, key
 * and value share its A, as in PEFT's adapters of GPT-2.
 */
export const loraTargets = ['queryKeyValue', 'query', 'keyValue', 'output', 'gateUp', 'up', 'down'] as const;
export type LoraTarget = (typeof loraTargets)[number];

export const loraConfigSchema = z.strictObject({
  /** Columns of A and rows of B. */
  rank: z.number().int().positive(),
  /** The change of a matrix is alpha / rank times A B. */
  alpha: z.number().positive(),
  targets: z.array(z.enum(loraTargets)).min(1).readonly(),
});

/** Low-rank adapters. @see Hu et al. 2021, LoRA, section 4.1 */
export type LoraConfig = Readonly<z.infer<typeof loraConfigSchema>>;
