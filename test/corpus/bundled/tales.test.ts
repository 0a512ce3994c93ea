import { describe, expect, it } from 'vitest';
import { generateTale } from '../../../src/corpus/bundled/tales/generate-tale.ts';
import { documentSeparator, makeTales } from '../../../src/corpus/bundled/tales/make-tales.ts';
import { heNames, sheNames } from '../../../src/corpus/bundled/tales/names.ts';
import { plots } from '../../../src/corpus/bundled/tales/plots.ts';
import { articleFor, polishParagraph } from '../../../src/corpus/bundled/tales/polish.ts';
import { varyParagraph } from '../../../src/corpus/bundled/tales/vary.ts';
import { wordLists } from '../../../src/corpus/bundled/tales/words.ts';
import { Random } from '../../../src/random.ts';

function generate(count: number, seed: number): string[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => generateTale(random));
}

const tales = generate(500, 17);

/** Slots that every tale has, whatever its plot. */
const commonSlots =
  'name names noun kind hand he him his himself home house others land field trait habit season day weather helper stranger spot they them their who oneDay'.split(
    ' ',
  );
const heroNames = new Set([...heNames, ...sheNames]);

function heroesOf(tale: string): string[] {
  return [...new Set(tale.match(/[A-Z][a-z]+/g) ?? [])].filter((word) => heroNames.has(word));
}

