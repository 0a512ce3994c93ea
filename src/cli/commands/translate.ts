import type { Command } from 'commander';
import { addCommonOptions, optionWithDefault } from '../common-options.ts';
import type { Dispatch } from '../dispatch.ts';
import { setExamples } from '../format-help.ts';

/** `translate [TEXT...]` */
export function addTranslate(program: Command, dispatch: Dispatch): void {
  const command = program
    .command('translate')
    .summary('translate sentences')
    .description(
      'Translates a sentence, a file or stdin, line by line. On a terminal without text it asks for sentences; Ctrl-D leaves.',
    )
    .argument('[text...]', 'one sentence; several words are joined by spaces')
    .usage('[TEXT] [options]')
    .optionsGroup('Text:')
    .option('--pair <languages>', 'from and to, such as fr-en: chooses the model')
    .option('--file <path>', 'a file with a sentence on each line')
    .optionsGroup('Search:')
    .option('--num-beams <n>', 'translations followed at a time; 1 is greedy (default: 1)')
    .option('--length-penalty <x>', 'above 0 favours long translations (default: 1)')
    .addOption(optionWithDefault('-n, --num-return-sequences <n>', 'how many translations, each after its score', '1'))
    .action((text: string[]) => dispatch('translate', text, command.opts()));
  addCommonOptions(command, ['model', 'weights', 'json', 'threads', 'backend']);
  setExamples(command, ['tiny-gpt translate "Je mange une pomme."', 'tiny-gpt translate --pair fr-en < french.txt']);
}
