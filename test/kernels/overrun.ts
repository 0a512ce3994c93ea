/** Calls a kernel with one word more than its arrays have: what the sanitizers must see, or they prove nothing. */
import { encodeSizes } from '../../src/tensor/encode-call.ts';
import { kernelTable } from '../../src/tensor/kernel-table.ts';
import { loadNative } from '../../src/tensor/native/load-native.ts';

const [set = 'twin', ...extraFlags] = process.argv.slice(2);
const loaded = loadNative({ extraFlags });
if (!loaded.ok) throw new Error(`${loaded.reason}: ${loaded.detail}`);
const [x, y] = [new Float32Array(1000), new Float32Array(1000)];
loaded.addon.callArrays(set, kernelTable.scale.id, [x, y], encodeSizes('scale', [1001, 1]));
