import type { VerbPair } from '../clause.ts';
import { ACTION_TABLE } from './action-table.ts';
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
  /** Whether the object is known to the speaker: close the door, not a door. */
  readonly isDefinite: boolean;
  /** Keys of where it is done (`in:`); see adjuncts.ts. */
  readonly places: readonly string[];
  /** Whether it is done with others. */
  readonly hasCompany: boolean;
  /** Whether the hour is worth saying. */
  readonly hasClock: boolean;
}

/**
 * All actions. A row's objects are noun groups separated by commas, `-` for none, or fixed ones separated by
 * semicolons, `French: English`, with what a negation makes of them after `~` (French) and `/` (English).
 */
export const ACTIONS: readonly Action[] = parseRows(ACTION_TABLE).map(({ group, cells }) => {
  const [infinitive = '', en = '', objects = '-', options = ''] = cells;
  const has = (option: string) => options.split(' ').includes(option);
  const isFixed = objects.includes(':');
  const isReflexive = /^(se |s')/.test(infinitive);
  return {
    group,
    verb: { fr: infinitive.replace(/^(se |s')/, ''), isReflexive, en, isState: has('state') },
    kind: has('state') ? 'state' : has('event') ? 'event' : has('mishap') ? 'mishap' : 'activity',
    objectGroups: isFixed || objects === '-' ? [] : objects.split(','),
    fixedObjects: isFixed ? objects.split(';').map(parseFixedObject) : [],
    isDefinite: has('definite'),
    places: /in:(\S+)/.exec(options)?.[1]?.split(',') ?? [],
    hasCompany: has('with'),
    hasClock: has('clock'),
  };
});

const CHORES =
  /^(attendre|poser|crier|pleurer|partir|arriver|expliquer|finir|commencer|couper|laver|vendre|apporter|commander|choisir|servir)$/;

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
