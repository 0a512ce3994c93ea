import type { Random } from '../../../random.ts';
import { chance, pickWeighted } from './choice.ts';
import { type Adjective, adjectivesFor } from './lexicon/adjectives.ts';
import type { Noun } from './lexicon/nouns.ts';
import { FAMILY, MEN, PROFESSIONALS, STRANGERS, WOMEN } from './lexicon/people.ts';
import { nounPhrase } from './noun-phrase.ts';
import type { Phrase } from './phrase.ts';
import { ADDRESSED, PRONOUNS, type Subject, VARIANT_PRONOUNS } from './subject.ts';

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

/** A personal pronoun: mostly one that English tells apart, else vous or tu with an address, or a variant. */
export function pickPronoun(random: Random): Subject {
  return random.pick(
    pickWeighted(random, [
      [74, PRONOUNS],
      [17, ADDRESSED],
      [9, VARIANT_PRONOUNS],
    ]),
  );
}

/** A person or people named by a noun or a name, in the third person. */
export function pickPerson(random: Random): Subject {
  return pickWeighted(random, [
    [4, pickFamily],
    [3, pickStranger],
    [3, pickName],
    [1, pickCouple],
    [1.5, pickProfessional],
  ])(random);
}

/** my father, your sisters: owned by a first or second person, or by them. */
export function pickFamily(random: Random): Subject {
  const noun = pickNoun(random, FAMILY);
  // my husband, never our husband
  const possessor = random.pick(PRONOUNS.filter(({ person }) => (isSpouse(noun) ? person < 2 : person !== 2)));
  return noun3({ noun, plural: chance(random, 0.2) && !noun.flags.includes('parent'), determiner: { possessor } });
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
  const noun = pickNoun(
    random,
    STRANGERS.filter(({ fr }) => fr !== 'bébé'),
  );
  if (/^(roi|reine|prince|princesse|voleur)$/.test(noun.fr) && chance(random, 0.6)) return pickStranger(random); // of tales
  const adjectives = adjectivesFor(['person']).filter(
    (adjective) => adjective.isAttributive && !isIdiom(noun, adjective),
  );
  const adjective = chance(random, 0.25) ? random.pick(adjectives) : undefined;
  const determiner = chance(random, 0.75) ? 'definite' : 'demonstrative';
  return noun3({ noun, plural: chance(random, 0.3), adjective, determiner, isPerson: true });
}

function pickProfessional(random: Random): Subject {
  const noun = pickNoun(random, PROFESSIONALS);
  return noun3({ noun, plural: chance(random, 0.2), determiner: 'definite' });
}

/** A noun of the list, a variant (amie, friend) hardly ever. */
function pickNoun(random: Random, nouns: readonly Noun[]): Noun {
  const noun = random.pick(nouns);
  return noun.flags.includes('variant') && chance(random, 0.8) ? pickNoun(random, nouns) : noun;
}

/** A noun phrase as a subject of the third person. */
export function noun3(parts: Parameters<typeof nounPhrase>[0] & { noun: Noun }): Subject {
  const { fr, en, isVariant } = nounPhrase(parts);
  return {
    ...{ fr, en, isVariant, isPronoun: false },
    person: parts.plural ? 5 : 2,
    feminine: parts.noun.feminine,
  };
}

/** Whom one helps, meets, travels with: never the subject itself, never someone of its own description. */
export function pickOtherPerson(random: Random, subject: Subject): Phrase {
  for (;;) {
    const other = chance(random, 0.45) ? pickOwnRelative(random, subject) : namedPerson(random);
    const lastWord = other.en.split(' ').at(-1) as string;
    if (!subject.en.includes(lastWord) && !/\b(et|and)\b/.test(other.fr) && !isAddressed(subject, lastWord))
      return other;
  }
}

/** Marie is not spoken about while spoken to. */
function isAddressed({ address }: Subject, word: string): boolean {
  return address !== undefined && (address.en.includes(word) || /^(mother|father|friends?|children|child)$/.test(word));
}

function namedPerson(random: Random): Phrase {
  const { fr, en, isVariant } = pickPerson(random);
  return { fr, en, isVariant, noun: /^\p{Lu}/u.test(fr) ? undefined : fr.split(' ').at(-1) };
}

function pickOwnRelative(random: Random, subject: Subject): Phrase {
  const noun = pickNoun(
    random,
    FAMILY.filter((relative) => !isSpouse(relative)),
  );
  const plural = chance(random, 0.25) && !noun.flags.includes('parent');
  return nounPhrase({ noun, plural, determiner: { possessor: subject } });
}

function isSpouse({ flags }: Noun): boolean {
  return flags.includes('spouse');
}

/** Un grand homme is great, not tall; une vieille fille is not married. */
function isIdiom(noun: Noun, { masculine }: Adjective): boolean {
  if (masculine === 'grand') return /^(homme|dame|enfant|voyageur|roi)$/.test(noun.fr);
  if (noun.fr === 'prince' || noun.fr === 'princesse' || noun.fr === 'bébé') return masculine === 'vieux';
  if (masculine === 'jeune') return /^(enfant|garçon|homme|femme)$/.test(noun.fr) === false;
  return masculine === 'vieux' && /^(fille|garçon|enfant|élève)$/.test(noun.fr);
}
