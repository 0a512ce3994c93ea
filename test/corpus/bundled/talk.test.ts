import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type SplitPart, splitParts } from '../../../src/corpus/bundled/corpus-part.ts';
import { makeCorpus } from '../../../src/corpus/bundled/make-corpus.ts';
import { buildTalk } from '../../../src/corpus/bundled/talk/build-talk.ts';
import { factKinds } from '../../../src/corpus/bundled/talk/facts.ts';
import {
  corrections,
  type Exchange,
  farewells,
  greetings,
  smallTalk,
  thanks,
  thanksAndFarewells,
  unknowable,
} from '../../../src/corpus/bundled/talk/small-talk.ts';
import { inWords } from '../../../src/corpus/bundled/talk/sums.ts';
import { mensNames, petNames, towns, womensNames } from '../../../src/corpus/bundled/talk/values.ts';
import { parseTranscripts } from '../../../src/corpus/parse-transcripts.ts';
import { Random } from '../../../src/random.ts';

const read = (name: string) => readFileSync(new URL(`../../../corpora/${name}`, import.meta.url), 'utf8');
const fileOf = (part: SplitPart) => (part === 'train' ? 'talk.txt' : `talk.${part}.txt`);
const dialoguesOf = (part: SplitPart) => parseTranscripts(read(fileOf(part)), fileOf(part));
const build = (part: SplitPart, seed: number, count: number) => buildTalk({ part, random: new Random(seed), count });
const everyPart = splitParts.flatMap((part) => build(part, 6, 700));
const has = (text: string, value: string) => new RegExp(`\\b${value}\\b`, 'i').test(text);

describe('the conversations', () => {
  it.each(splitParts)('are, byte for byte, what seed 1 makes: %s', (part) => {
    expect(makeCorpus('talk', { seed: 1, part }) === read(fileOf(part))).toBe(true);
  });

  it('take turns, the user first and the assistant last', () => {
    for (const { turns } of splitParts.flatMap(dialoguesOf)) {
      expect(turns.length % 2).toBe(0);
      expect(turns.every(({ role }, i) => role === (i % 2 === 0 ? 'user' : 'assistant'))).toBe(true);
    }
  });

  it('recall at least one fact each, three turns of the user or more after it was told for the last time', () => {
    for (const { turns, recalls } of everyPart) {
      expect(recalls.length).toBeGreaterThan(0);
      const said = (turn: number) => turns[2 * turn]?.text ?? '';
      for (const { value, corrected, askedAt } of recalls) {
        const reply = turns[2 * askedAt + 1]?.text ?? '';
        expect(has(reply, value), reply).toBe(true);
        if (corrected !== undefined) expect(has(reply, corrected), reply).toBe(false);
        const told = Array.from({ length: askedAt }, (_, turn) => turn).filter((turn) => has(said(turn), value));
        expect(told.length, said(askedAt)).toBeGreaterThan(0);
        expect(has(said(askedAt), value)).toBe(false);
      }
      for (const { toldAt, askedAt, value } of recalls) {
        expect(has(said(toldAt), value), said(toldAt)).toBe(true);
        expect(askedAt - toldAt).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('answer every sum right', () => {
    const numbers = new Map(Array.from({ length: 40 }, (_, number) => [inWords(number), number]));
    let numSums = 0;
    for (const { turns } of splitParts.flatMap(dialoguesOf)) {
      for (const [i, { role, text }] of turns.entries()) {
        const match = /^([\w-]+) (plus|minus|times) ([\w-]+) is ([\w-]+)\.$/.exec(text.toLowerCase());
        if (role === 'user' || match === null) continue;
        const [a, b, result] = [match[1], match[3], match[4]].map((word) => numbers.get(word ?? '') ?? Number.NaN);
        const expected = { plus: a! + b!, minus: a! - b!, times: a! * b! }[match[2] ?? ''];
        expect(result, text).toBe(expected);
        expect(turns[i - 1]?.text.toLowerCase()).toContain(`${match[1]} ${match[2]} ${match[3]}`);
        numSums++;
      }
    }
    expect(numSums).toBeGreaterThan(1000);
  });

  it('say of a fact that was never told that it was not, and of no other', () => {
    let numUntold = 0;
    for (const { turns } of splitParts.flatMap(dialoguesOf)) {
      for (const [i, { text }] of turns.entries()) {
        const topic = /you have not told me (.*)\.$|I do not know (.*), you have/.exec(text);
        if (topic === null) continue;
        numUntold++;
        const kinds = factKinds.filter(({ topic: known }) => text.includes(known));
        const before = turns.slice(0, i - 1).filter(({ role }) => role === 'assistant');
        for (const { yours } of kinds) {
          const acknowledged = new RegExp(yours.replace('{v}', '[\\w-]+'));
          expect(
            before.some((turn) => acknowledged.test(turn.text)),
            text,
          ).toBe(false);
        }
      }
    }
    expect(numUntold).toBeGreaterThan(200);
  });

  it('are put in other words in each part: no phrase of the user, no name of people, towns or pets, no sum is in two', () => {
    const exchanges: Exchange[] = [greetings, farewells, thanks, thanksAndFarewells, unknowable, ...smallTalk];
    const phrases = [
      ...exchanges.map(({ says }) => says),
      corrections,
      ...[...new Set(factKinds)].flatMap(({ tell, ask }) => [tell, ask]),
      mensNames,
      womensNames,
      petNames,
      towns,
    ];
    const all = splitParts.flatMap((part) => phrases.flatMap((byPart) => byPart[part].map((said) => [said, part])));
    const partOf = new Map<string, string>();
    for (const [said = '', part = ''] of all) {
      expect(partOf.get(said) ?? part, said).toBe(part);
      partOf.set(said, part);
    }
    const sums = splitParts.map(
      (part) =>
        new Set(
          read(fileOf(part))
            .toLowerCase()
            .match(/\b[\w-]+ (?:plus|minus|times) [\w-]+/g),
        ),
    );
    expect([...(sums[0] ?? [])].filter((sum) => sums[1]?.has(sum) || sums[2]?.has(sum))).toEqual([]);
  });

  it('correct a fact now and then, which the assistant takes over', () => {
    const corrected = everyPart.flatMap(({ recalls }) => recalls).filter((recall) => recall.corrected !== undefined);
    expect(corrected.length / everyPart.length).toBeGreaterThan(0.05);
  });

  it('leave no slot, and begin and end as sentences do', () => {
    for (const { text } of splitParts.flatMap(dialoguesOf).flatMap(({ turns }) => turns)) {
      expect(text).not.toMatch(/[{}[\]|]|undefined| {2}|\b(\w+) \1\b|\bi\b|\ba [aeio]/);
      expect(text).toMatch(/^[A-Z].*[.?!]$/);
    }
  });
});
