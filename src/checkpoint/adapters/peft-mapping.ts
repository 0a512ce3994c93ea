import type { ModelConfig } from '../../config/model-config.ts';
import { adaptedMatrices, adapterNames, newRowsName, tablesWithNewRows } from '../../model/tuning.ts';
import { layoutNamed } from '../layouts/choose-layout.ts';
import type { ParameterMapping, Piece, TensorMapping } from '../layouts/mapping.ts';
import type { Adapter } from './adapter.ts';

/** A matrix or table of the base as its layout stores it. */
export interface BaseMatrix {
  /** The modules it is made of, without `.weight`: q, k and v of one that is fused here. */
  readonly modules: readonly Piece[];
  /** Stored (out, in). */
  readonly transposed: boolean;
}

/** How the base of an adapter stores a parameter; undefined for one that only the adapter has: a new head. */
export function baseMatrix(parameter: string, config: ModelConfig, { base }: Adapter): BaseMatrix | undefined {
  const found = layoutNamed(base.modelType)
    .mapping(config)
    .parameters.find((mapping) => mapping.parameter === parameter);
  if (found === undefined) return undefined;
  const modules = found.pieces.map(({ name, numColumns }) => ({ name: name.replace(/\.weight$/, ''), numColumns }));
  return { modules, transposed: found.transposed ?? false };
}

/**
 * Names and orientation of an adapter's tensors in PEFT, where A is (rank, in) and B (out, rank) whatever the base's matrix is.
 * One matrix here that is several modules there, such as q, k and v, gives each of them the same A and its columns of B.
 * @see peft, utils/save_and_load.py (names), tuners/lora/layer.py (A and B), utils/other.py (modules_to_save, token_adapter)
 */
export function peftMapping(config: ModelConfig, adapter: Adapter): TensorMapping {
  const parameters: ParameterMapping[] = [];
  const copies: { name: string; of: string }[] = [];
  const inPeft = (name: string) => `base_model.model.${name}`;
  for (const matrix of adaptedMatrices(config, adapter.lora)) {
    const { modules } = baseMatrix(matrix, config, adapter)!; // layouts name every matrix
    const { a, b } = adapterNames(matrix);
    const [first, ...others] = modules.map(({ name }) => inPeft(`${name}.lora_A.weight`)) as [string, ...string[]];
    parameters.push({ parameter: a, pieces: [{ name: first, numColumns: adapter.lora.rank }], transposed: true });
    copies.push(...others.map((name) => ({ name, of: first })));
    const columns = modules.map(({ name, numColumns }) => ({ name: inPeft(`${name}.lora_B.weight`), numColumns }));
    parameters.push({ parameter: b, pieces: columns, transposed: true });
  }
  for (const parameter of adapter.parameters) parameters.push(headMapping(parameter, config, adapter));
  for (const table of tablesWithNewRows(config, adapter)) {
    const [module] = baseMatrix(table, config, adapter)!.modules;
    const name = inPeft(`${module!.name}.token_adapter.trainable_tokens_delta`);
    parameters.push({ parameter: newRowsName(table), pieces: [{ name, numColumns: config.embeddingDim }] });
  }
  return { parameters, copies };
}

/** The module that transformers puts on a model to classify, but for our own layout. */
export function classifierModule({ base }: Adapter): string {
  return base.modelType === 'tiny_gpt' ? 'classifier' : 'score';
}

function headMapping(parameter: string, config: ModelConfig, adapter: Adapter): ParameterMapping {
  const stored = parameter.startsWith('classifier.') ? undefined : baseMatrix(parameter, config, adapter);
  if (stored !== undefined) {
    const [module] = stored.modules;
    return { parameter, pieces: [{ ...module!, name: `base_model.model.${module!.name}.weight` }] };
  }
  const name = parameter.replace(/^classifier/, `base_model.model.${classifierModule(adapter)}`);
  const isMatrix = parameter.endsWith('.weight');
  const pieces = [{ name, numColumns: config.labels.length }];
  return { parameter, pieces, transposed: isMatrix && adapter.base.modelType !== 'tiny_gpt' };
}
