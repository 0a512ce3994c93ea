import { z } from 'zod';
import { countFlag, seedFlag } from './number-flag.ts';

/** `--backend --threads --seed`, which every command that runs a model takes. */
export const runFlags = {
  backend: z.string().exactOptional(),
  threads: countFlag('--threads').exactOptional(),
  seed: seedFlag().exactOptional(),
};
