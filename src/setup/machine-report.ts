import { readFileSync } from 'node:fs';
import { arch, cpus, freemem, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { allowedCores } from '../tensor/allowed-cores.ts';
import { readCgroupLimits } from '../tensor/cgroup-limits.ts';

/** The machine as far as it decides how fast a model trains and how large it may be. */
export interface MachineReport {
  os: string;
  arch: string;
  cpuModel: string;
  cores: {
    /** Of the machine. */
    total: number;
    /** That this process can keep busy: affinity and container limit counted, at least 1. */
    allowed: number;
    /** The container's limit, where there is one; not always whole. */
    cgroupLimit?: number;
  };
  /** Of avx, avx2, fma, avx512f, avx512_vnni, avx512_bf16, amx_tile, asimd; empty where the system does not tell. */
  instructionSets: string[];
  memory: { totalBytes: number; availableBytes: number };
}

const NOTED_FLAGS = ['avx', 'avx2', 'fma', 'avx512f', 'avx512_vnni', 'avx512_bf16', 'amx_tile', 'asimd'];

/** @param root where `proc` and `sys` stand, `/` but in tests */
export function readMachine(root = '/'): MachineReport {
  const limits = readCgroupLimits(root);
  const all = cpus();
  const totalBytes = Math.min(totalmem(), limits.memoryBytes ?? Number.POSITIVE_INFINITY);
  return {
    os: `${type()} ${release()}`,
    arch: arch(),
    cpuModel: all[0]?.model.trim() || 'unknown',
    cores: {
      total: all.length,
      allowed: allowedCores(limits),
      ...(limits.cores === undefined ? {} : { cgroupLimit: limits.cores }),
    },
    instructionSets: readInstructionSets(root),
    memory: { totalBytes, availableBytes: Math.min(readAvailableMemory(root), totalBytes) },
  };
}

/** `flags` on x86, `Features` on Arm. */
function readInstructionSets(root: string): string[] {
  const flags = /^(?:flags|Features)\s*:(.*)$/m.exec(readProc(root, 'cpuinfo'))?.[1]?.split(' ') ?? [];
  return NOTED_FLAGS.filter((flag) => flags.includes(flag));
}

/** What can be had without swapping: Linux counts its file cache as free here, Node 20's `freemem` elsewhere does not. */
function readAvailableMemory(root: string): number {
  const kilobytes = /^MemAvailable:\s*(\d+) kB$/m.exec(readProc(root, 'meminfo'))?.[1];
  return kilobytes === undefined ? freemem() : Number(kilobytes) * 1024;
}

function readProc(root: string, name: string): string {
  try {
    return readFileSync(join(root, 'proc', name), 'utf8');
  } catch {
    return '';
  }
}
