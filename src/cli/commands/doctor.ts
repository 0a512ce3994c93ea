import type { Command } from 'commander';
import { addCommonOptions } from '../common-options.ts';
import type { Dispatch } from '../dispatch.ts';
import { setExamples } from '../format-help.ts';

/** `doctor` */
export function addDoctor(program: Command, dispatch: Dispatch): void {
  const command = program
    .command('doctor')
    .summary('check this installation')
    .description('Checks what tiny-gpt needs on this computer and says what to do about what is missing.');
  command.action(() => dispatch('doctor', [], command.opts()));
  addCommonOptions(command, ['json']);
  setExamples(command, ['tiny-gpt doctor', 'tiny-gpt doctor --json']);
}
