import type { Command } from 'commander';
import { addCommonOptions } from '../common-options.ts';
import type { Dispatch } from '../dispatch.ts';
import { setExamples } from '../format-help.ts';

/** `tokenize [TEXT...]` */
export function addTokenize(program: Command, dispatch: Dispatch): void {
  const command = program
    .command('tokenize')
    .summary('show the tokens of a text')
    .description('Shows the pieces a tokenizer cuts a text into. Piped, it writes id and piece, one token a line.')
    .argument('[text...]', 'the text; several words are joined by spaces (default: stdin)')
    .usage('[TEXT] [options]')
    .optionsGroup('Tokens:')
    .option('--ids', 'only the ids, on one line')
    .option('--tokenizer <file>', 'a tokenizer.json instead of that of a model')
    .action((text: string[]) => dispatch('tokenize', text, command.opts()));
  addCommonOptions(command, ['model', 'json']);
  setExamples(command, ['tiny-gpt tokenize "Once upon a time"', 'tiny-gpt tokenize -m tales --ids < my.txt']);
}
