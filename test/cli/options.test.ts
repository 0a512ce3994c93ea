import { describe, expect, it } from 'vitest';
import { evaluateOptions } from '../../src/cli/actions/evaluate.ts';
import { sampleOptions } from '../../src/cli/actions/sample.ts';
import { trainOptions } from '../../src/cli/actions/train.ts';
import { translateOptions } from '../../src/cli/actions/translate.ts';
import { commandsBelow, createProgram } from '../../src/cli/program.ts';
import { parseCommand } from './parse-command.ts';

async function train(...args: string[]) {
  const { operands, flags } = await parseCommand(['train', ...args]);
  return trainOptions(operands, flags);
}

const trainFlags: [args: string[], expected: object][] = [
  [['--task', 'translation'], { task: 'translation' }],
  [['--arch', 'gpt'], { arch: 'gpt' }],
  [['--pair', 'fr-en'], { pair: 'fr-en' }],
  [['--kind', 'documents'], { kind: 'documents' }],
  [['--validation', 'v.txt'], { validation: 'v.txt' }],
  [['--validation-fraction', '0.2'], { validationFraction: 0.2 }],
  [['--name', 'tales'], { name: 'tales' }],
  [['--budget', '2m'], { budgetMs: 120_000 }],
  [['--max-steps', '100'], { maxSteps: 100 }],
  [['--epochs', '1.5'], { epochs: 1.5 }],
  [['--preset', 'mini'], { preset: 'mini' }],
  [['--config', 'c.json'], { config: 'c.json' }],
  [['--set', 'a=1', '--set', 'b=2'], { set: { a: '1', b: '2' } }],
  [['--resume'], { resume: true }],
  [['--from', 'tales@last'], { from: 'tales@last' }],
  [['--train-layers', '0'], { trainLayers: 0 }],
  [['--lora-rank', '8'], { loraRank: 8 }],
  [['--lora-alpha', '16'], { loraAlpha: 16 }],
  [['--lora-targets', 'queryKeyValue, up'], { loraTargets: ['queryKeyValue', 'up'] }],
  [['--dry-run'], { dryRun: true }],
  [['--force'], { force: true }],
  [['--trace-ops'], { traceOps: true }],
  [['--seed', '7'], { seed: 7 }],
  [['--threads', '2'], { threads: 2 }],
  [['--backend', 'cpu'], { backend: 'cpu' }],
  [['--dropout', '0.2'], { set: { dropout: 0.2 } }],
  [['--batch-size', '8'], { set: { batchSize: 8 } }],
  [['--batch-tokens', '800'], { set: { batchTokens: 800 } }],
  [['--gradient-accumulation-steps', '2'], { set: { gradientAccumulationSteps: 2 } }],
  [['--learning-rate', '1e-3'], { set: { learningRate: 1e-3 } }],
  [['--warmup-steps', '0'], { set: { warmupSteps: 0 } }],
  [['--weight-decay', '0'], { set: { weightDecay: 0 } }],
  [['--max-grad-norm', '1'], { set: { maxGradNorm: 1 } }],
  [['--label-smoothing', '0.1'], { set: { labelSmoothing: 0.1 } }],
  [['--eval-steps', '50'], { set: { evalSteps: 50 } }],
];

const sampleFlags: [args: string[], expected: object][] = [
  [['-n', '3'], { numReturnSequences: 3 }],
  [['--num-return-sequences', '3'], { numReturnSequences: 3 }],
  [['--max-new-tokens', '20'], { maxNewTokens: 20 }],
  [['--weights', 'int8'], { weights: 'int8' }],
  [['--temperature', '0'], { temperature: 0 }],
  [['--top-k', '0'], { topK: 0 }],
  [['--top-p', '0.9'], { topP: 0.9 }],
  [['--min-p', '0.05'], { minP: 0.05 }],
  [['--repetition-penalty', '1.1'], { repetitionPenalty: 1.1 }],
  [['--no-repeat-ngram-size', '3'], { noRepeatNgramSize: 3 }],
  [['--stop', 'a', '--stop', '\\n'], { stop: ['a', '\n'] }],
  [['-m', 'tales'], { model: 'tales' }],
  [['--model', 'tales'], { model: 'tales' }],
  [['--seed', '5'], { seed: 5 }],
  [['--threads', '1'], { threads: 1 }],
  [['--backend', 'cpu'], { backend: 'cpu' }],
];

/** Flags that do not become options of a public function: they decide what is read and written. */
const other = ['--prompt', '--file', '--json', '--quiet', '--no-color', '--version'];

function optionsOf(name: string): string[] {
  const program = createProgram(async () => {});
  const command = commandsBelow(program).find((one) => one.name() === name);
  return command!.options.map((option) => option.long!);
}

