import type { Command } from 'commander';
import { addCommonOptions, optionWithDefault } from '../common-options.ts';
import type { Dispatch } from '../dispatch.ts';
import { setExamples } from '../format-help.ts';

/** `classify [TEXT...]` */
export function addClassify(program: Command, dispatch: Dispatch): void {
  const command = program
    .command('classify')
    .summary('sort texts into classes')
    .description(
      'Gives a text, or each line of a file or stdin, its label. Piped: label<TAB>probability; a terminal shows bars.',
    )
    .argument('[text...]', 'one text; several words are joined by spaces')
    .usage('[TEXT] [options]')
    .optionsGroup('Text:')
    .option('--file <path>', 'a file with a text on each line')
    .addOption(optionWithDefault('--top <n>', 'how many labels, likeliest first; all of them on a terminal', '1'))
    .action((text: string[]) => dispatch('classify', text, command.opts()));
  addCommonOptions(command, ['model', 'json', 'threads', 'backend']);
  setExamples(command, [
    'tiny-gpt classify "The soup was cold, but I loved every spoonful."',
    'tiny-gpt classify -m questions --top 3 < questions.txt',
  ]);
}
