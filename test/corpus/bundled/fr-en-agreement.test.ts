import { describe, expect, it } from 'vitest';
import { generatePair } from '../../../src/corpus/bundled/fr-en/build-fr-en.ts';
import { conjugate } from '../../../src/corpus/bundled/fr-en/french/conjugate.ts';
import { ACTIONS } from '../../../src/corpus/bundled/fr-en/lexicon/actions.ts';
import { NOUNS } from '../../../src/corpus/bundled/fr-en/lexicon/nouns.ts';
import { Random } from '../../../src/random.ts';

const random = new Random(2026);
const pairs = Array.from({ length: 30_000 }, () => generatePair(random));
const sources = pairs.map(({ source }) => source);
const targets = pairs.map(({ target }) => target);
const matching = (texts: readonly string[], pattern: RegExp) => texts.filter((text) => pattern.test(text));

describe('generated French', () => {
  it('elides before vowels: no le homme, je aime, de eau, que il', () => {
    // numbers and h aspiré let nothing elide
    const dates = /(?<!\p{L})([ld]e|la|ce) (huit|onze|haut|hamster|haie|hache|haricot|hibou|harpe|hérisson)/iu;
    const whole = matching(sources, /(?<![\p{L}-])(je|le|la|de|ne|que|me|te|se|ce) [aeiouéèêâîôûhœ]/iu);
    expect(whole.filter((source) => !dates.test(source))).toEqual([]);
    expect(
      matching(
        sources,
        /(?<!\p{L})(ma|ta|sa|(un|le|ce|du|mon|ton) (nouveau|beau|vieux)) (?!ha|hi|hé)[aeiouéèêâîôûhœ]/iu,
      ),
    ).toEqual([]);
    expect(matching(sources, /(?<!\p{L})si ils? /iu)).toEqual([]);
  });

  it('elides before vowels and h only', () => {
    expect(matching(sources, /(?<!\p{L})(j|l|d|n|qu|m|t|s)'(?![yaeiouéèêâîôûhœ])/iu)).toEqual([]);
  });

  it('contracts à and de with the articles', () => {
    // de le and à le occur before an infinitive only (besoin de le voir), which the grammar does not make
    expect(matching(sources, /(?<!\p{L})(de|à) les? /iu)).toEqual([]);
  });

  it('puts every noun behind articles of its gender and number', () => {
    // montre, offres, ferme: verbs too, and orange, rose: adjectives
    const persons = [0, 1, 2, 3, 4, 5] as const;
    const verbs = [...ACTIONS.map(({ verb }) => verb.fr), 'offrir', 'montrer', 'coûter'];
    const verbForms = verbs.flatMap((verb) => persons.map((person) => conjugate(verb, 'present', person)));
    const homographs = new Set([...verbForms, 'rose', 'orange', 'tour', 'basket']);
    const nouns = NOUNS.filter(({ fr, frPlural }) => !homographs.has(fr) && !homographs.has(frPlural));
    const among = (words: readonly string[]) => `(${words.join('|')})(?![\\p{L}'-])`;
    const masculine = among(nouns.filter(({ feminine }) => !feminine).map(({ fr }) => fr));
    const feminine = among(nouns.filter((noun) => noun.feminine).map(({ fr }) => fr));
    const plural = among(nouns.filter(({ fr, frPlural }) => fr !== frPlural).map(({ frPlural }) => frPlural));
    expect(matching(sources, new RegExp(`(?<!\\p{L})(une|la|cette|ma|ta|sa) ${masculine}`, 'iu'))).toEqual([]);
    expect(matching(sources, new RegExp(`(?<!\\p{L})(un|le|ce|cet|du|au) ${feminine}`, 'iu'))).toEqual([]);
    const singulars = 'un|une|le|la|ce|cet|cette|ma|mon|notre|leur';
    expect(matching(sources, new RegExp(`(?<!\\p{L})(${singulars}) ${plural}`, 'iu'))).toEqual([]);
  });

  it('frames every negation', () => {
    const lonely = matching(sources, /(?<!\p{L})(pas|jamais)(?!\p{L})/iu);
    expect(lonely.filter((source) => !/(?<!\p{L})n(e |')/iu.test(source))).toEqual([]);
  });

  it('agrees the participle with the subject after être, and not after avoir', () => {
    expect(matching(sources, /^Elle (est|s'est) (allé|arrivé|parti|tombé|levé|couché|reposé)(?!e)(?=[ .])/u)).toEqual(
      [],
    );
    expect(matching(sources, /^Elles (sont|se sont) (allé|arrivé|parti|tombé|levé|couché|reposé)(?!es)/u)).toEqual([]);
    expect(matching(sources, /^Ils (sont|se sont) (allé|arrivé|parti|tombé|levé|couché|reposé)(?!s)/u)).toEqual([]);
    expect(matching(sources, /^Elles? (a|ont) (mangé|acheté|lavé|trouvé)(e|s)/u)).toEqual([]);
    expect(matching(sources, /^Elle s'est (lavée|brossée) les /u)).toEqual([]);
    expect(matching(sources, /^Elle est allée /u).length).toBeGreaterThan(3);
  });
});

describe('generated English', () => {
  it('says an before vowel sounds and a before the others', () => {
    expect(matching(targets, /(?<!\p{L})a [aeiou](?!seful|ni)/iu)).toEqual([]);
    expect(matching(targets, /(?<!\p{L})an ([^aeiouhé]|useful|uni)/iu)).toEqual([]);
  });

  it('has no contractions and no leftovers of the making', () => {
    expect(matching(targets, /n't|'(m|re|ll|ve|d)\b|undefined|[{}~/]/)).toEqual([]);
    expect(matching(sources, /undefined|[{}~/]| {2}/)).toEqual([]);
  });

  it('agrees be and do with the subject', () => {
    expect(
      matching(
        targets,
        /\b((?<!^If )I (is|are|were|does|has)|(he|she) (am|are)|(?<!^If )(he|she) were|(we|you|they) (am|is|was|does|has))\b/i,
      ),
    ).toEqual([]);
  });

  it('gives son, sa, ses the gender of the subject', () => {
    const hers = pairs.filter(({ source }) => /^Elle \S+ (son|sa|ses) /.test(source));
    const his = pairs.filter(({ source }) => /^Il \S+ (son|sa|ses) /.test(source));
    expect(hers.length).toBeGreaterThan(20);
    expect(hers.filter(({ target }) => !/ her /.test(target))).toEqual([]);
    expect(his.filter(({ target }) => !/ his /.test(target))).toEqual([]);
  });

  it('asks where the French asks', () => {
    expect(pairs.filter(({ source, target }) => source.at(-1) !== target.at(-1))).toEqual([]);
  });
});
