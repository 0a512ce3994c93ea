import { chance, pickWeighted } from '../choice.ts';
import { question, statement } from '../clause.ts';
import { withDe } from '../french/elide.ts';
import { nounsOf } from '../lexicon/nouns.ts';
import { FAMILY } from '../lexicon/people.ts';
import { type Determiner, nounPhrase } from '../noun-phrase.ts';
import { pickAdjective } from '../objects.ts';
import { pickName, pickSubject } from '../people-phrases.ts';
import { factsOf } from '../phrase.ts';
import { pickQuestionForm } from '../question-form.ts';
import { sentence } from '../sentence.ts';
import type { Construction } from './construction.ts';

const OWNED = [
  'pet',
  'thing',
  'device',
  'vehicle',
  'clothes',
  'print',
  'house',
  'jewel',
  'instrument',
  'tool',
  'toy',
  'linen',
] as const;
const RELATIVES = FAMILY.filter(({ fr }) =>
  /^(frère|sœur|oncle|tante|cousin|cousine|fils|fille|ami|amie|voisin|neveu|nièce|beau-frère|belle-sœur|petit-fils|collègue)$/.test(
    fr,
  ),
);

/** Having: J'ai deux chats. Elle n'a pas de voiture. Avez-vous un stylo ? */
export const having: Construction = (random) => {
  const subject = pickSubject(random);
  const isRelative = chance(random, 0.25);
  const noun = random.pick(isRelative ? RELATIVES : nounsOf(random.pick(OWNED)));
  const tense = chance(random, 0.15) ? 'imparfait' : 'present';
  const negation = chance(random, 0.22)
    ? pickWeighted(random, [
        [4, 'pas'],
        [1, 'plus'],
      ] as const)
    : undefined;
  const comesInPairs = noun.flags.includes('plural');
  const determiner = pickWeighted<Determiner>(random, [
    [6, negation === undefined ? 'indefinite' : 'none'],
    [
      negation === undefined && !comesInPairs && !noun.groups.includes('house') ? 4 : 0,
      { number: 2 + random.integer(4) },
    ],
  ]);
  const isCounted = typeof determiner === 'object';
  const isInvariable = negation === 'pas' && noun.fr === noun.frPlural; // pas de fils: a son
  const mayBePlural =
    !isInvariable && !(isRelative && negation === undefined) && chance(random, 0.2) && !noun.groups.includes('house');
  const plural = comesInPairs || isCounted || negation === 'plus' || mayBePlural;
  const adjective = isRelative ? undefined : pickAdjective(random, noun, 0.35);
  const asks = subject.person !== 0 && negation === undefined && chance(random, 0.2);
  const had = nounPhrase({ noun, determiner, plural, adjective });
  const clause = {
    subject,
    verb: { fr: 'avoir', en: 'have', isState: true },
    tense,
    negation,
    complements: [asks ? { ...had, en: had.en.replace(/^some /, 'any ') } : had],
  } as const;
  return asks ? sentence(question(clause, pickQuestionForm(random, subject)), '?') : sentence(statement(clause));
};

/** Whose things are: C'est la voiture de Paul. Ce sont mes livres. */
export const belonging: Construction = (random) => {
  const noun = random.pick(nounsOf(random.pick(OWNED)));
  const plural = noun.flags.includes('plural') || (chance(random, 0.3) && !noun.groups.includes('house'));
  const isNegated = chance(random, 0.15);
  const adjective = pickAdjective(random, noun, 0.15);
  const fr = plural ? (isNegated ? 'ce ne sont pas' : 'ce sont') : isNegated ? "ce n'est pas" : "c'est";
  const en = `${plural ? 'these are' : 'this is'}${isNegated ? ' not' : ''}`;
  if (chance(random, 0.5)) {
    const owner = pickName(random);
    const thing = nounPhrase({ noun, determiner: 'definite', plural, adjective });
    return sentence({
      fr: `${fr} ${thing.fr} ${withDe(owner.fr)}`,
      en: `${en} ${owner.en}'s ${thing.en.replace(/^the /, '')}`,
    });
  }
  const owner = pickSubject(random);
  if (owner.person === 2 || owner.address !== undefined) return belonging(random);
  const thing = nounPhrase({ noun, determiner: { possessor: owner }, plural, adjective });
  return sentence({ fr: `${fr} ${thing.fr}`, en: `${en} ${thing.en}`, ...factsOf(owner, thing) });
};

/** avoir besoin de: J'ai besoin d'un stylo. Nous avons besoin de pain. */
export const needing: Construction = (random) => {
  const subject = pickSubject(random);
  const noun = random.pick(
    nounsOf(
      random.pick([
        'thing',
        'device',
        'crockery',
        'foodstuff',
        'drink',
        'clothes',
        'vehicle',
        'tool',
        'stationery',
        'seasoning',
        'linen',
      ]),
    ),
  );
  const isMass = noun.flags.includes('mass');
  const plural = !isMass && noun.flags.includes('plural');
  const bare = isMass || plural;
  const thing = nounPhrase({
    noun,
    determiner: 'indefinite',
    plural,
    adjective: bare ? undefined : pickAdjective(random, noun),
  });
  const asks = subject.person !== 0 && chance(random, 0.2);
  const complement = {
    fr: bare ? `besoin de ${plural ? noun.frPlural : noun.fr}` : `besoin ${withDe(thing.fr)}`,
    en: thing.en,
    noun: noun.fr,
  };
  const clause = {
    subject,
    verb: { fr: 'avoir', en: 'need', isState: true },
    tense: 'present',
    complements: [complement],
  } as const;
  return asks ? sentence(question(clause, pickQuestionForm(random, subject)), '?') : sentence(statement(clause));
};
