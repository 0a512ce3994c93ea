import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCgroupLimits } from '../../src/tensor/cgroup-limits.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tiny-gpt-cgroup-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (files: Record<string, string>) => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), `${text}\n`);
  }
};

describe('readCgroupLimits', () => {
  it('reads a container of version 2', () => {
    write({
      'proc/self/cgroup': '0::/',
      'sys/fs/cgroup/cpu.max': '150000 100000',
      'sys/fs/cgroup/memory.max': '2147483648',
    });
    expect(readCgroupLimits(root)).toEqual({ cores: 1.5, memoryBytes: 2 ** 31 });
  });

  it('takes the smallest limit of a group and those above it', () => {
    write({
      'proc/self/cgroup': '0::/user.slice/job.service',
      'sys/fs/cgroup/user.slice/job.service/cpu.max': 'max 100000',
      'sys/fs/cgroup/user.slice/cpu.max': '200000 100000',
      'sys/fs/cgroup/cpu.max': '400000 100000',
    });
    expect(readCgroupLimits(root)).toEqual({ cores: 2 });
  });

  it('reads version 1', () => {
    write({
      'proc/self/cgroup': '4:memory:/job\n1:cpu,cpuacct:/',
      'sys/fs/cgroup/cpu/cpu.cfs_quota_us': '50000',
      'sys/fs/cgroup/cpu/cpu.cfs_period_us': '100000',
      'sys/fs/cgroup/memory/job/memory.limit_in_bytes': '1073741824',
    });
    expect(readCgroupLimits(root)).toEqual({ cores: 0.5, memoryBytes: 2 ** 30 });
  });

  it('finds no limit in "max", in -1, in the number near 2^63, and where nothing is mounted', () => {
    expect(readCgroupLimits(root)).toEqual({});
    write({
      'proc/self/cgroup': '0::/',
      'sys/fs/cgroup/cpu.max': 'max 100000',
      'sys/fs/cgroup/cpu/cpu.cfs_quota_us': '-1',
      'sys/fs/cgroup/cpu/cpu.cfs_period_us': '100000',
      'sys/fs/cgroup/memory/memory.limit_in_bytes': '9223372036854771712',
    });
    expect(readCgroupLimits(root)).toEqual({});
  });
});
