import { pickTime } from '../adjuncts.ts';
import { chance } from '../choice.ts';
import { type Clause, question, statement, type VerbPair } from '../clause.ts';
import { pickSubject } from '../people-phrases.ts';
import type { Phrase } from '../phrase.ts';
import { sentence } from '../sentence.ts';
import type { Construction } from './construction.ts';

const VERBS_OF_PEOPLE: readonly VerbPair[] = [
  { fr: 'connaître', en: 'know', isState: true },
  { fr: 'entendre', en: 'hear', isState: true },
  { fr: 'comprendre', en: 'understand', isState: true },
  { fr: 'aider', en: 'help' },
  { fr: 'attendre', en: 'wait for' },
  { fr: 'inviter', en: 'invite' },
  { fr: 'appeler', en: 'call' },
  { fr: 'suivre', en: 'follow' },
  { fr: 'écouter', en: 'listen to' },
  { fr: 'remercier', en: 'thank', isState: true },
];
const VERBS_OF_THINGS: readonly VerbPair[] = [
  { fr: 'manger', en: 'eat' },
  { fr: 'acheter', en: 'buy' },
  { fr: 'lire', en: 'read' },
  { fr: 'vendre', en: 'sell' },
  { fr: 'laver', en: 'wash' },
  { fr: 'fermer', en: 'close' },
  { fr: 'ouvrir', en: 'open' },
  { fr: 'réparer', en: 'repair' },
  { fr: 'porter', en: 'wear' },
];

// The pronoun objects; le and la are a person after one list of verbs and a thing after the other.
const PEOPLE: readonly (Phrase & { readonly not: readonly number[] })[] = [
  { fr: 'me', en: 'me', not: [0, 3] },
  { fr: 'te', en: 'you', not: [1, 4] },
  { fr: 'le', en: 'him', not: [] },
  { fr: 'la', en: 'her', not: [] },
  { fr: 'nous', en: 'us', not: [0, 3] },
  { fr: 'vous', en: 'you', not: [1, 4] },
  { fr: 'les', en: 'them', not: [] },
];
const THINGS: readonly Phrase[] = [
  { fr: 'le', en: 'it' },
  { fr: 'la', en: 'it' },
  { fr: 'les', en: 'them' },
];

/** Je les connais. Il ne nous attend pas. Elle va la lire. */
export const objectPronoun: Construction = (random) => {
  const subject = pickSubject(random);
  const isAboutPeople = chance(random, 0.65);
  const verb = random.pick(isAboutPeople ? VERBS_OF_PEOPLE : VERBS_OF_THINGS);
  const candidates = isAboutPeople ? PEOPLE.filter(({ not }) => !not.includes(subject.person)) : THINGS;
  // before a vowel le and la are both l', which does not say him or her
  const startsWithVowel = /^[aeéio]/.test(verb.fr);
  const pronoun = random.pick(
    isAboutPeople && startsWithVowel ? candidates.filter(({ fr }) => !/^l[ea]$/.test(fr)) : candidates,
  );
  const tense = random.pick(
    verb.fr === 'connaître'
      ? (['present'] as const)
      : verb.isState
        ? (['present', 'present', 'pouvoir'] as const)
        : (['present', 'present', 'futurProche', 'vouloir', 'pouvoir', 'devoir'] as const),
  );
  const negation = chance(random, 0.25) ? 'pas' : undefined;
  const complements = !verb.isState && chance(random, 0.25) ? [pickTime(random, tense)] : [];
  const clause: Clause = { subject, verb, tense, negation, pronoun, complements };
  const asks = subject.person !== 0 && negation === undefined && tense !== 'devoir' && chance(random, 0.2);
  return asks ? sentence(question(clause, chance(random, 0.4)), '?') : sentence(statement(clause));
};
