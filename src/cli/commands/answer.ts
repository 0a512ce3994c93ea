import type { Command } from 'commander';
import { addCommonOptions } from '../common-options.ts';
import type { Dispatch } from '../dispatch.ts';
import { setExamples } from '../format-help.ts';

/** `answer --context TEXT --question TEXT` */
export function addAnswer(program: Command, dispatch: Dispatch): void {
  const command = program
    .command('answer')
    .summary('answer a question about a passage')
    .description(
      'Answers a question about a short passage in a few words. Without --context the passage is read from stdin.',
    )
    .usage('--question TEXT [options]')
    .optionsGroup('Text:')
    .option('--context <text>', 'the passage')
    .option('--question <text>', 'the question')
    .option('--file <path>', 'a file with the passage')
    .action(() => dispatch('answer', [], command.opts()));
  addCommonOptions(command, ['model', 'json', 'threads', 'backend']);
  setExamples(command, [
    'tiny-gpt answer --context "Mary is in the hall." --question "Where is Mary?"',
    'tiny-gpt answer --question "Who has the ball?" < passage.txt',
  ]);
}
