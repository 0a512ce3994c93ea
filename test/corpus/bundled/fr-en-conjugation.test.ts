import { describe, expect, it } from 'vitest';
import { type Clause, question, statement } from '../../../src/corpus/bundled/fr-en/clause.ts';
import { comparative, superlative } from '../../../src/corpus/bundled/fr-en/english/comparative.ts';
import { gerund, participle, simplePast, thirdPerson } from '../../../src/corpus/bundled/fr-en/english/conjugate.ts';
import { pluralOfEnglish } from '../../../src/corpus/bundled/fr-en/english/plural.ts';
import { conjugate, imperative, pastParticiple } from '../../../src/corpus/bundled/fr-en/french/conjugate.ts';
import { elide, withA, withDe } from '../../../src/corpus/bundled/fr-en/french/elide.ts';
import { pluralOfFrench } from '../../../src/corpus/bundled/fr-en/french/plural.ts';
import { ACTIONS } from '../../../src/corpus/bundled/fr-en/lexicon/actions.ts';
import { ADJECTIVES } from '../../../src/corpus/bundled/fr-en/lexicon/adjectives.ts';
import { NOUNS } from '../../../src/corpus/bundled/fr-en/lexicon/nouns.ts';
import { dayOfMonth, NUMBERS } from '../../../src/corpus/bundled/fr-en/lexicon/numbers.ts';
import { FAMILY, PROFESSIONALS, STRANGERS } from '../../../src/corpus/bundled/fr-en/lexicon/people.ts';
import { sentence } from '../../../src/corpus/bundled/fr-en/sentence.ts';
import { ADDRESSED, PRONOUNS, type Subject } from '../../../src/corpus/bundled/fr-en/subject.ts';

