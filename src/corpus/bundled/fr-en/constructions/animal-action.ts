import { pickOpenPlace, pickTime } from '../adjuncts.ts';
import { chance } from '../choice.ts';
import { type Clause, question, statement } from '../clause.ts';
import { nounsOf } from '../lexicon/nouns.ts';
import { parseRows } from '../lexicon/parse-rows.ts';
import type { Determiner } from '../noun-phrase.ts';
import { pickAdjective } from '../objects.ts';
import { noun3 } from '../people-phrases.ts';
import { usualForm } from '../question-form.ts';
import { sentence } from '../sentence.ts';
import { PRONOUNS } from '../subject.ts';
import type { Construction } from './construction.ts';

// infinitive | English | object | English
const ACTS = parseRows(`
dormir | sleep
courir | run
manger | eat
jouer | play
boire | drink | de l'eau | some water
boire | drink | du lait | some milk
regarder | look at | les enfants | the children
suivre | follow | les enfants | the children
chercher | look for | de l'eau | some water
se cacher | hide
se reposer | rest
tomber | fall
sauter | jump
trembler | tremble
s'enfuir | run away
attendre | wait
regarder | look at | la lune | the moon
poursuivre | chase | les enfants | the children
`).map(({ cells: [fr = '', en = '', object = '', enObject = ''] }) => ({
  verb: { fr: fr.replace(/^(se |s')/, ''), isReflexive: /^(se |s')/.test(fr), en },
  object: object === '' ? [] : [{ fr: object, en: enObject }],
}));

/** Le chien court dans le jardin. Notre chat ne dort pas. */
export const animalAction: Construction = (random) => {
  const noun = random.pick(nounsOf(chance(random, 0.5) ? 'pet' : 'animal'));
  const owners = PRONOUNS.filter(({ person }) => person !== 2);
  const determiner: Determiner =
    noun.groups.includes('pet') && chance(random, 0.4)
      ? { possessor: random.pick(owners) }
      : chance(random, 0.8)
        ? 'definite'
        : 'demonstrative';
  const subject = noun3({
    noun,
    determiner,
    plural: chance(random, 0.3),
    adjective: pickAdjective(random, noun, 0.25),
  });
  const { verb, object } = random.pick(ACTS);
  const tense = /^(tomber|enfuir)$/.test(verb.fr)
    ? 'passeCompose'
    : random.pick(['present', 'present', 'passeCompose', 'imparfait', 'futurProche'] as const);
  const negation = object.length === 0 && chance(random, 0.15) ? 'pas' : undefined;
  const place = pickOpenPlace(random, noun.groups.includes('pet'));
  const extra = chance(random, 0.45) ? [place] : chance(random, 0.2) ? [pickTime(random, tense)] : [];
  const clause: Clause = { subject, verb, tense, negation, complements: [...object, ...extra] };
  return negation === undefined && chance(random, 0.12)
    ? sentence(question(clause, usualForm(subject)), '?')
    : sentence(statement(clause));
};
