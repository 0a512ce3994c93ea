import type { Command } from 'commander';
import { addCommonOptions, repeatableOption } from '../common-options.ts';
import type { Dispatch } from '../dispatch.ts';
import { setExamples } from '../format-help.ts';

/** `evaluate MODEL [DATA...]` */
export function addEvaluate(program: Command, dispatch: Dispatch): void {
  const command = program
    .command('evaluate')
    .summary('measure a model')
    .description('Measures a model on data, or on its own validation split.')
    .argument('[model]', 'a path, or a name among your models and the shipped ones')
    .argument('[data...]', 'files, folders or a bundled corpus (default: the validation split of its training)')
    .usage('MODEL [DATA...] [options]')
    .optionsGroup('Measuring:')
    .addOption(repeatableOption('--metric <name>', "loss, bleu, chrf, ... (default: the task's); may be repeated"))
    .option('--num-beams <n>', 'beams of the translations that are scored')
    .option(
      '--kind <kind>',
      'text, documents, jsonl, pairs, parallel, labelled, stories or transcripts (default: recognised)',
    )
    .option('--pair <languages>', 'languages of source and target, such as fr-en')
    .action((model: string | undefined, data: string[]) =>
      dispatch('evaluate', model === undefined ? [] : [model, ...data], command.opts()),
    );
  addCommonOptions(command, ['model', 'weights', 'json', 'threads', 'backend']);
  setExamples(command, ['tiny-gpt evaluate tales', 'tiny-gpt evaluate fr-en test.tsv --metric bleu --json']);
}
