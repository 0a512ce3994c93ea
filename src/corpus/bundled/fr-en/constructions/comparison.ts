import type { Random } from '../../../../random.ts';
import type { Pair } from '../../../corpus.ts';
import { pickWeighted } from '../choice.ts';
import { type Adjective, adjectivesFor } from '../lexicon/adjectives.ts';
import { nounsOf } from '../lexicon/nouns.ts';
import { agree } from '../noun-phrase.ts';
import { noun3, pickOtherPerson, pickPerson } from '../people-phrases.ts';
import type { Phrase } from '../phrase.ts';
import { sentence } from '../sentence.ts';
import { isPlural, type Subject } from '../subject.ts';
import type { Construction } from './construction.ts';
import { describe } from './description.ts';

// Comparatives in -er of short English adjectives; the others take more.
const COMPARATIVES: Readonly<Record<string, string>> = {
  tall: 'taller',
  small: 'smaller',
  big: 'bigger',
  old: 'older',
  young: 'younger',
  strong: 'stronger',
  rich: 'richer',
  poor: 'poorer',
  kind: 'kinder',
  smart: 'smarter',
  funny: 'funnier',
  happy: 'happier',
  sad: 'sadder',
  brave: 'braver',
  lazy: 'lazier',
  quiet: 'quieter',
  heavy: 'heavier',
  light: 'lighter',
  hot: 'hotter',
  cold: 'colder',
  fast: 'faster',
  long: 'longer',
  short: 'shorter',
  easy: 'easier',
  clean: 'cleaner',
  pretty: 'prettier',
  sweet: 'sweeter',
  fresh: 'fresher',
  mean: 'meaner',
  shy: 'shyer',
};
const INCOMPARABLE =
  /^(new|red|green|yellow|blue|black|white|gray|brown|pink|purple|ill|alone|ready|open|closed|broken|empty|good|bad|delicious|dirty)$/;
const THINGS = ['fruit', 'animal', 'vehicle', 'building', 'furniture', 'print', 'clothes'] as const;

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
  const subject = pickThing(random);
  const adjective = random.pick(comparableFor(subject.groups));
  return compare(random, { subject, other: pickRival(random, subject), adjective, english: adjective.en });
};

interface Comparison {
  readonly subject: Subject;
  readonly other: Phrase;
  readonly adjective: Adjective;
  readonly english: string;
}

function compare(random: Random, { subject, other, adjective, english }: Comparison): Pair {
  const form = agree(adjective, subject.feminine, isPlural(subject));
  const compared = pickWeighted<Phrase>(random, [
    [5, { fr: `plus ${form} que`, en: `${COMPARATIVES[english] ?? `more ${english}`} than` }],
    [COMPARATIVES[english] === undefined ? 2 : 0, { fr: `moins ${form} que`, en: `less ${english} than` }],
    [2, { fr: `aussi ${form} que`, en: `as ${english} as` }],
  ]);
  return sentence(describe(subject, { fr: `${compared.fr} ${other.fr}`, en: `${compared.en} ${other.en}` }, {}));
}

function comparableFor(groups: readonly string[]): readonly Adjective[] {
  return adjectivesFor(groups).filter(({ en }) => !INCOMPARABLE.test(en));
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
