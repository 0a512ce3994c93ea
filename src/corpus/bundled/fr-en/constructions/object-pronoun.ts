import { pickTime } from '../adjuncts.ts';
import { chance } from '../choice.ts';
import { type Clause, question, statement, type VerbPair } from '../clause.ts';
import { pickSubject } from '../people-phrases.ts';
import type { Phrase } from '../phrase.ts';
import { pickQuestionForm } from '../question-form.ts';
import { sentence } from '../sentence.ts';
import type { Construction } from './construction.ts';

export const VERBS_OF_PEOPLE: readonly VerbPair[] = [
  { fr: 'connaître', en: 'know', isState: true },
  { fr: 'entendre', en: 'hear', isState: true },
  { fr: 'comprendre', en: 'understand', isState: true },
  { fr: 'voir', en: 'see', isState: true },
  { fr: 'respecter', en: 'respect', isState: true },
  { fr: 'aider', en: 'help' },
  { fr: 'attendre', en: 'wait for' },
  { fr: 'inviter', en: 'invite' },
  { fr: 'appeler', en: 'call' },
  { fr: 'suivre', en: 'follow' },
  { fr: 'écouter', en: 'listen to' },
  { fr: 'regarder', en: 'look at' },
  { fr: 'chercher', en: 'look for' },
  { fr: 'féliciter', en: 'congratulate' },
  { fr: 'encourager', en: 'encourage' },
  { fr: 'accompagner', en: 'go with' },
  { fr: 'protéger', en: 'protect' },
  { fr: 'consoler', en: 'comfort' },
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
  { fr: 'nettoyer', en: 'clean' },
  { fr: 'préparer', en: 'prepare' },
  { fr: 'cacher', en: 'hide' },
  { fr: 'couper', en: 'cut' },
  { fr: 'choisir', en: 'choose' },
  { fr: 'vider', en: 'empty' },
];

// The pronoun objects; le and la are a person after one list of verbs and a thing after the other.
const PEOPLE: readonly (Phrase & { readonly not: readonly number[] })[] = [
  { fr: 'me', en: 'me', not: [0, 3] },
  { fr: 'te', en: 'you', not: [1, 4] },
  { fr: 'le', en: 'him', not: [] },
  { fr: 'la', en: 'her', not: [] },
  { fr: 'nous', en: 'us', not: [0, 3] },
  { fr: 'vous', en: 'you', not: [1, 4], isVariant: true },
  { fr: 'les', en: 'them', not: [] },
];
const THINGS = [
  { fr: 'le', en: 'it', feminine: false, plural: false },
  { fr: 'la', en: 'it', feminine: true, plural: false, isVariant: true },
  { fr: 'les', en: 'them', feminine: false, plural: true },
];

/** Je les connais. Il ne nous attend pas. Elle va la lire. Nous l'avons vendu. */
export const objectPronoun: Construction = (random) => {
  const subject = pickSubject(random);
  const isAboutPeople = chance(random, 0.65);
  const verb = random.pick(isAboutPeople ? VERBS_OF_PEOPLE : VERBS_OF_THINGS);
  const isPast = !isAboutPeople && chance(random, 0.3);
  const candidates = isAboutPeople ? PEOPLE.filter(({ not }) => !not.includes(subject.person)) : THINGS;
  // before a vowel le and la are both l', which does not say him or her
  const startsWithVowel = /^[aeéio]/.test(verb.fr);
  const pronoun = random.pick(
    isAboutPeople && startsWithVowel ? candidates.filter(({ fr }) => !/^l[ea]$/.test(fr)) : candidates,
  );
  if (pronoun.isVariant && chance(random, 0.6)) return objectPronoun(random);
  const tense = isPast
    ? 'passeCompose'
    : random.pick(
        /connaître|respecter/.test(verb.fr)
          ? (['present'] as const)
          : verb.isState
            ? (['present', 'present', 'pouvoir'] as const)
            : (['present', 'present', 'futurProche', 'futur', 'vouloir', 'pouvoir', 'devoir'] as const),
      );
  const negation = chance(random, 0.25) ? 'pas' : undefined;
  const complements = !verb.isState && chance(random, 0.25) ? [pickTime(random, tense)] : [];
  const precedingObject = THINGS.find(({ fr }) => fr === pronoun.fr);
  const clause: Clause = { subject, verb, tense, negation, pronoun, precedingObject, complements };
  const asks = subject.person !== 0 && negation === undefined && tense !== 'devoir' && chance(random, 0.2);
  return asks ? sentence(question(clause, pickQuestionForm(random, subject)), '?') : sentence(statement(clause));
};
