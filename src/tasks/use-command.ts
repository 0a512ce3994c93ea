import type { Task } from './task.ts';
import { quote } from './train-command.ts';

/** The command that uses a model of a task: `tiny-gpt classify -m reviews "..."`. */
export function useCommand({ usage: [command, input] }: Task, name: string): string {
  return `tiny-gpt ${command} -m ${quote(name)} ${input}`.trimEnd();
}
