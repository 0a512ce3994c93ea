import type { Command } from 'commander';
import { addCommonOptions, repeatableOption } from '../common-options.ts';
import type { Dispatch } from '../dispatch.ts';
import { setExamples } from '../format-help.ts';

/** `train DATA...` */
export function addTrain(program: Command, dispatch: Dispatch): void {
  const command = program
    .command('train')
    .summary('train a model on your text')
    .description('Trains a model on text or pairs; without flags it picks everything and takes five minutes.')
    .argument('<data...>', "files, folders, globs, '-' for stdin, or a bundled corpus (tiny-gpt corpus list)")
    .usage('DATA... [options]')
    .optionsGroup('Data:')
    .option('--task <name>', 'text, translation, classification, answering, dialogue (default: by the data)')
    .option('--arch <name>', 'wiring, where a task has several: encoder, encoder-decoder or gpt')
    .option('--pair <languages>', 'languages of source and target, such as fr-en')
    .option(
      '--kind <kind>',
      'text, documents, jsonl, pairs, parallel, labelled, stories or transcripts (default: recognised)',
    )
    .option('--validation <path>', 'text to validate on')
    .option('--validation-fraction <share>', 'share held out for validation (default: 0.1)')
    .optionsGroup('The run:')
    .option('--name <name>', 'name of the model (default: from the data)')
    .option('--budget <duration>', 'time to spend: 90s, 5m, 1h30m (default: 5m, unless steps or epochs are given)')
    .option('--max-steps <n>', 'steps to train')
    .option('--epochs <n>', 'passes over the data')
    .option('--eval-steps <n>', 'steps between two validations (default: a tenth or so of the run)')
    .option('--seed <n>', 'seed of everything random (default: 1337)')
    .option('--resume', 'go on where the run of that name stopped')
    .option('--from <model>', 'start from the weights and tokenizer of another model')
    .option('--train-layers <n>', 'with --from: train the last layers and the head alone; 0: the head')
    .option('--lora-rank <n>', 'with --from: train low-rank adapters and a new head alone, such as 8')
    .option('--lora-alpha <x>', 'adapters count alpha / rank times (default: twice the rank)')
    .option('--lora-targets <kinds>', 'matrices with adapters: queryKeyValue,output,up,... (default: all)')
    .option('--dry-run', 'show the plan, do nothing')
    .option('--force', 'overwrite a model of the same name')
    .option('--trace-ops', 'say which ops TensorFlow.js computes itself, for want of a kernel of ours')
    .optionsGroup('The model:')
    .option('--preset <name>', 'a size and shape: nano, micro, mini, small, ... (default: planned from data and time)')
    .option('--dropout <share>', 'share of activations dropped in training')
    .option('--config <file>', 'JSON file with config keys')
    .addOption(repeatableOption('--set <key=value>', 'any config key, such as numDecoderLayers=6; may be repeated'))
    .optionsGroup('Optimisation:')
    .option('--batch-size <n>', 'sequences in a batch')
    .option('--batch-tokens <n>', 'tokens in a batch of pairs')
    .option('--gradient-accumulation-steps <n>', 'batches whose gradients are summed in one step')
    .option('--learning-rate <rate>', 'peak learning rate')
    .option('--warmup-steps <n>', 'steps in which the learning rate rises')
    .option('--weight-decay <rate>', "AdamW's weight decay")
    .option('--max-grad-norm <norm>', 'norm the gradients are clipped to; 0 for none')
    .option('--label-smoothing <share>', 'probability taken from the right token and spread over the others')
    .action((data: string[]) => dispatch('train', data, command.opts()));
  addCommonOptions(command, ['json', 'threads', 'backend']);
  setExamples(command, [
    'tiny-gpt train my.txt',
    'tiny-gpt train tales --budget 2m --preset mini',
    'tiny-gpt train reviews --from tales --lora-rank 8',
  ]);
}
