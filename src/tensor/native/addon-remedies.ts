import type { AddonFailure } from './build-addon.ts';

/** What the user can do about a missing addon. */
export const addonRemedies: Readonly<Record<AddonFailure, string>> = {
  'unsupported platform': 'on Windows, use --backend wasm, or a published package, which brings an addon',
  'no sources': 'install tiny-gpt again',
  'not built yet': 'build it: tiny-gpt backend build',
  'no compiler': 'install a C compiler: apt install gcc, dnf install gcc, or xcode-select --install; or set CC',
  'no headers': 'use a Node that comes with its headers: include/node/node_api.h',
  'compiler failed': 'try another C compiler: tiny-gpt backend build --compiler clang',
  'cache not writable': 'name a folder that is: TINY_GPT_CACHE=FOLDER',
  'does not load': 'build it again: tiny-gpt backend build',
};
