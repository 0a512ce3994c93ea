import { join } from 'node:path';
import { atomicWrite, writeError } from './atomic-write.ts';
import { type CheckpointFileSystem, nodeFileSystem, readTextIfAny } from './file-system.ts';

/** Appends an event to `metrics.jsonl`, one object a line. A line torn by a kill is dropped at the next resume. */
export async function appendMetricsLine(
  folder: string,
  event: object,
  fs: CheckpointFileSystem = nodeFileSystem,
): Promise<void> {
  const path = join(folder, 'metrics.jsonl');
  try {
    const file = await fs.open(path, 'a');
    try {
      await file.write(Buffer.from(`${JSON.stringify(event)}\n`));
    } finally {
      await file.close();
    }
  } catch (error) {
    throw writeError(path, error);
  }
}

/** The whole lines of `metrics.jsonl` that are JSON objects, in order. */
export async function readMetrics(folder: string): Promise<Readonly<Record<string, unknown>>[]> {
  const events: Readonly<Record<string, unknown>>[] = [];
  for (const line of ((await readTextIfAny(join(folder, 'metrics.jsonl'))) ?? '').split('\n')) {
    const event = parseLine(line);
    if (event !== undefined) events.push(event);
  }
  return events;
}

/** Drops the entries past `step`, which a resumed run writes again, and torn lines. */
export async function truncateMetrics(
  folder: string,
  step: number,
  fs: CheckpointFileSystem = nodeFileSystem,
): Promise<void> {
  const path = join(folder, 'metrics.jsonl');
  const before = await readTextIfAny(path);
  if (before === undefined) return;
  const kept = (await readMetrics(folder)).filter((event) => typeof event.step !== 'number' || event.step <= step);
  const after = kept.map((event) => `${JSON.stringify(event)}\n`).join('');
  if (after !== before) await atomicWrite(path, after, fs);
}

function parseLine(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
