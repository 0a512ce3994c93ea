import type { Command } from 'commander';
import { addCommonOptions, optionWithDefault } from '../common-options.ts';
import type { Dispatch } from '../dispatch.ts';
import { setExamples } from '../format-help.ts';

/** `corpus list`, `show`, `make` and `download` */
export function addCorpus(program: Command, dispatch: Dispatch): void {
  const group = program
    .command('corpus')
    .summary('list, show, make and download texts to train on')
    .usage('COMMAND [options]');
  group.description('The bundled corpora, how a file would be read, generators of simple text, and public sets.');
  setExamples(group, ['tiny-gpt corpus list', 'tiny-gpt corpus show my.txt']);

  const list = group
    .command('list')
    .description('Lists the bundled corpora and the public sets that can be downloaded.');
  list.action(() => dispatch('corpus list', [], list.opts()));
  addCommonOptions(list, ['json']);
  setExamples(list, ['tiny-gpt corpus list', 'tiny-gpt train tales']);

  const show = group
    .command('show')
    .description('Shows how data would be read for training: kind, size, first examples.')
    .argument('<data...>', 'files, folders, globs or a bundled corpus')
    .usage('DATA... [options]')
    .optionsGroup('Reading:')
    .option(
      '--kind <kind>',
      'text, documents, jsonl, pairs, parallel, labelled, stories or transcripts (default: recognised)',
    )
    .action((data: string[]) => dispatch('corpus show', data, show.opts()));
  addCommonOptions(show, ['json']);
  setExamples(show, ['tiny-gpt corpus show tales', 'tiny-gpt corpus show my.txt --kind documents']);

  const make = group
    .command('make')
    .description('Makes a corpus of simple text; the same seed makes the same text.')
    .argument('<name>', 'tales, fr-en, reviews, questions, rooms or talk')
    .usage('NAME [options]')
    .optionsGroup('Making:')
    .option('--size <size>', 'bytes such as 2MB, or a number of examples (default: as bundled)')
    .option('--part <part>', 'train, validation, test or unseen-forms, each of other structures (default: train)')
    .addOption(optionWithDefault('--seed <n>', 'seed of everything random', '1'))
    .option('--output <file>', 'where to write (default: stdout)')
    .option('--force', 'overwrite the file')
    .action((name: string) => dispatch('corpus make', [name], make.opts()));
  addCommonOptions(make, []);
  setExamples(make, [
    'tiny-gpt corpus make tales --size 2MB --output tales.txt',
    'tiny-gpt corpus make fr-en --size 20000 --seed 3 --output pairs.tsv',
  ]);

  const download = group
    .command('download')
    .description('Fetches a public set and converts it for training; a download that broke goes on where it stopped.')
    .argument('<name>', 'tiny-shakespeare, multi30k-fr-en, tatoeba-fr-en, sst-2, trec or babi')
    .usage('NAME [options]')
    .optionsGroup('Downloading:')
    .option('--output <folder>', 'where to write (default: a folder NAME here)')
    .option('--force', 'write into a folder that is there')
    .action((name: string) => dispatch('corpus download', [name], download.opts()));
  addCommonOptions(download, []);
  setExamples(download, ['tiny-gpt corpus download tiny-shakespeare', 'tiny-gpt train tiny-shakespeare']);
}
