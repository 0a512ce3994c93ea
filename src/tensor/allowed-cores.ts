import { availableParallelism } from 'node:os';
import { type CgroupLimits, readCgroupLimits } from './cgroup-limits.ts';

/**
 * How many threads this process can keep busy: affinity and the whole cores of a container's quota counted, at least 1. Node 20's own
 * figure does not know the quota, and threads beyond it are stopped in the middle of a kernel while the others wait for them.
 * @param limits of this process's control group by default
 */
export function allowedCores(limits: CgroupLimits = readCgroupLimits()): number {
  const usable = availableParallelism();
  return Math.max(1, Math.min(usable, Math.floor(limits.cores ?? usable)));
}
