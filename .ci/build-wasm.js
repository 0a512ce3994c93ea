/**
 * Builds the kernels as WebAssembly into src/kernels/wasm: `npm run build:wasm`; with `-- --check` it builds elsewhere and compares.
 * The compiler is that of zig.js; the same sources give the same bytes everywhere.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const sources = fileURLToPath(new URL('../src/kernels/', import.meta.url));
/** Where the modules are, and `sources.sha256` beside them, which says what they were made of. */
export const modulesFolder = join(sources, 'wasm');

const threads = [
  '-Wl,--shared-memory',
  // A worker's instance has a stack and thread-local memory of its own.
  '-Wl,--export=__stack_pointer',
  '-Wl,--export=__wasm_init_tls',
];
const modules = {
  'relaxed-simd.wasm': { features: 'generic+simd128+bulk_memory+atomics+relaxed_simd', flags: threads },
  'simd.wasm': { features: 'generic+simd128+bulk_memory+atomics', flags: threads },
  'unthreaded.wasm': { features: 'generic+simd128+bulk_memory', flags: [] },
};
const flags = [
  '--target=wasm32-wasi',
  ...['-O3', '-fno-math-errno', '-nostdlib', '-s'],
  ...['-Wl,--no-entry', '-Wl,--import-memory', '-Wl,--max-memory=4294901760', '-Wl,-z,stack-size=262144'],
];
const inputs = ['wasm.c', 'pool.c'];

/** What the modules are made of: a hash that changes with the sources and the way they are built. */
export function sourcesHash() {
  const headers = readdirSync(sources).filter((file) => /\.(h|def)$/.test(file));
  const hash = createHash('sha256').update(JSON.stringify([modules, flags, inputs]));
  for (const file of [...inputs, ...headers].sort())
    hash.update(`\n${file}\n`).update(readFileSync(join(sources, file)));
  return hash.digest('hex');
}

async function build(folder) {
  const { findZig } = await import('./zig.js'); // needs dist, which the test of the hash does not
  const zig = findZig();
  const headers = ['wasm-wasi-musl', 'generic-musl'].flatMap((name) => [
    '-isystem',
    join(dirname(zig), 'lib/libc/include', name),
  ]);
  mkdirSync(folder, { recursive: true });
  for (const [name, { features, flags: more }] of Object.entries(modules)) {
    const output = join(folder, name);
    const args = ['cc', ...flags, `-mcpu=${features}`, ...more, ...headers, ...inputs, '-o', output];
    const { status, error } = spawnSync(zig, args, { cwd: sources, stdio: 'inherit' });
    if (status !== 0) throw new Error(`${zig}: ${error?.message ?? `exit code ${status}`}`);
    chmodSync(output, 0o644);
  }
  writeFileSync(join(folder, 'sources.sha256'), `${sourcesHash()}\n`);
}

async function check() {
  const folder = mkdtempSync(join(tmpdir(), 'tiny-gpt-wasm-'));
  try {
    await build(folder);
    return [...Object.keys(modules), 'sources.sha256'].filter(
      (name) => !readFileSync(join(folder, name)).equals(readFileSync(join(modulesFolder, name))),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--check')) {
    const different = await check();
    if (different.length > 0) {
      console.error(`error: ${different.join(', ')}: not what the sources give`);
      console.error('hint:  npm run build:wasm');
      process.exitCode = 1;
    } else {
      console.log('src/kernels/wasm is what the sources give');
    }
  } else {
    await build(modulesFolder);
  }
}
