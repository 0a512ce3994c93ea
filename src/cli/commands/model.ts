import type { Command } from 'commander';
import { addCommonOptions, optionWithDefault } from '../common-options.ts';
import type { Dispatch } from '../dispatch.ts';
import { setExamples } from '../format-help.ts';

/** `model list`, `show`, `rm`, `rename` and `merge` */
export function addModel(program: Command, dispatch: Dispatch): void {
  const group = program
    .command('model')
    .summary('list, show, remove, rename and merge models')
    .usage('COMMAND [options]');
  group.description('Your models stand in ./checkpoints; the shipped ones (*) are part of the package.');
  setExamples(group, ['tiny-gpt model list', 'tiny-gpt model show mini']);
  addList(group, dispatch);
  addShow(group, dispatch);
  addChanges(group, dispatch);
  addMerge(group, dispatch);
}

function addList(group: Command, dispatch: Dispatch): void {
  const list = group.command('list').description('Lists your models and the shipped ones.').optionsGroup('Order:');
  list
    .addOption(optionWithDefault('--sort <column>', 'trained, name, task, params, size or score', 'trained'))
    .action(() => dispatch('model list', [], list.opts()));
  addCommonOptions(list, ['json']);
  setExamples(list, ['tiny-gpt model list', 'tiny-gpt model list --sort size']);
}

function addShow(group: Command, dispatch: Dispatch): void {
  const show = group
    .command('show')
    .description('Shows the tensors of a model or a preset, its parameters, FLOPs a token and memory.')
    .argument('<name>', 'a model or a preset')
    .usage('NAME [options]')
    .optionsGroup('What is assumed:')
    .option('--family <name>', 'gpt or encoder-decoder, for a preset that both have (default: gpt)')
    .option('--vocab-size <n>', 'vocabulary of a preset (default: 512, or that of the model it is named after)')
    .addOption(optionWithDefault('--batch-size <n>', 'sequences in a batch, for the memory of training', '12'))
    .action((name: string) => dispatch('model show', [name], show.opts()));
  addCommonOptions(show, ['json']);
  setExamples(show, ['tiny-gpt model show mini', 'tiny-gpt model show transformer-base --vocab-size 37000']);
}

function addChanges(group: Command, dispatch: Dispatch): void {
  const remove = group
    .command('rm')
    .description('Removes models of yours; asks first on a terminal, wants --yes elsewhere.')
    .argument('<names...>', 'the models')
    .usage('NAME... [options]')
    .optionsGroup('Removing:')
    .option('-y, --yes', 'do not ask')
    .action((names: string[]) => dispatch('model rm', names, remove.opts()));
  addCommonOptions(remove, []);
  setExamples(remove, ['tiny-gpt model rm tales-2', 'tiny-gpt model rm tales-2 tales-3 --yes']);

  const rename = group
    .command('rename')
    .description('Gives a model of yours another name.')
    .argument('<name>', 'the model')
    .argument('<new-name>', 'its new name')
    .usage('NAME NEW-NAME [options]')
    .action((name: string, newName: string) => dispatch('model rename', [name, newName], rename.opts()));
  addCommonOptions(rename, []);
  setExamples(rename, ['tiny-gpt model rename tales-2 bedtime', 'tiny-gpt sample -m bedtime']);
}

function addMerge(group: Command, dispatch: Dispatch): void {
  const merge = group
    .command('merge')
    .description('Writes an adapter (train --lora-rank) and its base as one whole model.')
    .argument('<adapter>', 'the adapter')
    .usage('ADAPTER --name NAME')
    .optionsGroup('The whole model:')
    .option('--name <name>', 'its name')
    .action((adapter: string) => dispatch('model merge', [adapter], merge.opts()));
  addCommonOptions(merge, []);
  setExamples(merge, [
    'tiny-gpt model merge reviews --name reviews-whole',
    'tiny-gpt classify -m reviews-whole "Good."',
  ]);
}
