import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { recogniseKind } from '../../src/corpus/recognise-kind.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { userErrorOf } from './user-error.ts';

const repeated = Array.from({ length: 12 }, (_, i) => `words of number ${i}\t${i % 2 === 0 ? 'yes' : 'no'}\n`).join('');

describe('recogniseKind', () => {
  it.each([
    ['a.tsv', 'text\tlabel\na b\t1\n', 'labelled'],
    ['a.tsv', repeated, 'labelled'],
    ['a.tsv', 'un\tone\ndeux\ttwo\n', 'pairs'],
    ['a.tsv', Array.from({ length: 12 }, (_, i) => `phrase ${i}\tword${i}\n`).join(''), 'pairs'],
    ['a.csv', 'label,text\n1,"a, b"\n', 'labelled'],
    ['a.csv', 'x,y\n1,2\n3,4\n', 'text'],
    ['train_5500.label', 'NUM:dist How far is it ?\nHUM:ind Who is it ?\n', 'labelled'],
    ['a.train', '__label__x one\n__label__y two\n', 'labelled'],
    ['qa1_train.txt', '1 Mary is in.\n2 Where is Mary? \tin\t1\n', 'stories'],
    ['list.txt', '1 Mary is in.\n2 Where is Mary?\n', 'text'],
    ['talk.txt', 'user: Hello!\nassistant: Hi!\n', 'transcripts'],
    ['play.txt', 'User: only one line\n', 'text'],
    ['notes.txt', '1 yes\n0 no\n1 yes\n', 'text'],
    ['-', '{"turns": [{"role": "user", "text": "a"}]}\n', 'jsonl'],
  ])('of %s with %j is %s', (path, text, kind) => {
    expect(recogniseKind(path, text)).toBe(kind);
  });

  it('follows what is wanted', () => {
    expect(recogniseKind('a.txt', '1 fine\n0 dull\n', { wanted: 'labelled' })).toBe('labelled');
    expect(recogniseKind('a.tsv', 'text\tlabel\na\tb\n', { wanted: 'pairs' })).toBe('pairs');
    expect(recogniseKind('a.tsv', 'text\tlabel\na\tb\n', { wanted: 'text' })).toBe('text');
  });
});

describe('readCorpus: examples', () => {
  it('reads labelled texts with the parts beside them', async () => {
    const folder = await temporaryFolder({
      'r.tsv': 'text\tlabel\nfine\tpositive\n',
      'r.validation.tsv': 'text\tlabel\ndull\tnegative\n',
      'r.test.jsonl': '{"text": "so-so", "label": "negative"}\n',
    });
    expect(await readCorpus([join(folder, 'r.tsv')])).toMatchObject({
      type: 'labelled',
      kind: 'labelled',
      name: 'r',
      examples: [{ text: 'fine', label: 'positive' }],
      validation: [{ text: 'dull', label: 'negative' }],
      test: [{ text: 'so-so', label: 'negative' }],
    });
  });

  it('passes over a test part whose labels are kept back', async () => {
    const folder = await temporaryFolder({
      'train.tsv': 'sentence\tlabel\nfine\t1\n',
      'dev.tsv': 'sentence\tlabel\ndull\t0\n',
      'test.tsv': 'index\tsentence\n0\tso-so\n',
    });
    const corpus = await readCorpus([join(folder, 'train.tsv')]);
    expect(corpus).toMatchObject({ validation: [{ label: '0' }], test: undefined });
  });

  it('reads stories, with the test file of the same task', async () => {
    const folder = await temporaryFolder({
      'qa1_train.txt': '1 Mary is in.\n2 Where is Mary?\tin\t1\n',
      'qa1_test.txt': '1 John is out.\n2 Where is John?\tout\t1\n',
    });
    expect(await readCorpus([join(folder, 'qa1_train.txt')])).toMatchObject({
      type: 'answering',
      kind: 'stories',
      name: 'qa1',
      examples: [{ context: 'Mary is in.', question: 'Where is Mary?', answer: 'in' }],
      test: [{ answer: 'out' }],
    });
  });

  it('joins dialogues of several files', async () => {
    const talk = (text: string) => JSON.stringify({ turns: [{ role: 'user', text }] });
    const folder = await temporaryFolder({ 'a.jsonl': talk('one'), 'b.jsonl': talk('two') });
    expect(await readCorpus([join(folder, 'a.jsonl'), join(folder, 'b.jsonl')])).toMatchObject({
      type: 'dialogue',
      kind: 'jsonl',
      examples: [{ turns: [{ text: 'one' }] }, { turns: [{ text: 'two' }] }],
    });
  });

  it('reads the text of labelled records when text is wanted', async () => {
    const folder = await temporaryFolder({ 'a.jsonl': '{"text": "fine", "label": 1}\n' });
    expect(await readCorpus([join(folder, 'a.jsonl')], { wanted: 'text' })).toMatchObject({ documents: ['fine'] });
  });

  it('says what a task needs and what the file holds', async () => {
    const folder = await temporaryFolder({ 'p.tsv': 'un\tone\n', 'p.txt': 'prose\n' });
    const read = (name: string, options: Parameters<typeof readCorpus>[1]) =>
      userErrorOf(() => readCorpus([join(folder, name)], options));
    expect(await read('p.tsv', { wanted: 'labelled', kind: 'pairs' })).toMatch(
      /p\.tsv: expected labelled, got pairs \(kind pairs\) \| lines text<TAB>label/,
    );
    expect(await read('p.txt', { wanted: 'answering' })).toMatch(/p\.txt line 1: expected a numbered line/);
    expect(await read('p.txt', { wanted: 'dialogue' })).toMatch(/p\.txt line 1: expected a turn such as/);
  });
});
