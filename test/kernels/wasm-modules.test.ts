import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findModule, wasmVariants } from '../../src/tensor/wasm/wasm-module.ts';

/** The builder is JavaScript without types. */
const builder: { sourcesHash: () => string } = await import(new URL('../../.ci/build-wasm.js', import.meta.url).href);

it('the modules of src/kernels/wasm are made of the present sources: else npm run build:wasm', () => {
  const made = readFileSync(new URL('../../src/kernels/wasm/sources.sha256', import.meta.url), 'utf8');
  expect(made).toBe(`${builder.sourcesHash()}\n`);
});

it.each(wasmVariants)('%s is small', (variant) => {
  // Each process that uses it compiles it first: some 70 kB take some milliseconds.
  expect(readFileSync(findModule(variant)!).length).toBeLessThan(120_000);
});
