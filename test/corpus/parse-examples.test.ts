import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJsonl } from '../../src/corpus/parse-jsonl.ts';
import { parseLabelled } from '../../src/corpus/parse-labelled.ts';
import { parseCsv } from '../../src/corpus/parse-rows.ts';
import { parseStories } from '../../src/corpus/parse-stories.ts';
import { parseTranscripts } from '../../src/corpus/parse-transcripts.ts';
import { userErrorOf } from './user-error.ts';

const line = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .map((text) => text.replace(/[\t\r\n]/g, ' ').trim())
  .filter((text) => text !== '' && !text.startsWith('__label__'));
const label = fc.stringMatching(/^[A-Za-z0-9-]{1,8}$/);
const labelled = fc.array(fc.record({ text: line, label }), { minLength: 1, maxLength: 8 });
const jsonLines = (records: readonly unknown[]) => records.map((record) => JSON.stringify(record)).join('\n');

describe('parseLabelled', () => {
  it('reads back what was written in columns with a header, in either order', () => {
    fc.assert(
      fc.property(labelled, fc.boolean(), (written, isLabelFirst) => {
        const rows = [{ text: 'sentence', label: 'label' }, ...written];
        const text = rows.map((row) => (isLabelFirst ? `${row.label}\t${row.text}` : `${row.text}\t${row.label}`));
        expect(parseLabelled(`${text.join('\n')}\n`, 'x.tsv')).toEqual(written);
      }),
    );
  });

  it('reads back what was written in CSV, quotes, commas and line breaks included', () => {
    const field = (value: string) => `"${value.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(labelled, fc.boolean(), fc.string({ maxLength: 5 }), (written, hasBreaks, extra) => {
        const long = written.map((row) => ({
          ...row,
          text: `a${hasBreaks ? `,\n"${extra.replaceAll('\r', '')}"\n` : ', '}${row.text}`,
        }));
        const text = ['id,text,label', ...long.map((row, i) => `${i},${field(row.text)},${row.label}`)].join('\n');
        expect(parseLabelled(text, 'x.csv')).toEqual(long);
      }),
    );
  });

  it('reads back a label before the text', () => {
    fc.assert(
      fc.property(labelled, fc.constantFrom('', '__label__'), (written, prefix) => {
        const same = written.map((row) => ({ ...row, label: 'x' })); // many labels on few lines are refused
        expect(parseLabelled(same.map((row) => `${prefix}${row.label} ${row.text}`).join('\n'), 'x')).toEqual(same);
      }),
    );
  });

  it.each([
    ['SST-2', 'sentence\tlabel\nit \'s fun , "really" \t1\ndull\t0\n', ['1', '0']],
    ['TREC', 'DESC:manner How did it go ?\nLOC:city Where is it ?\n', ['DESC', 'LOC']],
    ['a label first without a header', '0\tbad stuff\n1\tgood stuff\n0\tvery bad\n', ['0', '1', '0']],
    ['a label second without a header', 'bad stuff\t0\ngood stuff\t1\n', ['0', '1']],
    ['a label and a sentence', '1 a fine film\n0 a dull film\n', ['1', '0']],
    ['CSV without a header', '"bad, very bad",neg\nfine,pos\nworse,neg\n', ['neg', 'pos', 'neg']],
  ])('reads %s', (name, text, labels) => {
    const examples = parseLabelled(text, name.startsWith('CSV') ? 'a.csv' : 'a');
    expect(examples.map((example) => example.label)).toEqual(labels);
    expect(examples.every((example) => /^[a-zA-Z'", ?]+$/.test(example.text))).toBe(true);
  });

  it.each([
    ['a line without a tab', 'text\tlabel\na\t1\n\nb\n', /^a\.tsv line 4: expected 2 columns .* got 1: "b" \| see/],
    ['an empty label', 'text\tlabel\na\t\n', /^a\.tsv line 2: expected a text and a label, got no label: "a"/],
    ['an empty text', 'text\tlabel\n\t1\n', /line 2: .* got no text: "1"/],
    [
      'three columns without a header',
      '1\ta\tb\n',
      /^a\.tsv: expected two columns, or a header .* got 3: "1", "a", "b" \| a first line such as/,
    ],
    ['two labels', '__label__a __label__b both\n', /line 1: expected one label, got more/],
    ['a label alone', 'pos good\nneg\n', /line 2: .* got no text: "neg"/],
    [
      'prose',
      Array.from({ length: 12 }, (_, i) => `word${i} and more`).join('\n'),
      /12 different first words on 12 lines/,
    ],
  ])('refuses %s', async (_, text, message) => {
    expect(await userErrorOf(() => parseLabelled(text, 'a.tsv'))).toMatch(message);
  });

  it('refuses a quote that is never closed, by its line', async () => {
    expect(await userErrorOf(() => parseLabelled('text,label\na,1\n"b,1\nc,0\n', 'a.csv'))).toMatch(
      /^a\.csv line 3: expected a quote closed/,
    );
  });
});

describe('parseCsv', () => {
  it('keeps empty fields at either end and counts the lines of quoted breaks', () => {
    expect(parseCsv(',a,\n"x\ny", b ,\n\n"""",,c', 'a.csv')).toEqual([
      { line: 1, fields: ['', 'a', ''] },
      { line: 2, fields: ['x\ny', 'b', ''] },
      { line: 5, fields: ['"', '', 'c'] },
    ]);
  });
});

describe('parseStories', () => {
  const fact = line.map((text) => `${text}.`);
  const story = fc.record({
    facts: fc.array(fact, { minLength: 1, maxLength: 6 }),
    questions: fc.array(fc.record({ question: line, answer: line }), { minLength: 1, maxLength: 3 }),
  });

  it('gives each question the facts before it in its story', () => {
    fc.assert(
      fc.property(fc.array(story, { minLength: 1, maxLength: 4 }), fc.boolean(), (stories, hasSupports) => {
        const text = stories.map(({ facts, questions }) => {
          const asked = questions.map(({ question, answer }) => `${question}\t${answer}${hasSupports ? '\t1' : ''}`);
          return [...facts, ...asked].map((rest, i) => `${i + 1} ${rest}\n`).join('');
        });
        const expected = stories.flatMap(({ facts, questions }) =>
          questions.map((asked) => ({ context: facts.join(' '), ...asked })),
        );
        expect(parseStories(text.join(''), 'qa.txt')).toEqual(expected);
      }),
    );
  });

  it('takes facts between questions into the later ones only', () => {
    const text = '1 A is in.\n2 Where? \tin\t1\n3 A is out.\n4 Where?\tout\t3\n';
    expect(parseStories(text, 'qa.txt')).toEqual([
      { context: 'A is in.', question: 'Where?', answer: 'in' },
      { context: 'A is in. A is out.', question: 'Where?', answer: 'out' },
    ]);
  });

  it.each([
    ['a line without a number', '1 A.\nB.\n', /^qa\.txt line 2: expected a numbered line such as .*, got "B\." \| see/],
    ['numbers that go back', '1 A.\n2 B.\n2 C.\n', /line 3: expected a number above 2, or 1 for a new story, got 2/],
    ['a story that does not begin', '2 A.\n', /line 1: expected number 1 at the beginning of a story, got 2/],
    ['a question without an answer', '1 A.\n2 Where?\t\n', /line 2: expected question<TAB>answer/],
    ['a question before any fact', '1 Where?\there\n', /line 1: expected a fact before the first question/],
  ])('refuses %s', async (_, text, message) => {
    expect(await userErrorOf(() => parseStories(text, 'qa.txt'))).toMatch(message);
  });
});

describe('parseTranscripts', () => {
  const turn = fc.record({ role: fc.constantFrom('system', 'user', 'assistant'), text: line });
  const dialogues = fc.array(fc.record({ turns: fc.array(turn, { minLength: 1, maxLength: 6 }) }), { maxLength: 5 });

  it('reads back what was written, with any number of blank lines between conversations', () => {
    fc.assert(
      fc.property(dialogues, fc.integer({ min: 1, max: 3 }), fc.boolean(), (written, numBlank, isUpper) => {
        const name = (role: string) => (isUpper ? role.toUpperCase() : role);
        const blocks = written.map(({ turns }) => turns.map(({ role, text }) => `${name(role)}: ${text}\n`).join(''));
        expect(parseTranscripts(blocks.join('\n'.repeat(numBlank)), 'talk.txt')).toEqual(written);
      }),
    );
  });

  it.each([
    [
      'a line without a role',
      'user: Hello!\nHi!\n',
      /^talk\.txt line 2: expected a turn such as "user: Hello!", got "Hi!" \| see/,
    ],
    ['an unknown role', 'user: Hello!\n\nrobot: Hi!\n', /line 3: .* got "robot: Hi!"/],
    ['a turn without words', 'user: \n', /line 1: expected a turn/],
  ])('refuses %s', async (_, text, message) => {
    expect(await userErrorOf(() => parseTranscripts(text, 'talk.txt'))).toMatch(message);
  });
});

describe('parseJsonl', () => {
  const answering = fc.array(fc.record({ context: line, question: line, answer: line }), {
    minLength: 1,
    maxLength: 5,
  });
  const role = fc.constantFrom('system', 'user', 'assistant');
  const dialogues = fc.array(
    fc.record({ turns: fc.array(fc.record({ role, text: line }), { minLength: 1, maxLength: 6 }) }),
    { minLength: 1, maxLength: 4 },
  );

  it('reads back labelled texts, questions and dialogues, by the keys of the first record', () => {
    fc.assert(
      fc.property(labelled, answering, dialogues, (texts, questions, talks) => {
        expect(parseJsonl(jsonLines(texts), 'x')).toEqual({ type: 'labelled', examples: texts });
        const sentences = texts.map((example) => ({ idx: 0, sentence: example.text, label: example.label }));
        expect(parseJsonl(jsonLines(sentences), 'x')).toEqual({ type: 'labelled', examples: texts });
        const extra = questions.map((example) => ({ ...example, supports: [0] }));
        expect(parseJsonl(jsonLines(extra), 'x')).toEqual({ type: 'answering', examples: questions });
        expect(parseJsonl(jsonLines(talks), 'x')).toEqual({ type: 'dialogue', examples: talks });
        const messages = talks.map(({ turns }) => ({
          messages: turns.map((turn) => ({ role: turn.role, content: turn.text })),
        }));
        expect(parseJsonl(jsonLines(messages), 'x')).toEqual({ type: 'dialogue', examples: talks });
      }),
    );
  });

  it('takes numbers and truth values as labels and answers', () => {
    expect(parseJsonl('{"text": "a", "label": 0}', 'x')).toMatchObject({ examples: [{ label: '0' }] });
    const question = '{"context": "a", "question": "b", "answer": true}';
    expect(parseJsonl(question, 'x')).toMatchObject({ examples: [{ answer: 'true' }] });
  });

  it.each([
    ['a label that is none', '{"text": "a", "label": null}', /line 1: expected a string "label", got null/],
    [
      'a missing answer',
      '{"context": "a", "question": "b"}',
      /expected a string "answer", got only "context", "question"/,
    ],
    [
      'an unknown role',
      '{"turns": [{"role": "bot", "text": "a"}]}',
      /turns\[0\]: expected a "role" among system, user, assistant, got "bot"/,
    ],
    [
      'a turn without words',
      '{"messages": [{"role": "user"}]}',
      /messages\[0\]: expected a string "text", got only "role"/,
    ],
    ['no turns', '{"turns": []}', /expected at least one turn in "turns", got none/],
    [
      'a second record of another type',
      '{"turns": [{"role": "user", "text": "a"}]}\n{"text": "b"}',
      /line 2: expected a list "turns" or "messages", got only "text"/,
    ],
  ])('refuses %s', async (_, text, message) => {
    expect(await userErrorOf(() => parseJsonl(text, 'x.jsonl'))).toMatch(message);
  });
});
