import type { Random } from '../../../../random.ts';
import { chance } from '../choice.ts';
import { be, statementVerb } from '../english/verb-phrase.ts';
import { frenchStatementVerb } from '../french/verb-phrase.ts';
import { ACTIONS } from '../lexicon/actions.ts';
import { adjectivesFor } from '../lexicon/adjectives.ts';
import { type Noun, nounsOf } from '../lexicon/nouns.ts';
import { agree, nounPhrase } from '../noun-phrase.ts';
import { noun3, pickSubject } from '../people-phrases.ts';
import { factsOf } from '../phrase.ts';
import { sentence } from '../sentence.ts';
import type { Construction } from './construction.ts';
import { copula } from './description.ts';

const shown = ACTIONS.filter(
  ({ kind, objectGroups, group, preposition, verb }) =>
    (kind === 'activity' || kind === 'event') &&
    objectGroups.length > 0 &&
    preposition === undefined &&
    /^(food|things|living|mind)$/.test(group) &&
    !/^(ajouter|mélanger|peser|tenir|poser|soulever|toucher)$/.test(verb.fr),
);

/** La pomme que je mange est verte. C'est le livre que j'ai acheté. */
export const relativeObject: Construction = (random) => {
  const subject = pickSubject(random);
  if (subject.address !== undefined) return relativeObject(random);
  const { verb, kind, objectGroups } = random.pick(shown);
  const noun = random.pick(nounsOf(random.pick(objectGroups)));
  const plural =
    noun.flags.includes('plural') ||
    (!noun.flags.includes('mass') && !noun.flags.includes('plain') && chance(random, 0.25));
  const tense =
    kind === 'activity' ? random.pick(['present', 'passeCompose', 'passeCompose'] as const) : 'passeCompose';
  const precedingObject = { feminine: noun.feminine, plural };
  const fr = `que ${subject.fr} ${frenchStatementVerb(subject, { verb: verb.fr, tense, precedingObject })}`;
  const english = tense === 'present' ? 'progressive' : 'simplePast';
  const en = `that ${subject.en} ${statementVerb(subject, { verb: verb.en, tense: english, isNegated: false })}`;
  const facts = factsOf(subject, { pairings: [`${verb.fr}|${noun.fr}`] });
  const thing = noun3({ noun, determiner: 'definite', plural });
  const adjective = pickQuality(random, noun);
  if (adjective === undefined || chance(random, 0.35)) {
    const here = plural ? { fr: 'ce sont', en: 'these are' } : { fr: "c'est", en: 'this is' };
    return sentence({ fr: `${here.fr} ${thing.fr} ${fr}`, en: `${here.en} ${thing.en} ${en}`, ...facts });
  }
  const quality = agree(adjective, noun.feminine, plural);
  const isPast = tense === 'passeCompose' && chance(random, 0.5);
  return sentence({
    fr: `${thing.fr} ${fr} ${copula(thing, isPast)} ${quality}`,
    en: `${thing.en} ${en} ${be(thing, isPast)} ${adjective.en}`,
    ...facts,
  });
};

/** La ville où j'habite est belle. Le restaurant où nous mangeons est cher. */
export const relativePlace: Construction = (random) => {
  const subject = pickSubject(random);
  if (subject.address !== undefined) return relativePlace(random);
  const [group, verb] = random.pick([
    ['town', { fr: 'habiter', en: 'live', isState: true }],
    ['house', { fr: 'habiter', en: 'live', isState: true }],
    ['restaurant', { fr: 'manger', en: 'eat', isState: false }],
    ['restaurant', { fr: 'dîner', en: 'have dinner', isState: false }],
    ['building', { fr: 'travailler', en: 'work', isState: false }],
    ['room', { fr: 'dormir', en: 'sleep', isState: false }],
  ] as const);
  const places = nounsOf(group).filter(({ fr }) =>
    group === 'town'
      ? /^(ville|village|quartier|île|région|rue)$/.test(fr)
      : group === 'room'
        ? /^(chambre|salon)$/.test(fr)
        : !/^(pont|prison|cimetière)$/.test(fr),
  );
  const noun = random.pick(places);
  const adjective = pickQuality(random, noun);
  if (adjective === undefined) return relativePlace(random);
  const place = nounPhrase({ noun, determiner: 'definite', plural: false });
  const tense = verb.isState && chance(random, 0.7) ? 'present' : 'passeCompose';
  const used = verb.isState ? 'present' : tense;
  const fr = frenchStatementVerb(subject, { verb: verb.fr, tense: used });
  const english = used === 'present' ? 'simplePresent' : 'simplePast';
  const en = statementVerb(subject, { verb: verb.en, tense: english, isNegated: false });
  const isPast = used === 'passeCompose' && chance(random, 0.5);
  const it = { person: 2 } as const;
  return sentence({
    fr: `${place.fr} où ${subject.fr} ${fr} ${isPast ? 'était' : 'est'} ${agree(adjective, noun.feminine, false)}`,
    en: `${place.en} where ${subject.en} ${en} ${be(it, isPast)} ${adjective.en}`,
    ...factsOf(subject),
  });
};

function pickQuality(random: Random, { groups, flags }: Noun) {
  const adjectives = flags.includes('plain') ? [] : adjectivesFor(groups);
  return adjectives.length === 0 ? undefined : random.pick(adjectives);
}
