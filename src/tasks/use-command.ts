import { quoteExample } from './quote-example.ts';
import type { Task } from './task.ts';
import { quote } from './train-command.ts';

/**
 * The command that uses a model of a task: `tiny-gpt answer -m rooms --context "..." --question "..."`.
 * @param given.model its name; without it the command takes the newest of the task
 * @param given.texts one for each flag of the task; three dots where they are left out
 */
export function useCommand(
  { usage }: Task,
  { model, texts }: { readonly model?: string; readonly texts?: readonly string[] },
): string {
  const inputs = usage.flags.map((flag, i) => `${flag} ${quoteExample(texts?.[i] ?? '...')}`.trimStart());
  return ['tiny-gpt', usage.command, ...(model === undefined ? [] : ['-m', quote(model)]), ...inputs].join(' ');
}
