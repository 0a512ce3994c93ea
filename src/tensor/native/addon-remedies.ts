import type { AddonFailure } from './build-addon.ts';

/** What the user can do about a missing addon. */
export const addonRemedies: Readonly<Record<AddonFailure, string>> = {
  'unsupported platform': 'on Windows, use WSL',
  'no sources': 'install tiny-gpt again',
  'not built yet': 'the first use builds it',
  'no compiler': 'install a C compiler: apt install gcc, dnf install gcc, or xcode-select --install; or set CC',
  'no headers': 'use a Node that comes with its headers: include/node/node_api.h',
  'compiler failed': 'try another C compiler: CC=clang',
  'cache not writable': 'name a folder that is: TINY_GPT_CACHE=FOLDER',
  'does not load': 'delete it: it is built again at the next start',
};