describe('generateTale', () => {
  it('tells the same tales for the same seed and others for another', () => {
    expect(generate(5, 3)).toEqual(generate(5, 3));
    expect(generate(5, 3)).not.toEqual(generate(5, 4));
  });

  it('keeps to 300 to 1200 characters and 3 to 20 sentences', () => {
    for (const tale of tales) {
      const numSentences = tale.match(/[.!?]"?(?=\s|$)/g)?.length ?? 0;
      expect(tale.length).toBeGreaterThanOrEqual(300);
      expect(tale.length).toBeLessThanOrEqual(1200);
      expect(numSentences).toBeGreaterThanOrEqual(3);
      expect(numSentences, tale).toBeLessThanOrEqual(20);
    }
  });

  it('names one hero and nobody else from the list of names', () => {
    for (const tale of tales) expect(heroesOf(tale), tale).toHaveLength(1);
  });

  it('introduces the hero by the pronoun that agrees with the name', () => {
    const pronouns = tales.map((tale) => {
      const [name = ''] = heroesOf(tale);
      const [, he, his] = /\b(?:(he|she) (?:lived|was called)|(his|her) name was)\b/i.exec(tale) ?? [];
      const pronoun = (he ?? his)?.toLowerCase();
      if (pronoun !== undefined) expect(['she', 'her'].includes(pronoun), tale).toBe(sheNames.includes(name));
      return pronoun;
    });
    expect(pronouns.filter((pronoun) => pronoun !== undefined).length).toBeGreaterThan(tales.length / 2);
  });

  it('puts an before a vowel sound and a before any other', () => {
    for (const tale of tales) {
      for (const [phrase, article = '', word = ''] of tale.matchAll(/\b([Aa]n?) ([A-Za-z]+)/g)) {
        expect(article.toLowerCase(), phrase).toBe(
          /^(?:[aeiou](?!ne\b|ne-)|hour|one[a-z])/.test(word.toLowerCase()) ? 'an' : 'a',
        );
      }
    }
  });

  it('leaves no slot, bracket, double space or repeated word, and every quotation is closed', () => {
    for (const tale of tales) {
      expect(tale).not.toMatch(/undefined|[{}[\]|~]| {2}|\s$|^\s| [,.!?]|\.\.|[,;]\./);
      expect(tale).not.toMatch(/\b(\w+) \1\b/i);
      for (const paragraph of tale.split('\n\n')) expect((paragraph.match(/"/g) ?? []).length % 2, paragraph).toBe(0);
    }
  });

  it('is plain ASCII', () => {
    for (const tale of tales) expect(tale).toMatch(/^[\x20-\x7e\n]+$/);
  });

  it('begins paragraphs and sentences with a capital letter', () => {
    for (const tale of tales) {
      expect(tale).toMatch(/^"?[A-Z]/);
      expect(tale).not.toMatch(/(?:\n\n|[.!?] |[.]" )"?[a-z]/);
      expect(tale).toMatch(/[.!?]"?$/);
    }
  });

  it('begins in many ways, at least 15 % of them with "Once upon a time"', () => {
    const begins = tales.map((tale) => tale.split(' ').slice(0, 3).join(' '));
    expect(begins.filter((begin) => begin === 'Once upon a').length).toBeGreaterThanOrEqual(75);
    expect(new Set(begins).size).toBeGreaterThan(100);
    expect(tales.filter((tale) => tale.startsWith('Once upon a time, there was a king who')).length).toBeGreaterThan(5);
  });

  it('begins one tale in six with "Once upon a time, there was a ... who"', () => {
    const begins = tales.filter((tale) =>
      /^Once upon a time, there was an? [a-z -]+ (?:named [A-Z][a-z]+ )?who/.test(tale),
    );
    expect(begins.length).toBeGreaterThan(tales.length / 6);
  });

  it('has at least 60 plots with different names, none of them in two parts', () => {
    const names = Object.values(plots).flatMap((part) => part.map((plot) => plot.name));
    expect(new Set(names).size).toBe(names.length);
    expect(plots.train.length).toBeGreaterThanOrEqual(60);
    expect(plots.validation.length).toBeGreaterThanOrEqual(3);
    expect(plots.test.length).toBeGreaterThanOrEqual(3);
  });

  it('tells every plot, whichever alternatives are drawn', () => {
    const random = new Random(23);
    for (const part of ['train', 'validation', 'test'] as const) {
      for (let i = 0; i < 40 * plots[part].length; i++) expect(() => generateTale(random, part)).not.toThrow();
    }
  });

  it('names only slots and lists that exist', () => {
    const known = new Set([...commonSlots, ...Object.keys(wordLists).map((list) => `~${list}`)]);
    for (const plot of Object.values(plots).flat()) {
      const columns = plot.draws.flatMap(({ rows, count = 0 }) =>
        Object.keys(rows[0] ?? {}).flatMap((column) =>
          count === 0 ? [column] : Array.from({ length: count }, (_, i) => `${column}${i + 1}`),
        ),
      );
      const own = new Set(columns);
      for (const [, slot = ''] of JSON.stringify(plot).matchAll(/\{(~?\w+)\}/g)) {
        const lower = slot.slice(0, 1).toLowerCase() + slot.slice(1);
        expect(known.has(lower) || own.has(lower), `${plot.name}: {${slot}}`).toBe(true);
      }
    }
  });
});

describe('makeTales', () => {
  it('yields different tales until the size is reached, and not one more', () => {
    const made = [...makeTales({ random: new Random(2), sizeBytes: 20_000 })];
    const sizes = made.map((tale) => tale.length + documentSeparator.length + 2);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThanOrEqual(20_000);
    expect(total - (sizes.at(-1) ?? 0)).toBeLessThan(20_000);
    expect(new Set(made).size).toBe(made.length);
  });
});

describe('polishParagraph', () => {
  it('sets articles by sound, not by letter', () => {
    expect(['owl', 'hour', 'honest', 'unhappy'].map(articleFor)).toEqual(['an', 'an', 'an', 'an']);
    expect(['one', 'useful', 'unicorn', 'fox'].map(articleFor)).toEqual(['a', 'a', 'a', 'a']);
    expect(polishParagraph('a old fox met an hare. an owl sat there.')).toBe(
      'An old fox met a hare. An owl sat there.',
    );
  });

  it('begins a sentence with a capital, but not what follows a question in quotation marks', () => {
    expect(polishParagraph('"who?" asked the owl. "me." he left.')).toBe('"Who?" asked the owl. "Me." He left.');
  });
});

describe('varyParagraph', () => {
  const variants = (text: string) => {
    const random = new Random(7);
    return new Set(Array.from({ length: 60 }, () => varyParagraph(text, random)));
  };

  it('puts a phrase in the place of its like, with the same capital', () => {
    expect(variants('Nobody was sad.')).toEqual(
      new Set(['Nobody was sad.', 'No one was sad.', 'Nobody was unhappy.', 'No one was unhappy.']),
    );
  });

  it('names the speaker before or after the verb', () => {
    expect(variants('"Come," said the goose girl. "Now," said the crow softly.')).toEqual(
      new Set([
        '"Come," said the goose girl. "Now," said the crow softly.',
        '"Come," the goose girl said. "Now," said the crow softly.',
      ]),
    );
  });

  it('joins a short sentence about the same hero to the one before, and nothing that is said', () => {
    expect(variants('Ada opened the box. She saw a key.')).toEqual(
      new Set(['Ada opened the box. She saw a key.', 'Ada opened the box, and she saw a key.']),
    );
    expect(variants('Ada opened the box. "She is here."').size).toBe(1);
  });

  it('leaves alone what has another sense elsewhere', () => {
    expect(variants('Both at once, a big brother and a few of them, beside himself.').size).toBe(1);
  });
});
