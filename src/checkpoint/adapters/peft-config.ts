import { join } from 'node:path';
import { z } from 'zod';
import { familyOf, type ModelConfig } from '../../config/model-config.ts';
import { UserError } from '../../errors.ts';
import { adaptedMatrices, tablesWithNewRows } from '../../model/tuning.ts';
import { readObjectIfAny } from '../read-json.ts';
import type { Adapter } from './adapter.ts';
import { baseMatrix, classifierModule } from './peft-mapping.ts';

/**
 * adapter_config.json, as PEFT reads it.
 * @param basePath the folder of the base, as users of both name it
 * @see peft, tuners/lora/config.py
 */
export function peftConfig(config: ModelConfig, adapter: Adapter, basePath: string): Readonly<Record<string, unknown>> {
  const { lora, newRows, parameters } = adapter;
  const matrices = adaptedMatrices(config, lora).map((name) => baseMatrix(name, config, adapter)!);
  const modules = matrices.flatMap((matrix) => matrix.modules.map(({ name }) => name.replace(/^.*\.\d+\./, '')));
  const heads = parameters.map((name) =>
    name.startsWith('classifier.') ? classifierModule(adapter) : lastPart(moduleOf(name, config, adapter)),
  );
  return {
    peft_type: 'LORA',
    task_type: taskType(config),
    base_model_name_or_path: basePath,
    r: lora.rank,
    lora_alpha: lora.alpha,
    lora_dropout: 0,
    bias: 'none',
    fan_in_fan_out: !matrices[0]!.transposed, // as Conv1D of GPT-2 stores its matrices
    target_modules: [...new Set(modules)],
    modules_to_save: heads.length === 0 ? null : [...new Set(heads)],
    trainable_token_indices:
      newRows === undefined
        ? null
        : Object.fromEntries(
            tablesWithNewRows(config, adapter).map((table) => [
              lastPart(moduleOf(table, config, adapter)),
              Array.from({ length: newRows.count }, (_, i) => newRows.first + i),
            ]),
          ),
    inference_mode: true,
  };
}

/** The folder of the base, as adapter_config.json names it. @throws UserError where it does not */
export async function readBasePath(folder: string): Promise<string> {
  const path = join(folder, 'adapter_config.json');
  const json = z.looseObject({ base_model_name_or_path: z.string() }).safeParse(await readObjectIfAny(path));
  if (json.success) return json.data.base_model_name_or_path;
  throw new UserError(
    `${path}: expected base_model_name_or_path, found none`,
    'the folder of the model it was trained on',
  );
}

function taskType(config: ModelConfig): string {
  if (config.head === 'classification') return 'SEQ_CLS';
  return familyOf(config) === 'encoder-decoder' ? 'SEQ_2_SEQ_LM' : 'CAUSAL_LM';
}

function moduleOf(parameter: string, config: ModelConfig, adapter: Adapter): string {
  return baseMatrix(parameter, config, adapter)!.modules[0]!.name;
}

function lastPart(module: string): string {
  return module.slice(module.lastIndexOf('.') + 1);
}
