import type { Random } from '../../../../random.ts';
import { pickWeighted } from '../choice.ts';
import { comparative } from '../english/comparative.ts';
import { type Adjective, adjectivesFor } from '../lexicon/adjectives.ts';
import { nounsOf } from '../lexicon/nouns.ts';
import { agree } from '../noun-phrase.ts';
import { noun3, pickOtherPerson, pickPerson } from '../people-phrases.ts';
import type { Phrase } from '../phrase.ts';
import { type MadePair, sentence } from '../sentence.ts';
import { isPlural, type Subject } from '../subject.ts';
import type { Construction } from './construction.ts';
import { describe } from './description.ts';

const THINGS = [
  'fruit',
  'animal',
  'vehicle',
  'building',
  'furniture',
  'print',
  'clothes',
  'vegetable',
  'town',
] as const;

/** Paul est plus grand que Marie. Cette valise est moins lourde que ce sac. */
export const comparison: Construction = (random) =>
  (random.uniform() < 0.65 ? comparisonOfPeople : comparisonOfThings)(random);

const comparisonOfPeople: Construction = (random) => {
  const subject = pickPerson(random);
  const adjective = random.pick(comparableFor(['person']));
  const english = adjective.en === 'small' ? 'small' : adjective.enOfPerson;
  return compare(random, { subject, other: pickOtherPerson(random, subject), adjective, english });
};

const comparisonOfThings: Construction = (random) => {
  for (;;) {
    const subject = pickThing(random);
    const adjectives = comparableFor(subject.groups);
    if (adjectives.length === 0) continue;
    const adjective = random.pick(adjectives);
    return compare(random, { subject, other: pickRival(random, subject), adjective, english: adjective.en });
  }
};

interface Comparison {
  readonly subject: Subject;
  readonly other: Phrase;
  readonly adjective: Adjective;
  readonly english: string;
}

function compare(random: Random, { subject, other, adjective, english }: Comparison): MadePair {
  const form = agree(adjective, subject.feminine, isPlural(subject));
  const more = comparative(english);
  const isBetter = adjective.masculine === 'bon';
  const compared = pickWeighted<Phrase>(random, [
    [
      5,
      {
        fr: isBetter ? `${form.replace('bon', 'meilleur').replace('nn', '')} que` : `plus ${form} que`,
        en: `${more} than`,
      },
    ],
    [more.startsWith('more ') ? 2 : 0, { fr: `moins ${form} que`, en: `less ${english} than` }],
    [2, { fr: `aussi ${form} que`, en: `as ${english} as` }],
  ]);
  const { isVariant } = other;
  return sentence(
    describe(subject, { fr: `${compared.fr} ${other.fr}`, en: `${compared.en} ${other.en}`, isVariant }, {}),
  );
}

/** What can be more or less so: not colors, nor what is closed or broken, nor passing moods. */
export function comparableFor(groups: readonly string[]): readonly Adjective[] {
  return adjectivesFor(groups).filter(
    ({ isGradable, isMood, en }) => isGradable && !isMood && !/^(new|bad|ill|dirty|ripe|empty)$/.test(en),
  );
}

type Thing = ReturnType<typeof pickThing>;

function pickThing(random: Random) {
  const noun = random.pick(nounsOf(random.pick(THINGS)));
  return {
    ...noun3({ noun, determiner: 'demonstrative', plural: noun.flags.includes('plural') }),
    groups: noun.groups as readonly string[],
  };
}

function pickRival(random: Random, thing: Thing): Thing {
  for (;;) {
    const rival = pickThing(random);
    if (rival.groups[0] === thing.groups[0] && rival.fr !== thing.fr) return rival;
  }
}
