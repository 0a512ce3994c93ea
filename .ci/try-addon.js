/** Loads the addon as a user's process would, expects it to be the one named, and tries a few kernels with every instruction set. */
import { loadNative } from '../dist/tensor/native/load-native.js';
import { NativeHost } from '../dist/tensor/native/native-host.js';

const [expected] = process.argv.slice(2);
const loaded = loadNative();
if (!loaded.ok) fail(`${loaded.reason}: ${loaded.detail}`);
if (loaded.build.path !== expected) fail(`expected ${expected}, got ${loaded.build.path}`);

const host = new NativeHost(loaded.addon, { numThreads: 2 });
const [rows, inner, columns] = [37, 29, 83];
const place = (length, value) => {
  const pointer = host.alloc(length);
  for (let i = 0; i < length; i++) host.floats[pointer + i] = value(i);
  return pointer;
};
const a = place(rows * inner, (i) => Math.sin(i));
const b = place(inner * columns, (i) => Math.cos(i));
const y = host.alloc(rows * columns);
const sums = host.alloc(columns);
for (const { name } of loaded.addon.info().instructionSets) {
  loaded.addon.select(name);
  const sizes = [
    1,
    rows,
    columns,
    inner,
    0,
    0,
    inner,
    columns,
    columns,
    rows * inner,
    inner * columns,
    rows * columns,
    0,
  ];
  host.call('matmul', [a, b, 0, 0, 0, y], sizes);
  let product = 0;
  for (let i = 0; i < inner; i++) product += host.floats[a + 36 * inner + i] * host.floats[b + i * columns + 82];
  expectClose(name, host.floats[y + rows * columns - 1], product);
  host.call('sumRows', [b, sums], [inner, columns]);
  let sum = 0;
  for (let i = 0; i < inner; i++) sum += host.floats[b + i * columns + 11];
  expectClose(name, host.floats[sums + 11], sum);
}
const names = loaded.addon.info().instructionSets.map(({ name }) => name);
console.log(`loads and computes without a compiler: ${names.join(', ')}`);

function expectClose(set, value, wanted) {
  if (!(Math.abs(value - wanted) <= 1e-5 * (1 + Math.abs(wanted)))) fail(`${set}: expected ${wanted}, got ${value}`);
}

function fail(message) {
  console.error(`error: ${message}`);
  process.exit(1);
}
