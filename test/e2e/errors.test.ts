import { cpSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { animalPairs, animalText } from './support/tiny-corpora.ts';
import { hookTimeoutMs, tinyGpt, useWorkspace } from './support/tiny-gpt.ts';
import { tinyGptFlags, tinyTranslatorFlags } from './support/tiny-runs.ts';

const workspace = useWorkspace();

beforeAll(async () => {
  const write = (name: string, content: string | Buffer) => writeFileSync(join(workspace.path, name), content);
  write('animals.txt', animalText(40));
  write('pairs.tsv', animalPairs());
  write('empty.txt', '');
  write('blank.txt', ' \n\n');
  write('binary.txt', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 0, 255]));
  write('latin.txt', Buffer.from('Le caf\xe9 est ferm\xe9.\n', 'latin1'));
  write('ten.txt', 'hello worl');
  write('lines.fr', 'un\ndeux\ntrois\n');
  write('lines.en', 'one\ntwo\n');
  write('alone.fr', 'un\ndeux\n');
  const [gpt, translator] = await Promise.all([
    run('train', 'animals.txt', '--name', 'animals', ...tinyGptFlags, '--max-steps', '1'),
    run('train', 'pairs.tsv', '--name', 'pairs', '--pair', 'fr-en', ...tinyTranslatorFlags, '--max-steps', '1'),
  ]);
  expect(gpt.code, gpt.stderr).toBe(0);
  expect(translator.code, translator.stderr).toBe(0);
  copyOfAnimals('truncated', (folder) => truncateSync(join(folder, 'model.safetensors'), 5000));
  copyOfAnimals('cut-header', (folder) => truncateSync(join(folder, 'model.safetensors'), 4));
  copyOfAnimals('newer', (folder) => {
    const path = join(folder, 'config.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"formatVersion": 1', '"formatVersion": 99'));
  });
  copyOfAnimals('newer-run', (folder) => {
    const path = join(folder, 'run.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"formatVersion": 1', '"formatVersion": 99'));
  });
}, hookTimeoutMs);

