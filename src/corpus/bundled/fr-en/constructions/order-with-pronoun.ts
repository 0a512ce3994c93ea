import { chance } from '../choice.ts';
import { imperative } from '../french/conjugate.ts';
import { nounsOf } from '../lexicon/nouns.ts';
import { thingPhrase } from '../objects.ts';
import { factsOf } from '../phrase.ts';
import { sentence } from '../sentence.ts';
import { ADDRESSED, PRONOUNS, type Subject } from '../subject.ts';
import type { Construction } from './construction.ts';
import { politely } from './order.ts';

const GIVING = [
  ['donner', 'give'],
  ['montrer', 'show'],
  ['prêter', 'lend'],
  ['apporter', 'bring'],
  ['envoyer', 'send'],
] as const;
const TO_THINGS: readonly (readonly [fr: string, en: string])[] = [
  ['manger', 'eat'],
  ['fermer', 'close'],
  ['ouvrir', 'open'],
  ['laver', 'wash'],
  ['lire', 'read'],
  ['vendre', 'sell'],
  ['toucher', 'touch'],
  ['jeter', 'throw away'],
];
const TO_PEOPLE: readonly (readonly [fr: string, en: string])[] = [
  ['aider', 'help'],
  ['attendre', 'wait for'],
  ['écouter', 'listen to'],
  ['regarder', 'look at'],
  ['suivre', 'follow'],
  ['appeler', 'call'],
];
const US = [
  { fr: 'moi', before: 'me', en: 'me' },
  { fr: 'nous', before: 'nous', en: 'us' },
] as const;

/** Donne-moi ce livre. Ne la vends pas. Attendez-nous, mes amis. */
export const orderWithPronoun: Construction = (random) => {
  const addressee = chance(random, 0.3) ? random.pick(ADDRESSED) : (PRONOUNS[1] as Subject); // tu
  const person = addressee.person as 1 | 4;
  const end = person === 4 || chance(random, 0.7) ? '.' : '!';
  if (chance(random, 0.4)) {
    const [fr, en] = random.pick(GIVING);
    const receiver = random.pick(US);
    const groups =
      fr === 'envoyer'
        ? ['mail', 'picture']
        : fr === 'prêter'
          ? ['tool', 'print', 'vehicle']
          : ['stationery', 'print', 'crockery', 'fruit', 'toy'];
    const thing = thingPhrase(random, random.pick(nounsOf(random.pick(groups))), { subject: addressee });
    if (thing.isVariant) return orderWithPronoun(random);
    return sentence(
      politely(
        random,
        {
          fr: `${imperative(fr, person)}-${receiver.fr} ${thing.fr}`,
          en: `${en} ${receiver.en} ${thing.en}`,
          ...factsOf(addressee, { pairings: [`${fr}|${thing.noun}`] }),
        },
        person,
      ),
      end,
    );
  }
  const isNegated = chance(random, 0.4);
  const isAboutThing = chance(random, 0.5);
  const [fr, en] = random.pick(isAboutThing ? TO_THINGS : TO_PEOPLE);
  const pronoun = isAboutThing
    ? random.pick([
        { fr: 'le', before: 'le', en: 'it' },
        { fr: 'les', before: 'les', en: 'them' },
      ])
    : random.pick(US);
  const form = imperative(fr, person);
  const words = isNegated
    ? { fr: `ne ${pronoun.before} ${form} pas`, en: `do not ${en} ${pronoun.en}` }
    : { fr: `${form}-${pronoun.fr}`, en: `${en} ${pronoun.en}` };
  const facts = factsOf(addressee);
  const whole = english(words, facts);
  return sentence(isNegated ? whole : politely(random, whole, person), end);
};

/** throw away them is throw them away. */
function english<T extends object>({ fr, en }: { fr: string; en: string }, facts: T) {
  return { fr, en: en.replace(/throw away (\w+)/, 'throw $1 away'), ...facts };
}
