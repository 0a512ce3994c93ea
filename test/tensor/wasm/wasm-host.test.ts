import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createWasmHost } from '../../../src/tensor/wasm/start-wasm.ts';
import { type WasmVariant, wasmVariants } from '../../../src/tensor/wasm/wasm-module.ts';
import { hostCases } from '../host-cases.ts';

describe.each(wasmVariants)('WasmHost (%s)', (variant: WasmVariant) => {
  const host = createWasmHost({ variant, numThreads: 1 });

  hostCases(() => host);

  it('goes on behind the scratch that its kernels took', () => {
    const n = 600;
    const [a, b, c] = [host.alloc(n * n), host.alloc(n * n), host.alloc(n * n)];
    host.floats.fill(1, a, a + n * n);
    host.floats.fill(1, b, b + n * n);
    const sizes = [1, n, n, n, 0, 0, n, n, n, 0, 0, 0, 0];
    host.call('matmul', [a, b, 0, 0, 0, c], sizes);
    // More than is left: the memory grows behind the packed panels.
    const length = host.floats.length;
    const large = host.alloc(length);
    host.floats.fill(7, large, large + length);
    host.call('matmul', [a, b, 0, 0, 0, c], sizes);
    expect(host.floats.subarray(c, c + n * n).every((value) => value === n)).toBe(true);
    expect(host.floats.subarray(large, large + length).every((value) => value === 7)).toBe(true);
    for (const pointer of [a, b, c, large]) host.release(pointer);
  });
});

describe('createWasmHost', () => {
  it('refuses a variant it does not know, naming those there are', () => {
    expect(() => createWasmHost({ variant: 'avx2' })).toThrow(
      "no instruction set 'avx2' (here: relaxed-simd, simd, unthreaded)",
    );
  });

  it('says what is wrong when memory runs out', () => {
    const host = createWasmHost({ numThreads: 1 });
    expect(() => host.alloc(2 ** 30)).toThrow(/^out of memory: 4\d\d\d MB wanted; WebAssembly has 4096 MB at most$/);
    // What was there goes on.
    const y = host.alloc(4);
    host.call('fill', [y], [4, 1]);
    expect(host.floats[y]).toBe(1);
  });

  it('lets the process end while its threads wait', () => {
    const script = `
      const { createWasmHost } = await import(${JSON.stringify(new URL('../../../src/tensor/wasm/start-wasm.ts', import.meta.url).href)});
      const host = createWasmHost({ numThreads: 3 });
      const y = host.alloc(1e6);
      for (let i = 0; i < 100; i++) host.call('fill', [y], [1e6, i]);
      console.log(host.floats[y + 999_999]);`;
    const output = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
      cwd: fileURLToPath(new URL('../../../', import.meta.url)),
      encoding: 'utf8',
      timeout: 30_000,
    });
    expect(output.trim()).toBe('99');
  });
});
