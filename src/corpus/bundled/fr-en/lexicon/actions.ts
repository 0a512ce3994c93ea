import type { VerbPair } from '../clause.ts';
import { ACTION_TABLE } from './action-table.ts';
import { DOING_TABLE } from './doing-table.ts';
import { parseRows } from './parse-rows.ts';

/** A complement that is the same for every subject but for its possessive: {ms}, {mp} and {poss} stand for it. */
export interface FixedObject {
  readonly fr: string;
  /** After a negation: une photo, pas de photo. */
  readonly frNegated: string;
  readonly en: string;
  readonly enNegated: string;
  /** After never and anymore, and of what is done regularly. */
  readonly enNever: string;
}

/** A verb with the objects, places and company that make sense with it. */
export interface Action {
  readonly group: string;
  readonly verb: VerbPair;
  /** `state`: no progressive. `event`: over in a moment, so not in the present. `mishap`: nobody plans it, so past only. */
  readonly kind: 'activity' | 'state' | 'event' | 'mishap';
  /** Noun groups; `people` for a person. Empty if the verb needs no object or has fixed ones. */
  readonly objectGroups: readonly string[];
  readonly fixedObjects: readonly FixedObject[];
  /** What stands before the object: parler à, talk to. English has a word of its own (`en=`) or none. */
  readonly preposition: { readonly fr: 'à' | 'de'; readonly en: string } | undefined;
  /** Whether the object is known to the speaker: close the door, not a door. */
  readonly isDefinite: boolean;
  /** Whether the object may be somebody's: one does not buy one's own car. */
  readonly canBeOwned: boolean;
  /** Whether one deals with several at a time (`many`: sell apples) or with one (`one`: wear a hat). */
  readonly number: 'several' | 'one' | 'any';
  /** Keys of where it is done (`in:`); see adjuncts.ts. */
  readonly places: readonly string[];
  /** Key of how it is done (`how:`); see lexicon/manners.ts. */
  readonly manner: string | undefined;
  /** Whether it is done with others. */
  readonly hasCompany: boolean;
  /** Whether the hour is worth saying. */
  readonly hasClock: boolean;
  /** Who does it: several (marry, argue), women, anyone. */
  readonly doneBy: 'several' | 'women' | 'anyone';
}

/**
 * All actions. A row's objects are noun groups separated by commas, `-` for none, or fixed ones separated by
 * semicolons, `French: English`, with what a negation makes of them after `~` (French) and `/` (English).
 */
export const ACTIONS: readonly Action[] = [ACTION_TABLE, DOING_TABLE].flatMap(parseRows).map(({ group, cells }) => {
  const [infinitive = '', en = '', objects = '-', options = ''] = cells;
  const has = (option: string) => options.split(' ').includes(option);
  const optionOf = (name: string) => new RegExp(`(^| )${name}(\\S+)`).exec(options)?.[2];
  const isFixed = objects.includes(':');
  const isReflexive = /^(se |s')/.test(infinitive);
  const preposition = optionOf('prep=') as 'à' | 'de' | undefined; // the table has no others
  return {
    group,
    verb: { fr: infinitive.replace(/^(se |s')/, ''), isReflexive, en, isState: has('state') },
    kind: has('state') ? 'state' : has('event') ? 'event' : has('mishap') ? 'mishap' : 'activity',
    objectGroups: isFixed || objects === '-' ? [] : objects.split(','),
    fixedObjects: isFixed ? objects.split(';').map(parseFixedObject) : [],
    preposition: preposition === undefined ? undefined : { fr: preposition, en: optionOf('en=') ?? '' },
    isDefinite: has('definite'),
    canBeOwned: !has('unowned'),
    number: has('many') ? 'several' : has('one') ? 'one' : 'any',
    places: optionOf('in:')?.split(',') ?? [],
    manner: optionOf('how:'),
    hasCompany: has('with'),
    hasClock: has('clock'),
    doneBy: has('plural') ? 'several' : has('women') ? 'women' : 'anyone',
  };
});

const CHORES =
  /^(attendre|poser|crier|pleurer|partir|arriver|expliquer|finir|commencer|couper|laver|vendre|apporter|commander|choisir|servir|saigner|boiter|souffrir|trembler|tousser|éternuer|grossir|vieillir|maigrir|rougir|hésiter|réveiller|asseoir|arrêter|inquiéter|dépêcher|disputer|plaindre|gratter|méfier|gronder|punir|éviter|annuler|vérifier|peser|avaler|verser|ajouter|rendre|critiquer|déranger|respirer|grandir|refuser|proposer|accepter|emballer|tenir|mélanger|brûler|traverser|annuler|signer|chuchoter|bâiller|ronfler)$/;

/** What one may like or want to do. */
export const PLEASURES: readonly Action[] = ACTIONS.filter(
  ({ group, kind, verb }) =>
    kind === 'activity' && /^(food|mind|leisure|living|body|routine)$/.test(group) && !CHORES.test(verb.fr),
);

function parseFixedObject(text: string): FixedObject {
  const [french = '', english = ''] = text.split(':').map((part) => part.trim());
  const [fr = '', frNegated = fr] = french.split('~');
  const [en = '', enNegated = en, enNever = enNegated] = english.split('/');
  return { fr, frNegated, en, enNegated, enNever };
}
