import { describe, expect, it } from 'vitest';
import { gerund, simplePast, thirdPerson } from '../../../src/corpus/bundled/fr-en/english/conjugate.ts';
import { conjugate, imperative, pastParticiple } from '../../../src/corpus/bundled/fr-en/french/conjugate.ts';
import { elide, withA, withDe } from '../../../src/corpus/bundled/fr-en/french/elide.ts';
import { ACTIONS } from '../../../src/corpus/bundled/fr-en/lexicon/actions.ts';
import { ADJECTIVES } from '../../../src/corpus/bundled/fr-en/lexicon/adjectives.ts';
import { NOUNS } from '../../../src/corpus/bundled/fr-en/lexicon/nouns.ts';
import { dayOfMonth, NUMBERS } from '../../../src/corpus/bundled/fr-en/lexicon/numbers.ts';

const PERSONS = [0, 1, 2, 3, 4, 5] as const;
const forms = (verb: string, tense: Parameters<typeof conjugate>[1]) =>
  PERSONS.map((person) => conjugate(verb, tense, person)).join(' ');

describe('French conjugation', () => {
  it.each([
    ['manger', 'mange manges mange mangeons mangez mangent'],
    ['commencer', 'commence commences commence commençons commencez commencent'],
    ['acheter', 'achète achètes achète achetons achetez achètent'],
    ['appeler', 'appelle appelles appelle appelons appelez appellent'],
    ['jeter', 'jette jettes jette jetons jetez jettent'],
    ['préférer', 'préfère préfères préfère préférons préférez préfèrent'],
    ['nettoyer', 'nettoie nettoies nettoie nettoyons nettoyez nettoient'],
    ['promener', 'promène promènes promène promenons promenez promènent'],
    ['finir', 'finis finis finit finissons finissez finissent'],
    ['attendre', 'attends attends attend attendons attendez attendent'],
    ['offrir', 'offre offres offre offrons offrez offrent'],
    ['boire', 'bois bois boit buvons buvez boivent'],
    ['être', 'suis es est sommes êtes sont'],
    ['aller', 'vais vas va allons allez vont'],
    ['rêver', 'rêve rêves rêve rêvons rêvez rêvent'],
    ['fermer', 'ferme fermes ferme fermons fermez ferment'],
  ])('has the present of %s', (verb, golden) => {
    expect(forms(verb, 'present')).toBe(golden);
  });

  it.each([
    ['manger', 'mangeais mangeais mangeait mangions mangiez mangeaient'],
    ['commencer', 'commençais commençais commençait commencions commenciez commençaient'],
    ['être', 'étais étais était étions étiez étaient'],
    ['finir', 'finissais finissais finissait finissions finissiez finissaient'],
    ['étudier', 'étudiais étudiais étudiait étudiions étudiiez étudiaient'],
  ])('has the imparfait of %s', (verb, golden) => {
    expect(forms(verb, 'imparfait')).toBe(golden);
  });

  it.each([
    ['acheter', 'achèterai'],
    ['préférer', 'préférerai'],
    ['appeler', 'appellerai'],
    ['envoyer', 'enverrai'],
    ['essayer', 'essaierai'],
    ['vendre', 'vendrai'],
    ['courir', 'courrai'],
    ['voir', 'verrai'],
  ])('has the future of %s', (verb, golden) => {
    expect(conjugate(verb, 'futur', 0)).toBe(golden);
  });

  it('has the participles', () => {
    const verbs = ['manger', 'choisir', 'perdre', 'prendre', 'ouvrir', 'boire', 'lire', 'écrire', 'mettre', 'offrir'];
    expect(verbs.map(pastParticiple).join(' ')).toBe('mangé choisi perdu pris ouvert bu lu écrit mis offert');
  });

  it('drops the s of an order to tu in -er and ouvrir only', () => {
    const orders = ['manger', 'ouvrir', 'aller', 'finir', 'prendre', 'être'].map((verb) => imperative(verb, 1));
    expect(orders.join(' ')).toBe('mange ouvre va finis prends sois');
    expect([imperative('manger', 3), imperative('faire', 4)]).toEqual(['mangeons', 'faites']);
  });
});

describe('elision and contraction', () => {
  it.each([
    ['je ne ai pas de eau', "je n'ai pas d'eau"],
    ['le homme que elle aime', "l'homme qu'elle aime"],
    ['parce que il dort', "parce qu'il dort"],
    ['mange-la avec une amie', 'mange-la avec une amie'],
    ['le onze avril', 'le onze avril'],
    ['le yaourt', 'le yaourt'],
    ['si il pleut', "s'il pleut"],
  ])('turns %s into %s', (words, golden) => {
    expect(elide(words)).toBe(golden);
  });

  it('contracts with the article that stays whole', () => {
    expect([withA('le garçon'), withA('les amis'), withA('la fille'), withA('le homme')]).toEqual([
      'au garçon',
      'aux amis',
      'à la fille',
      "à l'homme",
    ]);
    expect([withDe('le lait'), withDe('Anne'), withDe('un stylo')]).toEqual(['du lait', "d'Anne", "d'un stylo"]);
  });
});

describe('English conjugation', () => {
  it.each([
    ['eat', 'eating', 'ate', 'eats'],
    ['put on', 'putting on', 'put on', 'puts on'],
    ['tidy', 'tidying', 'tidied', 'tidies'],
    ['play', 'playing', 'played', 'plays'],
    ['watch', 'watching', 'watched', 'watches'],
    ['go for a walk', 'going for a walk', 'went for a walk', 'goes for a walk'],
    ['prefer', 'preferring', 'preferred', 'prefers'],
    ['open', 'opening', 'opened', 'opens'],
    ['see', 'seeing', 'saw', 'sees'],
    ['wear', 'wearing', 'wore', 'wears'],
    ['lend', 'lending', 'lent', 'lends'],
    ['wake up', 'waking up', 'woke up', 'wakes up'],
  ])('inflects %s', (verb, ing, past, third) => {
    expect([gerund(verb), simplePast(verb), thirdPerson(verb)]).toEqual([ing, past, third]);
  });
});

describe('the lexicon', () => {
  it('is large enough for a first corpus', () => {
    expect(new Set(ACTIONS.map(({ verb }) => verb.fr)).size).toBeGreaterThanOrEqual(100);
    expect(NOUNS.length).toBeGreaterThanOrEqual(190);
    expect(ADJECTIVES.length).toBeGreaterThanOrEqual(70);
  });

  it('counts in both languages', () => {
    expect([NUMBERS[21], NUMBERS[42], NUMBERS[60]]).toEqual([
      { fr: 'vingt et un', en: 'twenty-one' },
      { fr: 'quarante-deux', en: 'forty-two' },
      { fr: 'soixante', en: 'sixty' },
    ]);
    expect([dayOfMonth(1), dayOfMonth(20), dayOfMonth(23), dayOfMonth(30)].map(({ en }) => en)).toEqual([
      'first',
      'twentieth',
      'twenty-third',
      'thirtieth',
    ]);
  });
});
