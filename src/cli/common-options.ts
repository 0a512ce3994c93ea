import { type Command, Option } from 'commander';

/** The options that exist everywhere they make sense, in the order in which help shows them. */
export type CommonOption = 'model' | 'weights' | 'json' | 'seed' | 'threads' | 'backend';

const definitions: Readonly<Record<CommonOption, readonly [flags: string, description: string]>> = {
  model: ['-m, --model <name>', 'a path or a name (default: your newest one for the task, else the shipped one)'],
  weights: ['--weights <format>', 'float32, or int8: faster, slightly less exact (default: float32)'],
  seed: ['--seed <n>', 'seed of everything random (default: a new one, shown)'],
  threads: ['--threads <n>', 'threads to compute with (default: the cores)'],
  backend: ['--backend <name>', 'what computes; tiny-gpt backend list tells them'],
  json: ['--json', 'JSON on stdout, one object a line'],
};

/** Adds the options named, then `-q` and `--no-color`, under the heading they share. */
export function addCommonOptions(command: Command, names: readonly CommonOption[]): Command {
  command.optionsGroup('Everywhere:');
  for (const [name, [flags, description]] of Object.entries(definitions)) {
    if (names.includes(name as CommonOption)) command.option(flags, description); // keys of the record above
  }
  return command.option('-q, --quiet', 'nothing on stderr but errors').option('--no-color', 'no colours');
}

/** An option whose default, as text, is shown in help without quotes. */
export function optionWithDefault(flags: string, description: string, value: string): Option {
  return new Option(flags, description).default(value, value);
}

/** An option that may be given several times with one value each; commander's `<x...>` would swallow what follows. */
export function repeatableOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, previous: string[] | undefined) => [
    ...(previous ?? []),
    value,
  ]);
}

/** An option with a value whose name starts with `--no-`, which commander takes for the negation of another. */
export function optionNamedNo(flags: string, description: string): Option {
  const option = new Option(flags, description);
  option.negate = false;
  return option;
}
