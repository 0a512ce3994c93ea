import { z } from 'zod';
import { loraConfigSchema } from '../../config/lora-config.ts';

const whole = z.number().int().nonnegative();

export const adapterSchema = z.strictObject({
  lora: loraConfigSchema,
  /** What is trained itself beside the adapters: the head. */
  parameters: z.array(z.string()).readonly(),
  /** Rows of the token tables that are trained: those of new tokens. */
  newRows: z.strictObject({ first: whole, count: z.number().int().positive() }).readonly().exactOptional(),
  base: z.strictObject({
    /** Of the base's config.json: how its tensors are named. */
    modelType: z.string(),
    /** Of the base's model.safetensors. */
    sha256: z.string(),
  }),
});

/** What config.json says under `tiny_gpt.adapter` of a model that is kept as changes to another one, its base. */
export type Adapter = Readonly<z.infer<typeof adapterSchema>>;

/** The file with the best weights: a whole model's, or an adapter's. */
export function weightsFile(adapter: Adapter | undefined): 'model.safetensors' | 'adapter_model.safetensors' {
  return adapter === undefined ? 'model.safetensors' : 'adapter_model.safetensors';
}
