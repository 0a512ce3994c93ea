import type { Random } from '../../../random.ts';
import { chance, pickWeighted } from './choice.ts';
import { type Adjective, adjectivesFor } from './lexicon/adjectives.ts';
import type { Noun } from './lexicon/nouns.ts';
import { FAMILY, MEN, PROFESSIONALS, STRANGERS, WOMEN } from './lexicon/people.ts';
import { nounPhrase } from './noun-phrase.ts';
import type { Phrase } from './phrase.ts';
import { PRONOUNS, type Subject } from './subject.ts';

/** Someone who can act: mostly a pronoun. */
export function pickSubject(random: Random): Subject {
  return chance(random, 0.55) ? pickPronoun(random) : pickPerson(random);
}

/** Someone one asks about: anyone but oneself. */
export function pickAskedSubject(random: Random): Subject {
  for (;;) {
    const subject = pickSubject(random);
    if (subject.person !== 0) return subject;
  }
}

/** The baby, who only sleeps, cries and laughs. */
export function pickBaby(random: Random): Subject {
  const noun = STRANGERS.find(({ fr }) => fr === 'bébé') as Noun; // a row of the lexicon
  const owner = { possessor: random.pick(PRONOUNS.filter(({ person }) => person !== 2)) };
  return noun3({ noun, plural: false, determiner: chance(random, 0.7) ? 'definite' : owner });
}

/** A personal pronoun, je more often than the others. */
export function pickPronoun(random: Random): Subject {
  return chance(random, 0.15) ? random.pick(PRONOUNS.slice(0, 2)) : random.pick(PRONOUNS);
}

/** A person or people named by a noun or a name, in the third person. */
export function pickPerson(random: Random): Subject {
  return pickWeighted(random, [
    [4, pickFamily],
    [3, pickStranger],
    [3, pickName],
    [1, pickCouple],
    [1, pickProfessional],
  ])(random);
}

/** my father, your sisters: owned by a first or second person, or by them. */
export function pickFamily(random: Random): Subject {
  const noun = random.pick(FAMILY);
  // my husband, never our husband
  const possessor = random.pick(
    PRONOUNS.filter(({ person }) => (isSpouse(noun) ? [0, 1, 4].includes(person) : person !== 2)),
  );
  return noun3({
    noun,
    plural: chance(random, 0.2) && !/^(père|mère|mari|femme)$/.test(noun.fr),
    determiner: { possessor },
  });
}

/** A first name. */
export function pickName(random: Random): Subject {
  const feminine = chance(random, 0.5);
  const name = random.pick(feminine ? WOMEN : MEN);
  return { fr: name, en: name, person: 2, feminine, isPronoun: false };
}

function pickCouple(random: Random): Subject {
  const first = pickName(random);
  const second = pickName(random);
  if (first.fr === second.fr) return first;
  return {
    fr: `${first.fr} et ${second.fr}`,
    en: `${first.en} and ${second.en}`,
    person: 5,
    feminine: first.feminine && second.feminine,
    isPronoun: false,
  };
}

/** the boy, this little girl, the children. */
function pickStranger(random: Random): Subject {
  const noun = random.pick(STRANGERS.filter(({ fr }) => fr !== 'bébé'));
  const adjectives = adjectivesFor(['person']).filter(
    (adjective) => adjective.isAttributive && !isIdiom(noun, adjective),
  );
  const adjective = chance(random, 0.25) ? random.pick(adjectives) : undefined;
  const determiner = chance(random, 0.75) ? 'definite' : 'demonstrative';
  return noun3({ noun, plural: chance(random, 0.3), adjective, determiner, isPerson: true });
}

function pickProfessional(random: Random): Subject {
  const noun = random.pick(PROFESSIONALS);
  return noun3({ noun, plural: chance(random, 0.2), determiner: 'definite' });
}

/** A noun phrase as a subject of the third person. */
export function noun3(parts: Parameters<typeof nounPhrase>[0] & { noun: Noun }): Subject {
  return { ...nounPhrase(parts), person: parts.plural ? 5 : 2, feminine: parts.noun.feminine, isPronoun: false };
}

/** Whom one helps, meets, travels with: never the subject itself, never someone of its own description. */
export function pickOtherPerson(random: Random, subject: Subject): Phrase {
  for (;;) {
    const other = chance(random, 0.45) ? pickOwnRelative(random, subject) : pickPerson(random);
    const lastWord = other.en.split(' ').at(-1) as string;
    if (!subject.en.includes(lastWord) && !/\b(et|and)\b/.test(other.fr)) return other;
  }
}

function pickOwnRelative(random: Random, subject: Subject): Phrase {
  const noun = random.pick(FAMILY.filter((noun) => !isSpouse(noun)));
  const plural = chance(random, 0.25) && !/^(père|mère)$/.test(noun.fr);
  return nounPhrase({ noun, plural, determiner: { possessor: subject } });
}

function isSpouse({ fr, groups }: Noun): boolean {
  return groups.includes('family') && (fr === 'mari' || fr === 'femme');
}

/** Un grand homme is great, not tall; une vieille fille is not married. */
function isIdiom(noun: Noun, { masculine }: Adjective): boolean {
  if (masculine === 'grand') return noun.fr === 'homme' || noun.fr === 'enfant';
  return masculine === 'vieux' && /^(fille|garçon|enfant)$/.test(noun.fr);
}
