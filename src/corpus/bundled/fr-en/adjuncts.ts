import type { Random } from '../../../random.ts';
import type { FrenchTense } from './french/verb-phrase.ts';
import type { Action } from './lexicon/actions.ts';
import { mannersOf } from './lexicon/manners.ts';
import { placesOf } from './lexicon/places.ts';
import { timesOf } from './lexicon/times.ts';
import { pickOtherPerson } from './people-phrases.ts';
import type { Phrase } from './phrase.ts';
import type { Subject } from './subject.ts';

const placesByKey: Readonly<Record<string, readonly Phrase[]>> = {
  home: atPlaces(['home']),
  out: [...atPlaces(['out'], (fr) => !/zoo|plage|désert/.test(fr)), { fr: 'sur la plage', en: 'on the beach' }],
  kitchen: [{ fr: 'dans la cuisine', en: 'in the kitchen' }],
  terrace: [{ fr: 'sur la terrasse', en: 'on the terrace' }],
  town: atPlaces(['town']),
  park: atPlaces(['out'], (fr) => /parc|jardin public/.test(fr)),
  garden: atPlaces(['out'], (fr) => fr.includes('le jardin')),
  street: atPlaces(['out'], (fr) => fr.includes('rue')),
  stall: atPlaces(['town'], (fr) => fr === 'au marché'),
  market: atPlaces(['town'], (fr) => /marché$/.test(fr)),
  restaurant: atPlaces(['town'], (fr) => /restaurant|café/.test(fr)),
  library: atPlaces(['town'], (fr) => /biblio|école|univers/.test(fr)),
  school: atPlaces(['town'], (fr) => /école|bureau|restaurant/.test(fr)),
  lake: [
    { fr: 'sur le lac', en: 'on the lake' },
    { fr: 'dans la baie', en: 'in the bay' },
  ],
  snow: [{ fr: 'à la montagne', en: 'in the mountains' }],
  forest: [{ fr: 'dans la forêt', en: 'in the forest' }],
  stadium: atPlaces(['town'], (fr) => /stade|école/.test(fr)),
  water: [
    { fr: 'dans la mer', en: 'in the sea' },
    { fr: 'dans le lac', en: 'in the lake' },
    { fr: 'à la piscine', en: 'at the swimming pool' },
  ],
};

/** A place where people and animals move about. */
export function pickOpenPlace(random: Random, isTame: boolean): Phrase {
  return random.pick(
    [...(placesByKey.out ?? []), ...((isTame ? placesByKey.home : undefined) ?? [])].filter(
      ({ fr }) => !/campagne|maison|montagne|désert/.test(fr),
    ),
  );
}

/** Where the action is done; nothing if that is not worth saying. */
export function pickPlace(random: Random, action: Action): Phrase | undefined {
  if (action.places.length === 0) return undefined;
  return random.pick(placesByKey[random.pick(action.places)] ?? []);
}

/** How the action is done; nothing if no manner suits it. */
export function pickManner(random: Random, { manner }: Action): Phrase | undefined {
  return manner === undefined ? undefined : random.pick(mannersOf(manner));
}

/** avec mon frère, avec Julie. */
export function pickCompany(random: Random, subject: Subject): Phrase {
  const { fr, en, isVariant } = pickOtherPerson(random, subject);
  return { fr: `avec ${fr}`, en: `with ${en}`, isVariant };
}

/** When, for a tense: hier with the passé composé, demain with the future. Daily routine is not dated by the week. */
export function pickTime(random: Random, tense: FrenchTense, action?: Action): Phrase {
  const isNear = tense === 'imparfait' || action?.group === 'routine';
  const times = timesFor(tense).filter(
    ({ fr }) => !isNear || /^(hier|ce |cet |demain|aujourd'hui|maintenant)/.test(fr),
  );
  return random.pick(times);
}

function timesFor(tense: FrenchTense): readonly Phrase[] {
  if (tense === 'present') return timesOf('now');
  if (tense === 'passeCompose' || tense === 'imparfait') return timesOf('past');
  return tense === 'futur' || tense === 'futurProche' ? [...timesOf('future'), ...timesOf('soon')] : timesOf('future');
}

function atPlaces(groups: readonly string[], keeps = (_fr: string) => true): readonly Phrase[] {
  return placesOf(...groups)
    .filter(({ fr }) => keeps(fr))
    .map(({ fr, at }) => ({ fr, en: at }));
}
