import type { CommandContext } from '../context.ts';
import { formatAgo } from '../format/durations.ts';

/** What is said of a model before it is used. */
interface ModelFacts {
  readonly name: string;
  readonly origin: 'yours' | 'shipped';
  readonly savedAt: string;
}

/** One dim line on stderr: `model tales (yours, 3 min ago)`, and further facts after two spaces. */
export function noteModel(
  context: Pick<CommandContext, 'note' | 'colors'>,
  { name, origin, savedAt }: ModelFacts,
  ...facts: readonly string[]
): void {
  const model = `model ${name} (${describeOrigin(origin, savedAt, Date.now())})`;
  context.note(context.colors.stderr.dim([model, ...facts].join('  ')));
}

/** `yours, 3 min ago`, or `shipped` */
export function describeOrigin(origin: 'yours' | 'shipped', savedAt: string, now: number): string {
  return origin === 'shipped' ? 'shipped' : `yours, ${formatAgo(savedAt, { now, short: true })}`;
}
