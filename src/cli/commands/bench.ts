import type { Command } from 'commander';
import { addCommonOptions } from '../common-options.ts';
import type { Dispatch } from '../dispatch.ts';
import { setExamples } from '../format-help.ts';

/** `bench` */
export function addBench(program: Command, dispatch: Dispatch): void {
  const command = program
    .command('bench')
    .summary('measure how fast this computer trains and writes')
    .description(
      'Measures the peak of this computer and how near to it each backend comes: matrix products, a training step, decoding.',
    )
    .optionsGroup('Model:')
    .option('--preset <name>', 'measure a preset (default: micro)')
    .option('--family <name>', 'gpt or encoder-decoder, for a preset that both have (default: gpt)')
    .option('--vocab-size <n>', 'vocabulary of a preset (default: as in tiny-gpt model show)')
    .action(() => dispatch('bench', [], command.opts()));
  addCommonOptions(command, ['model', 'json', 'threads', 'backend']);
  setExamples(command, ['tiny-gpt bench', 'tiny-gpt bench --preset small --backend native --json']);
}
