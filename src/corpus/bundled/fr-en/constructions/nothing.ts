import { pickTime } from '../adjuncts.ts';
import { chance } from '../choice.ts';
import { statement, type VerbPair } from '../clause.ts';
import { pickSubject } from '../people-phrases.ts';
import { sentence } from '../sentence.ts';
import type { Construction } from './construction.ts';

const OF_THINGS: readonly VerbPair[] = [
  { fr: 'manger', en: 'eat' },
  { fr: 'boire', en: 'drink' },
  { fr: 'acheter', en: 'buy' },
  { fr: 'faire', en: 'do' },
  { fr: 'lire', en: 'read' },
  { fr: 'écrire', en: 'write' },
  { fr: 'dire', en: 'say' },
  { fr: 'apporter', en: 'bring' },
  { fr: 'vendre', en: 'sell' },
  { fr: 'chercher', en: 'look for' },
  { fr: 'voir', en: 'see', isState: true },
  { fr: 'entendre', en: 'hear', isState: true },
  { fr: 'comprendre', en: 'understand', isState: true },
  { fr: 'savoir', en: 'know', isState: true },
];
const OF_PEOPLE: readonly VerbPair[] = [
  { fr: 'attendre', en: 'wait for' },
  { fr: 'inviter', en: 'invite' },
  { fr: 'aider', en: 'help' },
  { fr: 'appeler', en: 'call' },
  { fr: 'suivre', en: 'follow' },
  { fr: 'déranger', en: 'disturb' },
  { fr: 'voir', en: 'see', isState: true },
  { fr: 'connaître', en: 'know', isState: true },
  { fr: 'entendre', en: 'hear', isState: true },
];

/** Je ne mange rien. Elle n'a vu personne. Nous ne voulons inviter personne. */
export const nothing: Construction = (random) => {
  const subject = pickSubject(random);
  const negation = chance(random, 0.55) ? 'rien' : 'personne';
  const verb = random.pick(negation === 'rien' ? OF_THINGS : OF_PEOPLE);
  const tense = random.pick(
    /savoir|connaître/.test(verb.fr)
      ? (['present'] as const)
      : (['present', 'present', 'passeCompose', 'passeCompose', 'futurProche', 'futur', 'vouloir'] as const),
  );
  const complements = !verb.isState && chance(random, 0.3) ? [pickTime(random, tense)] : [];
  return sentence(statement({ subject, verb, tense, negation, complements }));
};
