import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a container or a service manager lets this process have; a field is missing where nothing is limited. */
export interface CgroupLimits {
  /** Processor time per time, so 1.5 is one core and a half. */
  cores?: number;
  memoryBytes?: number;
}

/**
 * Reads the limits of this process's control group and of those above it: the smallest counts.
 * @param root where `proc` and `sys` stand, `/` but in tests
 * @see https://docs.kernel.org/admin-guide/cgroup-v2.html, cpu.max and memory.max; cgroup v1 where v2 is not mounted
 */
export function readCgroupLimits(root = '/'): CgroupLimits {
  const mount = join(root, 'sys/fs/cgroup');
  const groups = readText(join(root, 'proc/self/cgroup'));
  const cores: number[] = [];
  const memory: number[] = [];
  for (const group of withParents(groupOf(groups, ''))) {
    const [quota = '', period = ''] = readText(join(mount, group, 'cpu.max')).split(' ');
    cores.push(ratio(quota, period));
    memory.push(Number.parseInt(readText(join(mount, group, 'memory.max')), 10));
  }
  for (const group of withParents(groupOf(groups, 'cpu'))) {
    const folder = join(mount, 'cpu', group);
    cores.push(ratio(readText(join(folder, 'cpu.cfs_quota_us')), readText(join(folder, 'cpu.cfs_period_us'))));
  }
  for (const group of withParents(groupOf(groups, 'memory'))) {
    memory.push(Number.parseInt(readText(join(mount, 'memory', group, 'memory.limit_in_bytes')), 10));
  }
  return {
    ...smallest('cores', cores),
    // v1 writes "no limit" as a number near 2^63.
    ...smallest(
      'memoryBytes',
      memory.filter((bytes) => bytes < 2 ** 60),
    ),
  };
}

/** The path of this process's group under a v1 controller, or in v2 where the controller is empty. */
function groupOf(groups: string, controller: string): string {
  for (const line of groups.split('\n')) {
    const [, controllers = '', path] = line.split(':');
    if (path !== undefined && controllers.split(',').includes(controller)) return path;
  }
  return '/';
}

/** Inside a container the group's own path may not be mounted, but its root is then the group itself. */
function withParents(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [path, ...withParents(parent)];
}

/** NaN for `max`, -1 and files that are not there. */
function ratio(quota: string, period: string): number {
  const value = Number.parseInt(quota, 10) / Number.parseInt(period, 10);
  return value > 0 ? value : Number.NaN;
}

function smallest<K extends string>(name: K, values: readonly number[]): { [P in K]?: number } {
  const known = values.filter(Number.isFinite);
  return known.length > 0 ? ({ [name]: Math.min(...known) } as { [P in K]?: number }) : {};
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
}
