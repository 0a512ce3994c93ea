/**
 * Compiles the addon of the kernels in a checkout, so that the first command need not wait for it: the end of `prepare`. Never fails:
 * without a compiler another backend computes.
 */
import { buildAddon, findAddons } from '../dist/tensor/native/build-addon.js';

const startedAt = performance.now();
const [found] = findAddons();
const build = found ?? buildAddon();
const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
console.log(
  build.ok
    ? `kernels: ${build.path} (${build.origin}${found ? '' : ` by ${build.compiler} in ${seconds} s`})`
    : `kernels: not compiled (${build.reason}: ${build.detail}); another backend computes`,
);
