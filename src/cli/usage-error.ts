import type { Command, CommanderError } from 'commander';
import { didYouMean } from '../config/nearest-name.ts';
import { UserError } from '../errors.ts';
import { commandSynonyms, optionSynonyms, settingSynonyms } from './synonyms.ts';

/** Commander's complaint in this program's words, with the nearest thing that exists as the hint. */
export function toUserError(error: CommanderError, command: Command): UserError {
  const message = error.message.replace(/^error: /, '').split('\n')[0]!;
  const quoted = /'(.+)'/.exec(message)?.[1] ?? '';
  const help = `${commandPath(command)} --help`;
  switch (error.code) {
    case 'commander.unknownCommand':
      return new UserError(message, suggestCommand(quoted, command) ?? help);
    case 'commander.unknownOption':
      return new UserError(message, suggestOption(quoted, command) ?? help);
    case 'commander.missingArgument':
      return new UserError(`${commandPath(command)}: expected ${quoted.toUpperCase()}, got nothing`, help);
    case 'commander.optionMissingArgument':
      return new UserError(
        message.replace(/^option '(?:-\w, )?(--[^ ]+) <(.+)>' .*$/, '$1: expected a $2, got nothing'),
        help,
      );
    case 'commander.excessArguments':
      return new UserError(excessMessage(command), excessHint(command, help));
    default:
      return new UserError(message, help);
  }
}

function suggestCommand(typed: string, group: Command): string | undefined {
  const names = group.commands.map((command) => command.name());
  const root = rootOf(group);
  const synonym = commandSynonyms[typed.toLowerCase()];
  if (synonym !== undefined && exists(synonym, root)) return `Did you mean 'tiny-gpt ${synonym}'?`;
  const hint = didYouMean(typed, names);
  return hint?.replace("'", `'${commandPath(group)} `);
}

function suggestOption(typed: string, command: Command): string | undefined {
  const name = typed.replace(/^-+/, '').replace(/=.*$/, '').replaceAll('_', '-').toLowerCase();
  const names = command.options.flatMap((option) => (option.long === undefined ? [] : [option.long.slice(2)]));
  const synonym = optionSynonyms[name];
  if (synonym !== undefined && names.includes(synonym)) return `Did you mean '--${synonym}'?`;
  const setting = settingSynonyms[name];
  if (setting !== undefined && names.includes('set')) return `Did you mean '--set ${setting}'?`;
  return typed.startsWith('--') ? didYouMean(name, names)?.replace("'", "'--") : undefined;
}

function exists(path: string, root: Command): boolean {
  if (path.startsWith('--')) return true;
  let at: Command | undefined = root;
  for (const name of path.split(' ')) at = at?.commands.find((command) => command.name() === name);
  return at !== undefined;
}

function excessMessage(command: Command): string {
  const wanted = command.registeredArguments.map((argument) => argument.name().toUpperCase());
  return `${commandPath(command)}: expected ${wanted.length === 0 ? 'no arguments' : wanted.join(' and ')}, got '${command.args.join(' ')}'`;
}

/** Several words for one argument are most often a text without quotes. */
function excessHint(command: Command, help: string): string {
  if (command.registeredArguments.length !== 1) return help;
  return `${commandPath(command)} ${JSON.stringify(command.args.join(' '))}`;
}

/** `tiny-gpt model show` */
function commandPath(command: Command): string {
  return command.parent === null ? command.name() : `${commandPath(command.parent)} ${command.name()}`;
}

function rootOf(command: Command): Command {
  return command.parent === null ? command : rootOf(command.parent);
}
