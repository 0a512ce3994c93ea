/** Runs a program that lies in an image of a host's memory, and prints its loss and norm: IMAGE FIRST END LOSS NORM. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadNative } from '../../src/tensor/native/load-native.ts';
import { NativeHost } from '../../src/tensor/native/native-host.ts';

const [image = '', ...places] = process.argv.slice(2);
const [first = 0, end = 0, loss = 0, norm = 0] = places.map(Number);
const loaded = loadNative();
if (!loaded.ok) throw new Error(loaded.detail);
const host = new NativeHost(loaded.addon, { numThreads: 1 });
const bytes = readFileSync(image);
host.alloc(bytes.length / 4); // the memory is as large then
new Uint8Array(host.floats.buffer).set(bytes);
host.exec(first, end);
const figures = [host.floats[loss], host.floats[norm], host.floats[norm + 1]];
// tsx loads the package's modules by this cache; those of TensorFlow.js are CommonJS.
const modules = Object.keys(createRequire(import.meta.url).cache).filter((path) => path.includes('tfjs'));
console.log(JSON.stringify({ modules, figures }));
