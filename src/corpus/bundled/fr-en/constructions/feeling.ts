import { chance } from '../choice.ts';
import { type Clause, question, statement } from '../clause.ts';
import { doingPhrase } from '../infinitive-phrase.ts';
import { PLEASURES } from '../lexicon/actions.ts';
import { NUMBERS } from '../lexicon/numbers.ts';
import { pickSubject } from '../people-phrases.ts';
import { joinPhrases, type Phrase } from '../phrase.ts';
import { pickQuestionForm } from '../question-form.ts';
import { sentence } from '../sentence.ts';
import type { Construction } from './construction.ts';

/** What French has and English is: avoir faim. */
export const FEELINGS: readonly Phrase[] = [
  { fr: 'faim', en: 'hungry' },
  { fr: 'soif', en: 'thirsty' },
  { fr: 'froid', en: 'cold' },
  { fr: 'chaud', en: 'hot' },
  { fr: 'sommeil', en: 'sleepy' },
  { fr: 'peur', en: 'afraid' },
  { fr: 'raison', en: 'right' },
  { fr: 'tort', en: 'wrong' },
  { fr: 'de la chance', en: 'lucky' },
  { fr: 'honte', en: 'ashamed' },
];

/** Elle a très faim. Est-ce que tu as froid ? */
export const feeling: Construction = (random) => {
  const subject = pickSubject(random);
  const { fr, en } = random.pick(FEELINGS);
  const isStrong = !/^(raison|tort|de la chance)$/.test(fr) && chance(random, 0.3);
  const negation = chance(random, 0.2) ? 'pas' : undefined;
  const felt = negation === undefined ? fr : fr.replace('de la ', 'de ');
  const clause: Clause = {
    subject,
    verb: { fr: 'avoir', en: 'be', isState: true },
    tense: chance(random, 0.2) ? 'imparfait' : 'present',
    negation,
    complements: [isStrong ? { fr: `très ${fr}`, en: `very ${en}` } : { fr: felt, en }],
  };
  const asks = subject.person !== 0 && clause.negation === undefined && !isStrong && chance(random, 0.25);
  return asks ? sentence(question(clause, pickQuestionForm(random, subject)), '?') : sentence(statement(clause));
};

/** Ma sœur a douze ans. */
export const age: Construction = (random) => {
  const subject = pickSubject(random);
  const [youngest, oldest] = ageRange(subject.address?.fr ?? subject.fr);
  const number = NUMBERS[youngest + random.integer(oldest - youngest + 1)] as Phrase; // NUMBERS goes to 69
  const clause: Clause = {
    subject,
    verb: { fr: 'avoir', en: 'be', isState: true },
    tense: chance(random, 0.1) ? 'imparfait' : 'present',
    complements: [{ fr: `${number.fr} ans`, en: `${number.en} years old` }],
  };
  return sentence(statement(clause));
};

/** avoir envie de: J'ai envie de dormir. */
export const wishing: Construction = (random) => {
  const subject = pickSubject(random);
  const doing = doingPhrase(random, { subject, actions: PLEASURES, tense: 'futurProche', extra: 0.2, isGeneral: true });
  const wish = joinPhrases({ fr: 'envie de', en: '' }, doing);
  return sentence(
    statement({
      subject,
      verb: { fr: 'avoir', en: 'feel like', isState: true },
      tense: 'present',
      negation: chance(random, 0.3) ? 'pas' : undefined,
      complements: [wish],
    }),
  );
};

/** How old the people named by a noun phrase may be, in years. */
function ageRange(nounPhrase: string): [youngest: number, oldest: number] {
  if (nounPhrase === 'les enfants') return [3, 12];
  if (/^(monsieur|madame|docteur|messieurs|mesdames|maman|papa)$/.test(nounPhrase)) return [30, 69];
  if (/grand(s)?-/.test(nounPhrase)) return [55, 69];
  if (/(^|[ '])(fils|fille|filles|garçon|garçons|enfant|enfants)( |$)/.test(nounPhrase)) return [3, 17];
  return nounPhrase.includes(' ') && !/frère|sœur|cousin| et /.test(nounPhrase) ? [20, 69] : [5, 69];
}
