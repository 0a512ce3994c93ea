import type { Command } from 'commander';
import { addCommonOptions, optionNamedNo, optionWithDefault, repeatableOption } from '../common-options.ts';
import type { Dispatch } from '../dispatch.ts';
import { setExamples } from '../format-help.ts';

/** `sample [PROMPT]` */
export function addSample(program: Command, dispatch: Dispatch): void {
  const command = program
    .command('sample')
    .summary('continue a text with a model')
    .description('Writes the prompt and its continuation. Without a prompt it reads stdin when that is no terminal.')
    .argument('[prompt]', 'the text to continue')
    .usage('[PROMPT] [options]')
    .optionsGroup('Prompt:')
    .option('-p, --prompt <text>', 'the text to continue')
    .option('--file <path>', 'a file with the text to continue (its last line end is left out)')
    .optionsGroup('Sampling:')
    .addOption(optionWithDefault('-n, --num-return-sequences <n>', 'how many texts, separated by ---', '1'))
    .addOption(optionWithDefault('--max-new-tokens <n>', 'longest continuation', '200'))
    .addOption(optionWithDefault('--temperature <t>', 'below 1 safer, above 1 wilder; 0 takes the likeliest', '0.8'))
    .addOption(optionWithDefault('--top-k <k>', 'choose among the k likeliest tokens; 0 among all', '40'))
    .option('--top-p <p>', 'choose among the likeliest tokens that have this probability together')
    .option('--min-p <p>', 'choose among tokens with this share of the likeliest one')
    .option('--repetition-penalty <x>', 'above 1 makes tokens that have occurred less likely')
    .addOption(optionNamedNo('--no-repeat-ngram-size <n>', 'never repeat n tokens in a row'))
    .addOption(repeatableOption('--stop <text>', 'end at this text (\\n is a line end); may be repeated'))
    .action((prompt: string | undefined) => dispatch('sample', prompt === undefined ? [] : [prompt], command.opts()));
  addCommonOptions(command, ['model', 'weights', 'json', 'seed', 'threads', 'backend']);
  setExamples(command, [
    'tiny-gpt sample "Once upon a time"',
    'tiny-gpt sample -m tales -n 3 --temperature 0.5 --json',
  ]);
}