/** What was typed, and lines of stderr: the error in full or in part, then the hint. */
const cases: readonly [title: string, args: readonly string[], error: string | RegExp, hint: string | RegExp][] = [
  [
    'a file that is not there',
    ['train', 'animal.txt'],
    "no file or corpus 'animal.txt'",
    "Did you mean 'animals.txt'?",
  ],
  [
    'a folder that is not there',
    ['train', 'nowhere/poem.txt'],
    "no file 'nowhere/poem.txt': no folder 'nowhere'",
    'ls .',
  ],
  ['an empty file', ['train', 'empty.txt'], 'empty.txt is empty', 'give a file with text'],
  ['a file of blank lines', ['train', 'blank.txt'], 'blank.txt is empty', 'give a file with text'],
  ['a binary file', ['train', 'binary.txt'], /^binary\.txt/, /./],
  ['a file that is no UTF-8', ['train', 'latin.txt'], /^latin\.txt.*UTF-8/, /iconv/],
  ['a text of ten characters', ['train', 'ten.txt', ...tinyGptFlags], /^ten\.txt/, /add text/],
  [
    'a context too long for the text',
    ['train', 'animals.txt', '--set', 'contextLength=256'],
    /^animals\.txt has [\d,]+ characters; contextLength 256, set by you, needs at least 5,120$/,
    '--set contextLength=32, or add text',
  ],
  ['parallel files of different lengths', ['train', 'lines.fr', 'lines.en'], /3 .*2|2 .*3/, /./],
  ['a parallel file alone', ['train', 'alone.fr', '--pair', 'fr-en'], /^unpaired parallel files/, /./],
  [
    'an unknown preset',
    ['train', 'animals.txt', '--preset', 'nanno'],
    "unknown preset 'nanno' (gpt: nano, micro, mini, small, gpt2, llama)",
    "Did you mean 'nano'?",
  ],
  [
    'an unknown backend',
    ['train', 'animals.txt', '--backend', 'tensorflo'],
    "unknown backend 'tensorflo' (here: native, wasm, tensorflow, cpu)",
    "Did you mean 'tensorflow'?",
  ],
  [
    'an unknown option',
    ['train', 'animals.txt', '--bugdet', '5m'],
    "unknown option '--bugdet'",
    "Did you mean '--budget'?",
  ],
  ['an unknown command', ['trian', 'animals.txt'], "unknown command 'trian'", "Did you mean 'tiny-gpt train'?"],
  [
    'an unknown config key',
    ['train', 'animals.txt', '--set', 'numHead=2'],
    "unknown config key 'numHead'",
    "Did you mean 'numHeads'?",
  ],
  [
    'an unknown task',
    ['train', 'animals.txt', '--task', 'txt'],
    "unknown task 'txt' (text, translation, classification, answering, dialogue)",
    "Did you mean 'text'?",
  ],
  ['text for translation', ['train', 'animals.txt', '--task', 'translation'], /animals\.txt/, /./],
  [
    'a width that the heads do not divide',
    ['train', 'animals.txt', ...tinyGptFlags, '--set', 'embeddingDim=18', '--set', 'numHeads=4'],
    'attention: expected embeddingDim divisible by numHeads, got 18 and 4',
    'try numHeads 3',
  ],
  ['a duration without sense', ['train', 'animals.txt', '--budget', 'soon'], /--budget.*soon/, ''],
  [
    'a model that is not there',
    ['sample', '-m', 'animal', '-p', 'The'],
    /^no model 'animal' \(models here: .*animals.*\)$/,
    "Did you mean 'animals'?",
  ],
  [
    'a GPT that is to translate',
    ['translate', '-m', 'animals', 'le chat'],
    "'animals' is a GPT and cannot translate",
    'tiny-gpt sample -m animals --prompt "..."',
  ],
  [
    'a translator that is to continue text',
    ['sample', '-m', 'pairs', '-p', 'le'],
    "'pairs' is an encoder-decoder and cannot continue text",
    'tiny-gpt translate -m pairs "..."',
  ],
  [
    'an unknown pair',
    ['translate', '--pair', 'fr-de', 'le chat'],
    "unknown pair 'fr-de' (models here: fr-en, en-fr)",
    /--pair fr-de$/,
  ],
  ['a truncated model', ['sample', '-m', 'truncated', '-p', 'The'], /^.*truncated\/model\.safetensors/, ''],
  ['a model cut in its header', ['sample', '-m', 'cut-header', '-p', 'The'], /^.*cut-header\/model\.safetensors/, ''],
  ['a model of a newer version', ['sample', '-m', 'newer', '-p', 'The'], /written in format 99 by tiny-gpt/, /newer/],
  ['a run of a newer version', ['train', 'animals.txt', '--name', 'newer-run', '--resume'], /format 99/, /newer/],
  [
    'a metric of another task',
    ['evaluate', 'animals', '--metric', 'blue'],
    /^unknown metric 'blue' for task text/,
    /./,
  ],
  [
    'nothing to resume',
    ['train', 'animals.txt', '--name', 'nothing', '--resume'],
    /found none$/,
    'tiny-gpt model list',
  ],
  [
    'a finished run that is resumed',
    ['train', 'animals.txt', '--resume'],
    "'animals' is finished: 1 steps of 1",
    '--resume --budget 10m trains it further',
  ],
  ['no text to translate', ['translate'], 'translate: expected a text, got nothing', 'tiny-gpt translate "Bonjour."'],
];

describe('says what is wrong and what to do, and exits with 2, for', () => {
  it.each(cases)('%s', async (_, args, error, hint) => {
    const { code, stdout, stderr } = await run(...args);
    expect(stderr).not.toContain('\u001b');
    const lines = stderr.trimEnd().split('\n');
    const errorAt = lines.findIndex((line) => line.startsWith('error: '));
    expect(errorAt, stderr).toBeGreaterThanOrEqual(0);
    expectText(lines[errorAt]!.slice('error: '.length), error);
    if (hint !== '') expectText(lines[errorAt + 1]?.replace(/^hint: {2}/, '') ?? '', hint);
    expect(lines.length, stderr).toBeLessThanOrEqual(errorAt + 2);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});

describe('a context that nobody set', () => {
  it('shrinks for a short text, which then trains', async () => {
    writeFileSync(join(workspace.path, 'short.txt'), 'One hen, two hens, three hens and a goat.\n');
    const { code, stdout, stderr } = await run(
      ...['train', 'short.txt', '--preset', 'nano', '--max-steps', '1', '--batch-size', '2', '--json'],
    );
    expect(code, stderr).toBe(0);
    const plan = JSON.parse(stdout.split('\n')[0]!) as { model: { contextLength: number } };
    expect(plan.model.contextLength).toBe(8);
  });
});

function run(...args: string[]) {
  return tinyGpt(args, { cwd: workspace.path });
}

function expectText(actual: string, expected: string | RegExp): void {
  if (typeof expected === 'string') expect(actual).toBe(expected);
  else expect(actual).toMatch(expected);
}

function copyOfAnimals(name: string, change: (folder: string) => void): void {
  const folder = join(workspace.path, 'checkpoints', name);
  mkdirSync(folder, { recursive: true });
  cpSync(join(workspace.path, 'checkpoints', 'animals'), folder, { recursive: true });
  change(folder);
}
