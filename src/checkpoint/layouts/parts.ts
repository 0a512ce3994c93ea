import type { ModelConfig } from '../../config/model-config.ts';
import type { ParameterMapping, Piece } from './mapping.ts';

/** Collects a layout's mapping, part by part. */
export interface MappingParts {
  readonly parameters: ParameterMapping[];
  readonly zeros: Piece[];
}

/**
 * Adds a linear layer: its weight and, where the config has one, its bias.
 * With `zeroBias` a bias that the config leaves out is written as zeros.
 */
export function addLinear(
  { parameters, zeros }: MappingParts,
  [parameter, pieces]: readonly [string, readonly Piece[]],
  config: ModelConfig,
  { transposed, zeroBias }: { readonly transposed: boolean; readonly zeroBias: boolean },
): void {
  const named = (kind: string) => pieces.map(({ name, numColumns }) => ({ name: `${name}.${kind}`, numColumns }));
  parameters.push({ parameter: `${parameter}.weight`, pieces: named('weight'), transposed });
  if (config.bias) parameters.push({ parameter: `${parameter}.bias`, pieces: named('bias') });
  else if (zeroBias) zeros.push(...named('bias'));
}

/** Adds a norm: its gain, which is called weight elsewhere, and for layer norm its bias, zeros where the config has none. */
export function addNorm(
  { parameters, zeros }: MappingParts,
  parameter: string,
  name: string,
  config: ModelConfig,
): void {
  const piece = (kind: string) => ({ name: `${name}.${kind}`, numColumns: config.embeddingDim });
  parameters.push({ parameter: `${parameter}.gain`, pieces: [piece('weight')] });
  if (config.norm !== 'layer') return;
  if (config.bias) parameters.push({ parameter: `${parameter}.bias`, pieces: [piece('bias')] });
  else zeros.push(piece('bias'));
}

/** Adds a tensor that is stored as we hold it. */
export function addPlain({ parameters }: MappingParts, parameter: string, name: string, numColumns: number): void {
  parameters.push({ parameter, pieces: [{ name, numColumns }] });
}
