import type { Command } from 'commander';
import { addCommonOptions, optionWithDefault } from '../common-options.ts';
import type { Dispatch } from '../dispatch.ts';
import { setExamples } from '../format-help.ts';

/** `chat [TEXT...]` */
export function addChat(program: Command, dispatch: Dispatch): void {
  const command = program
    .command('chat')
    .summary('converse with a model')
    .description('A conversation on a terminal: /? lists its commands. With a text, or piped, one reply.')
    .argument('[text...]', 'what to reply to; several words are joined by spaces')
    .usage('[TEXT] [options]')
    .optionsGroup('Conversation:')
    .option('--system <text>', 'a first turn that says how the assistant is to be')
    .addOption(optionWithDefault('--temperature <t>', 'below 1 safer, above 1 wilder; 0 takes the likeliest', '0.8'))
    .action((text: string[]) => dispatch('chat', text, command.opts()));
  addCommonOptions(command, ['model', 'json', 'seed', 'threads', 'backend']);
  setExamples(command, ['tiny-gpt chat', 'tiny-gpt chat --temperature 0 "Hello, my name is Ada."']);
}
