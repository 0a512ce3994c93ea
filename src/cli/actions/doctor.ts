import type { QuickSpeed } from '../../benchmark/quick-speed.ts';
import type { DoctorReport } from '../../setup/doctor.ts';
import type { CommandContext } from '../context.ts';
import { formatBytes } from '../format/numbers.ts';
import { formatTable } from '../format/table.ts';
import { backendLines, speedOf } from './backend.ts';

/** `doctor` */
export async function runDoctor(context: CommandContext): Promise<void> {
  const { diagnose } = await import('../../setup/doctor.ts');
  const { measureQuickly } = await import('../../benchmark/quick-speed.ts');
  const report = await diagnose({ env: context.env });
  const speed = measureQuickly(report.machine.cores.allowed, context.env);
  if (context.isJson) {
    context.print(JSON.stringify({ ...report, speed }));
    return;
  }
  for (const line of doctorLines(report, speed)) context.print(line);
}

/** The report in two columns, then the backends and what to do. */
export function doctorLines(
  { version, node, machine, tools, backends, cache }: DoctorReport,
  speed?: QuickSpeed,
): string[] {
  const { cores, memory } = machine;
  const limit = cores.cgroupLimit === undefined ? '' : `, limited to ${cores.cgroupLimit}`;
  const rows = [
    ['tiny-gpt', version],
    ['node', node.isSupported ? node.version : `${node.version}: too old, needs ${node.required}`],
    ['system', `${machine.os}, ${machine.arch}`],
    ['processor', `${machine.cpuModel}, ${cores.allowed} of ${cores.total} cores${limit}`],
    ['', machine.instructionSets.join(' ') || 'instruction sets unknown'],
    ...(speed === undefined ? [] : [['speed', speedOf(speed)]]),
    ['memory', `${formatBytes(memory.availableBytes)} free of ${formatBytes(memory.totalBytes)}`],
    ['cache', `${cache.folder}: ${formatBytes(cache.sizeBytes)}, ${formatBytes(cache.freeBytes)} free on the disk`],
    ...tools.map((tool) => [tool.name, tool.version ?? 'not found (only needed to build or install a backend)']),
  ];
  return [...formatTable(rows), '', 'backends', ...backendLines(backends).map((line) => `  ${line}`)];
}
