/** Runs all cases with every instruction set of the machine and writes how many: for builds with sanitizers, outside the tests. */
import { loadNative } from '../../src/tensor/native/load-native.ts';
import { allCases } from './cases.ts';
import { largestDifference, runCase } from './kernel-case.ts';

const loaded = loadNative({ extraFlags: process.argv.slice(2) });
if (!loaded.ok) throw new Error(`${loaded.reason}: ${loaded.detail}`);
const { addon } = loaded;
addon.setThreads(2);
let numCalls = 0;
for (const one of allCases()) {
  const expected = runCase(addon, 'twin', one);
  for (const { name } of addon.info().instructionSets) {
    const difference = largestDifference(runCase(addon, name, one), expected);
    if (!(difference <= one.tolerance)) throw new Error(`${one.kernel}, ${one.label} (${name}): off by ${difference}`);
    numCalls++;
  }
}
console.log(`${numCalls} calls`);
