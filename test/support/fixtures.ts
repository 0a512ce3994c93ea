import { readFileSync } from 'node:fs';
import type { NamedTensor } from '../../src/checkpoint/safetensors.ts';

/** Numbers in nested arrays: an array of a fixture, which so carries its shape. */
export type Nested = number | readonly Nested[];

/** The cases of test/fixtures/nn/NAME.json; test/interop/pytorch-golden.py describes their keys. */
export function readCases<Case>(name: string): readonly (Case & { readonly name: string })[] {
  return (readFixture(name) as { cases: readonly (Case & { readonly name: string })[] }).cases;
}

/** A whole model computed by transformers, with the keys of test/interop/transformers-golden.py. */
export interface ModelFixture {
  readonly config: Readonly<Record<string, unknown>>;
  readonly parameters: Readonly<Record<string, Nested>>;
  /** (B, T) */
  readonly ids: readonly (readonly number[])[];
  /** (B, T, V) */
  readonly logits: Nested;
  readonly loss: number;
  /** (B, S), encoder-decoders only. */
  readonly source?: readonly (readonly number[])[];
  readonly sourceMask?: readonly (readonly number[])[];
  readonly encoderOutput?: Nested;
  readonly labels?: readonly (readonly number[])[];
}

/** The model of test/fixtures/nn/NAME.json. */
export function readModelFixture(name: string): ModelFixture {
  return readFixture(name) as ModelFixture;
}

function readFixture(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../fixtures/nn/${name}.json`, import.meta.url), 'utf8'));
}

/** A fixture's array as a tensor of a checkpoint. */
export function toNamedTensor(name: string, values: Nested): NamedTensor {
  return { name, shape: shapeOf(values), data: Float32Array.from(flat(values)) };
}

/** The numbers of a nested array, row-major. */
export function flat(values: Nested): number[] {
  return typeof values === 'number' ? [values] : values.flatMap(flat);
}

function shapeOf(values: Nested): readonly number[] {
  return typeof values === 'number' ? [] : [values.length, ...shapeOf(values[0] ?? 0)];
}
