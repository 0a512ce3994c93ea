import { Chalk } from 'chalk';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { BackendFigures, BenchReport } from '../../../src/benchmark/bench-report.ts';
import { runBenchCommand } from '../../../src/cli/actions/bench.ts';
import { benchLines } from '../../../src/cli/actions/bench-lines.ts';
import { tinyConfig } from '../../support/tiny-config.ts';
import { fakeContext, fakeIo } from '../fake-io.ts';

const product = { medianMs: 0.5, minMs: 0.4, numRuns: 10, gigaflops: 12_345.6, shareOfPeak: 0.91 };
const backend: BackendFigures = {
  name: 'tensorflow',
  numThreads: 128,
  instructionSet: 'avx512',
  products: [
    {
      ...{ name: 'selfAttention.queryKeyValue', numRows: 16_384, numInputs: 16_384, numOutputs: 50_257 },
      ...{ forward: product, dX: product, dW: { ...product, gigaflops: 1.234, shareOfPeak: 0.001 } },
    },
  ],
  step: { medianMs: 12_345, minMs: 9876, numRuns: 5, tokensPerSecond: 123_456, shareOfPeak: 0.83 },
  decoding: [
    {
      ...{ medianMs: 63, minMs: 31.5, numRuns: 5, numRows: 16, numTokens: 63, tokensPerSecond: 1_234_567 },
      ...{ limit: 'reading', shareOfLimit: 0.123 },
    },
  ],
};
const peak = { instructionSet: 'avx512', lanes: 16, numThreads: 128, gigaflops: 22_222.2 };
const report: BenchReport = {
  machine: {
    ...{ cpuModel: 'Some Manufacturer(R) Product(R) Gold 9999X CPU @ 3.00GHz', node: 'v26.10.0', numThreads: 128 },
    caches: [{ level: 3, sizeBytes: 272_629_760 }],
    peak: { ...peak, clockGhz: 2.72, unitsPerCore: 2, expectedGigaflops: 22_282.2 },
    reading: {
      memory: { sizeBytes: 545_259_520, gigabytesPerSecond: 412.3 },
      weights: { sizeBytes: 3_445_248, gigabytesPerSecond: 1234.5 },
    },
  },
  model: {
    ...{ name: 'a-model-with-a-rather-long-name', config: tinyConfig(), numParameters: 124_439_808 },
    ...{ batchSize: 12, numTokens: 12_288, flopsPerStep: 1e12 },
  },
  backends: [backend],
  missing: [
    { name: 'wasm', reason: 'the module cannot be had, for a reason that takes more words than fit into a line' },
  ],
};

describe('bench', () => {
  it('prints lines of 80 columns at most, whatever the figures', () => {
    const lines = benchLines(report, new Chalk({ level: 0 }));
    expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([]);
    const text = lines.join('\n');
    expect(text).toContain('peak   22222 GFLOP/s, avx512: 100 % of 2.72 GHz x 2 units x 16 lanes');
    expect(text).toContain('412 GB/s from 545 MB (caches to 273 MB, level 3)');
    expect(text).toMatch(/^training step +12345 ms \(9876 ms\) +123k tokens\/s +83 % of peak$/m);
    expect(text).toMatch(/^decoding 16 rows +1\.0 ms \(500 us\) +1\.2M tokens\/s +12 % of reading$/m);
    expect(text).toContain('wasm not measured: the module');
  });

  it('says what was not measured without the kernels', () => {
    const bare: BenchReport = {
      ...report,
      machine: { ...report.machine, peak: null, reading: null },
      backends: [{ ...backend, instructionSet: null, step: { ...backend.step, shareOfPeak: null } }],
    };
    const text = benchLines(bare, new Chalk({ level: 0 })).join('\n');
    expect(text).toContain('peak   not measured');
    expect(text).toMatch(/^training step .*tokens\/s$/m);
  });

  it('refuses a model and a preset at once, and unknown presets', async () => {
    const context = fakeContext(fakeIo());
    await expect(runBenchCommand(context, [], { model: 'tales', preset: 'nano' })).rejects.toThrow(/both name a model/);
    await expect(runBenchCommand(context, [], { preset: 'nanoo' })).rejects.toThrow(/'nanoo'/);
  });
});
