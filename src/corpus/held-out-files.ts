import { join } from 'node:path';
import { parseFileName, textExtensions } from './file-name.ts';
import type { CorpusUnit } from './parallel-files.ts';
import { besides } from './parallel-files.ts';

/** Which part of a corpus a file is, when not the training part. */
export type HeldOutPart = 'validation' | 'test';

const parts: Readonly<Record<string, HeldOutPart>> = {
  validation: 'validation',
  valid: 'validation',
  val: 'validation',
  dev: 'validation',
  test: 'test',
};

/**
 * Which part of the corpus `trainStem` the file with the stem `stem` in the same folder is: `tales.validation` of `tales` or of
 * `tales.train`, `qa1_test` of `qa1_train`, and `val`, `dev` or `test_2016` of `train`.
 */
export function heldOutPart(stem: string, trainStem: string): HeldOutPart | undefined {
  const [, base = trainStem, separator = '.'] = /^(.+)([._-])train$/.exec(trainStem) ?? [];
  if (stem.startsWith(`${base}${separator}`)) return parts[stem.slice(base.length + 1)];
  if (trainStem !== 'train') return undefined;
  return parts[/^([a-z]+)([._-].*)?$/.exec(stem)?.[1] ?? ''];
}

/** The units of a corpus by part; those held out are found among `units` and beside them on disk. */
export interface CorpusParts {
  readonly train: readonly CorpusUnit[];
  readonly validation: readonly CorpusUnit[];
  readonly test: readonly CorpusUnit[];
}

/** Sorts units into parts by their names. Two sides of a parallel file count as held out only together. */
export async function findHeldOut(units: readonly CorpusUnit[]): Promise<CorpusParts> {
  const train = units.filter((unit) => !units.some((other) => other !== unit && partBeside(unit, other) !== undefined));
  const found = { validation: new Map<string, CorpusUnit>(), test: new Map<string, CorpusUnit>() };
  for (const unit of train) {
    for (const candidate of [...units, ...(await unitsBeside(unit))]) {
      const part = partBeside(candidate, unit);
      if (part !== undefined) found[part].set(pathOf(candidate), candidate);
    }
  }
  return { train, validation: [...found.validation.values()], test: [...found.test.values()] };
}

/** The path that names a unit: the source's for parallel files. */
export function pathOf(unit: CorpusUnit): string {
  return unit.type === 'single' ? unit.path : unit.source;
}

function partBeside(unit: CorpusUnit, train: CorpusUnit): HeldOutPart | undefined {
  const [name, trainName] = [parseFileName(pathOf(unit)), parseFileName(pathOf(train))];
  if (unit.type !== train.type || pathOf(train) === '-') return undefined;
  if (join(name.folder, '.') !== join(trainName.folder, '.')) return undefined;
  const sameExtension = name.extension === trainName.extension;
  const bothText = textExtensions.includes(name.extension) && textExtensions.includes(trainName.extension);
  if (!sameExtension && !(bothText && trainName.stem !== 'train')) return undefined;
  return heldOutPart(name.stem, trainName.stem);
}

/** All files in the unit's folder, as units of its type. */
async function unitsBeside(unit: CorpusUnit): Promise<CorpusUnit[]> {
  if (pathOf(unit) === '-') return [];
  const files = await besides(pathOf(unit));
  if (unit.type === 'single') return files.map((path) => ({ type: 'single', path }));
  const targetExtension = parseFileName(unit.target).extension;
  return files.flatMap((source): CorpusUnit[] => {
    const { stem } = parseFileName(source);
    const target = files.find((file) => {
      const name = parseFileName(file);
      return name.stem === stem && name.extension === targetExtension;
    });
    return target === undefined ? [] : [{ ...unit, source, target }];
  });
}