describe('train', () => {
  it.each(trainFlags)('takes %j', async (args, expected) => {
    expect(await train('x.txt', ...args)).toEqual({ data: ['x.txt'], ...expected });
  });

  it('has no flag that leads nowhere', () => {
    const tested = trainFlags.flatMap(([args]) => args.filter((argument) => argument.startsWith('--')));
    expect(optionsOf('train').filter((flag) => !tested.includes(flag) && !other.includes(flag))).toEqual([]);
  });

  it('leaves everything open when nothing is said', async () => {
    expect(await train('a.txt', 'b', '-')).toEqual({ data: ['a.txt', 'b', '-'] });
  });

  it('lets --set have the last word', async () => {
    expect(await train('x', '--dropout', '0.1', '--set', 'dropout=0.3')).toMatchObject({ set: { dropout: '0.3' } });
  });

  it.each([
    ['--budget', '5', '--budget: expected a duration such as 90s, 5m or 1h30m, got 5'],
    ['--dropout', '1', '--dropout: expected a number in [0, 1), got 1'],
    ['--max-steps', '-5', '--max-steps: expected a whole number of at least 1, got -5'],
    [
      '--kind',
      'poem',
      '--kind: expected text, documents, jsonl, pairs, parallel, labelled, stories or transcripts, got poem',
    ],
  ])('refuses %s %s', async (flag, value, message) => {
    await expect(train('x', flag, value)).rejects.toThrow(message);
  });
});

describe('sample', () => {
  it.each(sampleFlags)('takes %j', async (args, expected) => {
    const { flags } = await parseCommand(['sample', ...args]);
    expect(sampleOptions(flags)).toMatchObject(expected);
  });

  it('has no flag that leads nowhere', () => {
    const tested = sampleFlags.flatMap(([args]) => args.filter((argument) => argument.startsWith('--')));
    expect(optionsOf('sample').filter((flag) => !tested.includes(flag) && !other.includes(flag))).toEqual([]);
  });

  it('has the defaults that help shows, and a fresh seed each time', async () => {
    const { flags } = await parseCommand(['sample']);
    const { seed, ...options } = sampleOptions(flags);
    expect(options).toEqual({ numReturnSequences: 1, maxNewTokens: 200, temperature: 0.8, topK: 40 });
    expect(Number.isInteger(seed)).toBe(true);
    const seeds = new Set(Array.from({ length: 5 }, () => sampleOptions(flags).seed));
    expect(seeds.size).toBeGreaterThan(1); // five equal draws from a million: 1 in 10^24
  });

  it('does not take --no-repeat-ngram-size for a negation', async () => {
    const { flags } = await parseCommand(['sample', 'x']);
    expect(flags).not.toHaveProperty('repeatNgramSize');
    expect(flags).not.toHaveProperty('noRepeatNgramSize');
  });

  it('leaves a prompt after --stop alone', async () => {
    const { operands, flags } = await parseCommand(['sample', '--stop', '.', 'Once upon a time']);
    expect(operands).toEqual(['Once upon a time']);
    expect(flags.stop).toEqual(['.']);
  });
});

describe('translate and evaluate', () => {
  it('passes on what translation takes', async () => {
    const { operands, flags } = await parseCommand(
      'translate Je mange --pair fr-en -n 3 --num-beams 4 --length-penalty -0.5 -m fr-en --threads 2 --backend cpu'.split(
        ' ',
      ),
    );
    expect(operands).toEqual(['Je', 'mange']);
    expect(translateOptions(flags)).toEqual({
      pair: 'fr-en',
      numReturnSequences: 3,
      numBeams: 4,
      lengthPenalty: -0.5,
      model: 'fr-en',
      threads: 2,
      backend: 'cpu',
    });
  });

  it('takes the first argument of evaluate for the model, the rest for data', async () => {
    const { operands, flags } = await parseCommand('evaluate tales a.txt b.txt --metric loss --metric bleu'.split(' '));
    expect(evaluateOptions(operands, flags)).toEqual({
      model: 'tales',
      data: ['a.txt', 'b.txt'],
      metrics: ['loss', 'bleu'],
    });
  });

  it('takes all arguments of evaluate for data after --model', async () => {
    const { operands, flags } = await parseCommand(
      'evaluate a.txt -m tales --num-beams 2 --kind text --pair fr-en'.split(' '),
    );
    expect(evaluateOptions(operands, flags)).toEqual({
      model: 'tales',
      data: ['a.txt'],
      numBeams: 2,
      kind: 'text',
      pair: 'fr-en',
    });
  });

  it('wants a model', async () => {
    const { operands, flags } = await parseCommand(['evaluate']);
    expect(() => evaluateOptions(operands, flags)).toThrow('expected MODEL');
  });
});

describe('underscores', () => {
  it('are dashes in the names of options', async () => {
    expect((await parseCommand(['sample', '--max_new_tokens', '5', '--top_k=3'])).flags).toMatchObject({
      maxNewTokens: '5',
      topK: '3',
    });
  });

  it('stay in values and after --', async () => {
    expect((await parseCommand(['sample', '-p', '--max_new_tokens'])).flags.prompt).toBe('--max_new_tokens');
    expect((await parseCommand(['sample', '--', '--max_new_tokens'])).operands).toEqual(['--max_new_tokens']);
    expect((await parseCommand(['sample', '--stop=a_b'])).flags.stop).toEqual(['a_b']);
  });
});
