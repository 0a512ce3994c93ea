import type { Command } from 'commander';
import { commandsBelow } from './program.ts';

/** Spells known options with dashes where they were typed with underscores: `--max_new_tokens=5`. */
export function normaliseArguments(args: readonly string[], program: Command): string[] {
  const options = commandsBelow(program).flatMap((command) => command.options);
  const known = new Set(options.map((option) => option.long));
  const withValue = new Set(options.flatMap((option) => (option.required ? [option.long, option.short] : [])));
  const end = args.indexOf('--');
  return args.map((argument, index) => {
    const isValue = withValue.has(args[index - 1]?.replaceAll('_', '-'));
    if (!argument.startsWith('--') || isValue || (end >= 0 && index >= end)) return argument;
    const [name = '', ...rest] = argument.split('=');
    const dashed = name.replaceAll('_', '-');
    return known.has(dashed) ? [dashed, ...rest].join('=') : argument;
  });
}
