import { loadNative } from '../tensor/native/load-native.ts';
import { measurePeak, measureProduct, type PeakSpeed } from './machine-speed.ts';

/** What the `native` kernels can do here, measured in a fifth of a second. */
export interface QuickSpeed extends PeakSpeed {
  /** A product of matrices of 1024 x 1024. */
  readonly productGigaflops: number;
}

/** Measures peak and matrix product; undefined where the addon is not there, which is then not built either. */
export function measureQuickly(numThreads: number, env: NodeJS.ProcessEnv = process.env): QuickSpeed | undefined {
  const loaded = loadNative({ findOnly: true, env });
  if (!loaded.ok) return undefined;
  const { addon } = loaded;
  const peak = measurePeak(addon, { numThreads, limitMs: 120 });
  addon.select(peak.instructionSet);
  return { ...peak, productGigaflops: measureProduct(addon, 60) };
}
