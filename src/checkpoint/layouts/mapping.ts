import { UserError } from '../../errors.ts';
import type { NamedTensor, TensorMap } from '../safetensors.ts';

/** A foreign tensor that is part of one of our parameters: `numColumns` of its columns, or entries of a vector. */
export interface Piece {
  readonly name: string;
  readonly numColumns: number;
}

/** One of our parameters, put together from foreign tensors side by side; `transposed` ones are stored (out, in). */
export interface ParameterMapping {
  readonly parameter: string;
  readonly pieces: readonly Piece[];
  readonly transposed?: boolean;
}

export interface TensorMapping {
  readonly parameters: readonly ParameterMapping[];
  /** Biases the architecture has and our config leaves out: written as zeros. */
  readonly zeros?: readonly Piece[];
  /** Foreign tensors that repeat others: written as copies; where a file has them, they must be the same. */
  readonly copies?: readonly { readonly name: string; readonly of: string }[];
  /** Foreign tensors of other writers that carry nothing: tables and tied weights. */
  readonly ignored?: RegExp;
  /** What every name starts with, unless the file leaves it out throughout, as files of bare models do. */
  readonly prefix?: string;
}

/** Our parameters as the tensors of an architecture. */
export function toForeignTensors(parameters: TensorMap, mapping: TensorMapping): NamedTensor[] {
  const written: NamedTensor[] = [];
  for (const { parameter, pieces, transposed = false } of mapping.parameters) {
    const tensor = parameters.get(parameter);
    if (tensor === undefined) throw new Error(`checkpoint: parameter '${parameter}' is not there to be saved`);
    let column = 0;
    for (const piece of pieces) {
      const part = pieces.length === 1 ? tensor : takeColumns(tensor, piece, column);
      written.push({ ...(transposed ? transpose(part) : part), name: piece.name });
      column += piece.numColumns;
    }
  }
  for (const { name, numColumns } of mapping.zeros ?? []) {
    written.push({ name, shape: [numColumns], data: new Float32Array(numColumns) });
  }
  for (const { name, of } of mapping.copies ?? []) {
    const original = written.find((tensor) => tensor.name === of);
    if (original !== undefined) written.push({ ...original, name });
  }
  return written;
}

/**
 * Our parameters from the tensors of an architecture; tensors that no parameter asks for are kept under their own name,
 * so that the check against the config reports them.
 * @throws UserError for a missing tensor, one of a wrong shape, a bias that should be zero and is not, a copy that differs
 */
export function fromForeignTensors(tensors: TensorMap, mapping: TensorMapping, path: string): Map<string, NamedTensor> {
  const rest = new Map(tensors);
  const bare = mapping.prefix !== undefined && ![...rest.keys()].some((name) => name.startsWith(mapping.prefix ?? ''));
  const fileName = (name: string) => (bare ? name.slice(mapping.prefix?.length) : name);
  const read = new Map<string, NamedTensor>();
  for (const { name, of } of mapping.copies ?? []) {
    const [copy, original] = [tensors.get(name)?.data, tensors.get(of)?.data];
    if (copy?.some((value, i) => value !== original?.[i])) {
      throw new UserError(`${path}: tensor '${name}': expected the values of '${of}', found others`);
    }
    rest.delete(name);
  }
  for (const { parameter, pieces, transposed = false } of mapping.parameters) {
    const parts = pieces.map(({ name, numColumns }) => {
      const tensor = rest.get(fileName(name));
      if (tensor === undefined) throw new UserError(`${path}: tensor '${name}' is missing`);
      rest.delete(fileName(name));
      const part = transposed && tensor.shape.length === 2 ? transpose(tensor) : tensor;
      if (part.shape.at(-1) !== numColumns || part.shape.length > 2)
        throw shapeError(path, tensor, transposed, numColumns);
      return part;
    });
    read.set(parameter, { ...joinColumns(parts, path), name: parameter });
  }
  for (const { name } of mapping.zeros ?? []) {
    if (rest.get(fileName(name))?.data.some((value) => value !== 0)) {
      throw new UserError(
        `${path}: tensor '${name}': expected zeros, as tiny_gpt.model.bias is false, found other values`,
        'a model trained elsewhere: set bias to true under tiny_gpt in its config.json',
      );
    }
    rest.delete(fileName(name));
  }
  for (const [name, tensor] of rest) if (!mapping.ignored?.test(name)) read.set(name, tensor);
  return read;
}

/** (in, out) to (out, in). */
export function transpose({ name, shape, data }: NamedTensor): NamedTensor {
  const [numRows = 1, numColumns = 1] = shape;
  const result = new Float32Array(data.length);
  for (let row = 0; row < numRows; row++) {
    for (let column = 0; column < numColumns; column++) {
      result[column * numRows + row] = data[row * numColumns + column]!;
    }
  }
  return { name, shape: [numColumns, numRows], data: result };
}

function takeColumns({ name, shape, data }: NamedTensor, { numColumns }: Piece, first: number): NamedTensor {
  const width = shape.at(-1) ?? 1;
  const numRows = data.length / width;
  const result = new Float32Array(numRows * numColumns);
  for (let row = 0; row < numRows; row++) {
    const start = row * width + first;
    result.set(data.subarray(start, start + numColumns), row * numColumns);
  }
  return { name, shape: [...shape.slice(0, -1), numColumns], data: result };
}

function joinColumns(parts: readonly NamedTensor[], path: string): NamedTensor {
  const [first] = parts;
  if (first === undefined) throw new Error('checkpoint: a parameter of no pieces');
  if (parts.length === 1) return first;
  const widths = parts.map(({ shape }) => shape.at(-1) ?? 1);
  const width = widths.reduce((sum, value) => sum + value, 0);
  const numRows = first.data.length / (widths[0] ?? 1);
  const data = new Float32Array(numRows * width);
  let column = 0;
  for (const [i, part] of parts.entries()) {
    const partWidth = widths[i] ?? 1;
    if (part.data.length !== numRows * partWidth) {
      throw new UserError(`${path}: tensor '${part.name}': expected ${numRows} inputs, as in '${first.name}'`);
    }
    for (let row = 0; row < numRows; row++) {
      data.set(part.data.subarray(row * partWidth, (row + 1) * partWidth), row * width + column);
    }
    column += partWidth;
  }
  return { name: first.name, shape: [...first.shape.slice(0, -1), width], data };
}

function shapeError(path: string, tensor: NamedTensor, transposed: boolean, numColumns: number): UserError {
  const where = transposed && tensor.shape.length === 2 ? 'first' : 'last';
  return new UserError(
    `${path}: tensor '${tensor.name}': expected ${numColumns} as its ${where} dimension, found [${tensor.shape.join(', ')}]`,
  );
}
