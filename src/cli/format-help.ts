import type { Command, Help } from 'commander';

const examplesOf = new WeakMap<Command, readonly string[]>();

/** The lines at the top of a command's help. */
export function setExamples(command: Command, examples: readonly string[]): void {
  examplesOf.set(command, examples);
}

/** The help of one command: two examples, how it is called, then commands and options in groups. */
export function formatHelp(command: Command, helper: Help): string {
  const examples = examplesOf.get(command) ?? [];
  const commandItems = helper.visibleCommands(command);
  const optionItems = helper.visibleOptions(command);
  const argumentItems = helper.visibleArguments(command);
  const terms = [...commandItems.map(subcommandTerm), ...optionItems.map((one) => helper.optionTerm(one))];
  const width = Math.max(...terms.map((term) => term.length));
  const item = (term: string, description: string) => helper.formatItem(term, width, description, helper);

  const sections: [string, string[]][] = [
    [
      'Arguments:',
      argumentItems.map((one) => item(helper.argumentTerm(one).toUpperCase(), helper.argumentDescription(one))),
    ],
    ...groupBy(commandItems, (one) => one.helpGroup() || 'Commands:').map(([title, members]): [string, string[]] => [
      title,
      members.map((one) => item(subcommandTerm(one), helper.subcommandDescription(one))),
    ]),
    ...groupBy(optionItems, (one) => one.helpGroupHeading ?? 'Everywhere:').map(
      ([title, members]): [string, string[]] => [
        title,
        members.map((one) => item(helper.optionTerm(one), helper.optionDescription(one))),
      ],
    ),
  ];
  return [
    ...examples.map((example) => `  $ ${example}`),
    '',
    `Usage: ${helper.commandUsage(command)}`,
    helper.boxWrap(helper.commandDescription(command), helper.helpWidth ?? 80),
    ...sections.filter(([, lines]) => lines.length > 0).flatMap(([title, lines]) => ['', title, ...lines]),
    '',
  ].join('\n');
}

/** `model show NAME`: options go without saying. */
function subcommandTerm(command: Command): string {
  return `${command.name()} ${command.usage().replace(/ ?\[options\]/, '')}`.trimEnd();
}

function groupBy<T>(items: readonly T[], titleOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const title = titleOf(item);
    groups.set(title, [...(groups.get(title) ?? []), item]);
  }
  return [...groups];
}
