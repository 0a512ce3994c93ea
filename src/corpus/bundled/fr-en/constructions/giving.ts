import { pickTime } from '../adjuncts.ts';
import { chance, pickWeighted } from '../choice.ts';
import { type Clause, question, statement, type VerbPair } from '../clause.ts';
import { withA } from '../french/elide.ts';
import { nounsOf } from '../lexicon/nouns.ts';
import { thingPhrase } from '../objects.ts';
import { pickOtherPerson, pickSubject } from '../people-phrases.ts';
import type { Phrase } from '../phrase.ts';
import { pickQuestionForm } from '../question-form.ts';
import { sentence } from '../sentence.ts';
import type { Construction } from './construction.ts';

const VERBS: readonly VerbPair[] = [
  { fr: 'donner', en: 'give' },
  { fr: 'montrer', en: 'show' },
  { fr: 'prêter', en: 'lend' },
  { fr: 'envoyer', en: 'send' },
  { fr: 'offrir', en: 'offer' },
  { fr: 'apporter', en: 'bring' },
  { fr: 'rendre', en: 'give' }, // with back after whom or what
  { fr: 'vendre', en: 'sell' },
  { fr: 'promettre', en: 'promise' },
];

// French before the verb | English after it, with the persons it can follow: nobody gives himself things here
const RECEIVERS: readonly (Phrase & { readonly not: readonly number[] })[] = [
  { fr: 'me', en: 'me', not: [0, 3] },
  { fr: 'te', en: 'you', not: [1, 4] },
  { fr: 'nous', en: 'us', not: [0, 3] },
  { fr: 'leur', en: 'them', not: [] },
];

/** Je donne une pomme à mon frère. Elle nous montre sa maison. */
export const giving: Construction = (random) => {
  const subject = pickSubject(random);
  const verb = random.pick(VERBS);
  const tense = pickWeighted(random, [
    [verb.fr === 'rendre' ? 0 : 5, 'present'],
    [4, 'passeCompose'],
    [2, 'futurProche'],
    [1, 'futur'],
    [1, 'pouvoir'],
    [1, 'vouloir'],
  ] as const);
  const negation = chance(random, 0.15) ? 'pas' : undefined;
  const groups =
    verb.fr === 'promettre'
      ? ['flower', 'toy', 'jewel', 'print']
      : verb.fr === 'envoyer'
        ? ['mail', 'picture']
        : verb.fr === 'prêter'
          ? ['print', 'vehicle', 'tool', 'clothes']
          : /^(rendre|vendre)$/.test(verb.fr)
            ? ['print', 'vehicle', 'instrument', 'jewel', 'tool']
            : ['print', 'stationery', 'toy', 'flower', 'picture', 'jewel', 'baked'];
  const canBeOwned = verb.fr !== 'rendre';
  const thing = thingPhrase(random, random.pick(nounsOf(random.pick(groups))), { subject, negation, canBeOwned });
  const back = verb.fr === 'rendre' ? 'back ' : '';
  const time = chance(random, 0.15) ? [pickTime(random, tense)] : [];
  const asks = subject.person !== 0 && negation === undefined && chance(random, 0.15);
  if (chance(random, 0.5)) {
    const receiver = pickOtherPerson(random, subject);
    const { fr, en, isVariant } = receiver;
    const complements = [thing, { fr: withA(fr), en: `${back}to ${en}`, isVariant }, ...time];
    const clause: Clause = { subject, verb, tense, negation, complements };
    return asks ? sentence(question(clause, pickQuestionForm(random, subject)), '?') : sentence(statement(clause));
  }
  const { fr, en } = random.pick(RECEIVERS.filter(({ not }) => !not.includes(subject.person)));
  const pronoun = { fr, en: `${en} ${back}`.trim() };
  const clause: Clause = { subject, verb, tense, negation, pronoun, complements: [thing, ...time] };
  return asks ? sentence(question(clause, pickQuestionForm(random, subject)), '?') : sentence(statement(clause));
};
