import { fileURLToPath } from 'node:url';

/** Models that come with the package, read-only. */
export const shippedFolder = fileURLToPath(new URL('../../checkpoints/shipped', import.meta.url));