describe('French conjugation', () => {
  it('knows the spelling rules of verbs in -er', () => {
    const verbs = ['commencer', 'préférer', 'promener', 'essayer', 'sécher', 'rêver', 'fermer', 'épeler', 'montrer'];
    expect(verbs.map((verb) => conjugate(verb, 'present', 5)).join(' ')).toBe(
      'commencent préfèrent promènent essaient sèchent rêvent ferment épellent montrent',
    );
    expect(verbs.map((verb) => conjugate(verb, 'futur', 2)).join(' ')).toBe(
      'commencera préférera promènera essaiera séchera rêvera fermera épellera montrera',
    );
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

describe('verbs in sentences', () => {
  const elle = PRONOUNS.find(({ fr }) => fr === 'elle') as Subject;
  const nous = PRONOUNS.find(({ fr }) => fr === 'nous') as Subject;
  const say = (
    subject: Subject,
    clause: Omit<Clause, 'subject' | 'complements'>,
    complements: Clause['complements'] = [],
  ) => {
    const { source, target } = sentence(statement({ subject, complements, ...clause }));
    return `${source} ${target}`;
  };
  const eat = { fr: 'manger', en: 'eat' };
  const leave = { fr: 'partir', en: 'leave' };
  const getUp = { fr: 'lever', isReflexive: true, en: 'get up' };
  const brush = { fr: 'laver', isReflexive: true, en: 'wash' };
  const apple = [{ fr: 'une pomme', en: 'an apple' }];

  it('renders an action now as progressive and a state as simple', () => {
    expect(say(elle, { verb: eat, tense: 'present' }, apple)).toBe('Elle mange une pomme. She is eating an apple.');
    const know = { fr: 'connaître', en: 'know', isState: true };
    expect(say(elle, { verb: know, tense: 'present' }, [{ fr: 'Paul', en: 'Paul' }])).toBe(
      'Elle connaît Paul. She knows Paul.',
    );
  });

  it.each([
    ['passeCompose', 'Nous avons mangé. We ate.'],
    ['imparfait', 'Nous mangions. We were eating.'],
    ['futur', 'Nous mangerons. We will eat.'],
    ['futurProche', 'Nous allons manger. We are going to eat.'],
    ['conditionnel', 'Nous mangerions. We would eat.'],
    ['passeRecent', 'Nous venons de manger. We have just eaten.'],
    ['vouloir', 'Nous voulons manger. We want to eat.'],
    ['pouvoir', 'Nous pouvons manger. We can eat.'],
    ['devoir', 'Nous devons manger. We must eat.'],
    ['voudrais', 'Nous voudrions manger. We would like to eat.'],
  ] as const)('has the %s in both languages', (tense, golden) => {
    expect(say(nous, { verb: eat, tense })).toBe(golden);
  });

  it('agrees a participle after être with the subject, but not before a direct object', () => {
    expect(say(elle, { verb: leave, tense: 'passeCompose' })).toBe('Elle est partie. She left.');
    expect(say(elle, { verb: getUp, tense: 'passeCompose', negation: 'pas' })).toBe(
      "Elle ne s'est pas levée. She did not get up.",
    );
    const hands = [{ fr: 'les mains', en: 'her hands' }];
    expect(say(elle, { verb: brush, tense: 'passeCompose', hasDirectObject: true }, hands)).toBe(
      "Elle s'est lavé les mains. She washed her hands.",
    );
  });

  it('agrees a participle after avoir with an object before it', () => {
    const them = { fr: 'les', en: 'them' };
    const precedingObject = { feminine: true, plural: true };
    expect(say(elle, { verb: eat, tense: 'passeCompose', pronoun: them, precedingObject })).toBe(
      'Elle les a mangées. She ate them.',
    );
  });

  it.each([
    ['pas', 'present', 'Elle ne mange pas. She is not eating.'],
    ['jamais', 'present', 'Elle ne mange jamais. She never eats.'],
    ['plus', 'present', 'Elle ne mange plus. She does not eat anymore.'],
    ['rien', 'passeCompose', "Elle n'a rien mangé. She did not eat anything."],
    ['personne', 'passeCompose', "Elle n'a mangé personne. She did not eat anybody."],
    ['pas encore', 'passeCompose', "Elle n'a pas encore mangé. She has not eaten yet."],
    ['jamais', 'passeCompose', "Elle n'a jamais mangé. She has never eaten."],
  ] as const)('frames the verb with ne ... %s in the %s', (negation, tense, golden) => {
    expect(say(elle, { verb: eat, tense, negation })).toBe(golden);
  });

  it('asks in three ways', () => {
    const clause: Clause = { subject: elle, verb: eat, tense: 'passeCompose', complements: apple };
    const ask = (form: 'estCeQue' | 'inversion' | 'intonation') =>
      sentence(question(clause, { form, isVariant: false }), '?');
    expect(ask('estCeQue').source).toBe("Est-ce qu'elle a mangé une pomme ?");
    expect(ask('inversion').source).toBe('A-t-elle mangé une pomme ?');
    expect(ask('intonation')).toMatchObject({ source: 'Elle a mangé une pomme ?', target: 'Did she eat an apple?' });
  });

  it('lets vous agree with whom it addresses', () => {
    const madam = ADDRESSED.find(({ address }) => address?.fr === 'madame') as Subject;
    const children = ADDRESSED.find(({ address }) => address?.fr === 'les enfants') as Subject;
    expect(say(madam, { verb: leave, tense: 'passeCompose' })).toBe('Vous êtes partie, madame. You left, madam.');
    expect(say(children, { verb: leave, tense: 'passeCompose' })).toBe(
      'Vous êtes partis, les enfants. You left, children.',
    );
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
    ['lie to', 'lying to', 'lied to', 'lies to'],
    ['chat', 'chatting', 'chatted', 'chats'],
    ['ski', 'skiing', 'skied', 'skis'],
    ['iron', 'ironing', 'ironed', 'irons'],
    ['wrap', 'wrapping', 'wrapped', 'wraps'],
  ])('inflects %s', (verb, ing, past, third) => {
    expect([gerund(verb), simplePast(verb), thirdPerson(verb)]).toEqual([ing, past, third]);
  });

  it('has the participles', () => {
    const verbs = [
      'eat',
      'drink',
      'go',
      'see',
      'write',
      'put on',
      'be',
      'tidy',
      'throw away',
      'forget',
      'swim',
      'read',
    ];
    expect(verbs.map(participle).join(', ')).toBe(
      'eaten, drunk, gone, seen, written, put on, been, tidied, thrown away, forgotten, swum, read',
    );
  });

  it('compares', () => {
    const words = [
      'tall',
      'big',
      'happy',
      'nice',
      'good',
      'bad',
      'beautiful',
      'strange',
      'shy',
      'hot',
      'famous',
      'quiet',
    ];
    expect(words.map(comparative).join(', ')).toBe(
      'taller, bigger, happier, nicer, better, worse, more beautiful, more strange, shyer, hotter, more famous, quieter',
    );
    expect(['long', 'lazy', 'generous'].map(superlative).join(', ')).toBe('longest, laziest, most generous');
  });
});

describe('plurals', () => {
  it('follow the French endings', () => {
    const words = 'chat souris bateau cheval bijou cou pneu œil nez gâteau travail festival'.split(' ');
    expect(words.map(pluralOfFrench).join(' ')).toBe(
      'chats souris bateaux chevaux bijoux cous pneus yeux nez gâteaux travaux festivals',
    );
    const compounds = [
      'pomme de terre',
      'carte postale',
      "verre d'eau",
      'fer à repasser',
      'ours en peluche',
      'salle de bains',
    ];
    expect(compounds.map(pluralOfFrench).join(', ')).toBe(
      "pommes de terre, cartes postales, verres d'eau, fers à repasser, ours en peluche, salles de bains",
    );
  });

  it('follow the English endings and exceptions', () => {
    const words =
      'cat box city boy man woman child mouse tooth sheep knife leaf potato policeman bench granddaughter'.split(' ');
    expect(words.map(pluralOfEnglish).join(' ')).toBe(
      'cats boxes cities boys men women children mice teeth sheep knives leaves potatoes policemen benches granddaughters',
    );
    expect(pluralOfEnglish('glass of water')).toBe('glasses of water');
    expect(pluralOfEnglish('shepherd')).toBe('shepherds');
  });
});

describe('the lexicon', () => {
  const nouns = [...NOUNS, ...FAMILY, ...STRANGERS, ...PROFESSIONALS];

  it('has the verbs, nouns and adjectives that docs/corpora.md tells of', () => {
    expect(new Set(ACTIONS.map(({ verb }) => verb.fr)).size).toBeGreaterThanOrEqual(250);
    expect(nouns.length).toBeGreaterThanOrEqual(800);
    expect(ADJECTIVES.length).toBeGreaterThanOrEqual(150);
  });

  it('gives every noun and adjective an English word of its own, but for the variants', () => {
    const sources = new Map<string, string>();
    const shared = nouns.filter(({ fr, en, flags }) => {
      const known = sources.get(en) ?? fr;
      if (!flags.includes('variant')) sources.set(en, known);
      return !flags.includes('variant') && known !== fr;
    });
    expect(shared).toEqual([]);
    expect(new Set(ADJECTIVES.map(({ en }) => en)).size).toBe(ADJECTIVES.length);
  });

  it('has nouns for every group that verbs and adjectives name', () => {
    const groups = new Set(['people', 'person', ...NOUNS.flatMap((noun) => noun.groups)]);
    const named = [
      ...ACTIONS.flatMap((action) => action.objectGroups),
      ...ADJECTIVES.flatMap((adjective) => adjective.groups),
    ];
    expect(named.filter((group) => !groups.has(group))).toEqual([]);
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
