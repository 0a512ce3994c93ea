/** What the host, and later the planner of programs, must know of a kernel. */
export interface KernelSpec {
  readonly id: number;
  /** Names of the sizes, in order. */
  readonly sizes: readonly string[];
  /** Which sizes are float32. */
  readonly floats: readonly number[];
  readonly pointers: readonly string[];
  /** Of each pointer: read, written in full within its extent, or both; ? where it may be absent. */
  readonly access: readonly (Access | `${Access}?`)[];
  /** Extent in words of each pointer that does not repeat. */
  readonly words: (sizes: Sizes) => number[];
  /** The last sizes and pointers come as often as the first size says. */
  readonly repeated?: {
    readonly sizes: number;
    readonly pointers: number;
    readonly words: (sizes: Sizes) => number[];
  };
}

type Access = 'r' | 'w' | 'a';

/** As long as the longest list of sizes, so that each can be named without a check. */
type Six = [number, number, number, number, number, number];
export type Sizes = readonly [...Six, ...Six, number];

/** Words from the first to the last of `count` rows of `width` words, `stride` words apart. */
export function rows(count: number, stride: number, width: number): number {
  return count > 0 && width > 0 ? (count - 1) * stride + width : 0;
}

/** Words from the first to the last of `count` matrices, `stride` apart, each of `numRows` rows. */
export function span(count: number, stride: number, numRows: number, rowStride: number, width: number): number {
  return rows(count, stride, rows(numRows, rowStride, width));
}
