import { pluralOfEnglish } from '../english/plural.ts';
import { pluralOfFrench } from '../french/plural.ts';
import { FOOD_NOUNS } from './food-nouns.ts';
import { HOUSE_NOUNS } from './house-nouns.ts';
import { LIVING_NOUNS } from './living-nouns.ts';
import { MIND_NOUNS } from './mind-nouns.ts';
import { parseRows } from './parse-rows.ts';
import { PLACE_NOUNS } from './place-nouns.ts';
import { THING_NOUNS } from './thing-nouns.ts';

/** A noun of both languages; its groups say which verbs and adjectives fit it. */
export interface Noun {
  readonly fr: string;
  readonly frPlural: string;
  readonly feminine: boolean;
  readonly en: string;
  readonly enPlural: string;
  readonly groups: readonly string[];
  /**
   * Flags of the group: `mass` has no plural and takes the partitive, `plural` comes in pairs and is used in the plural only,
   * `definite` is known to the speaker (the door, my kitchen), `plain` takes no adjective; of people also `parent` (one has only
   * one), `spouse` and `variant` (another word, the masculine, says the same English).
   */
  readonly flags: readonly string[];
}

/**
 * All nouns but people. A header's `also:` adds groups to its rows. A row's options, separated by spaces: `pl=` English plural,
 * `frpl=` French plural (underscores stand for spaces), `also=` further groups, separated by commas; `only=` groups in place of
 * the header's; `plain` as the flag, for one noun.
 */
export const NOUNS: readonly Noun[] = [FOOD_NOUNS, THING_NOUNS, HOUSE_NOUNS, MIND_NOUNS, LIVING_NOUNS, PLACE_NOUNS]
  .flatMap(parseRows)
  .map(({ group, flags: words, cells }) => {
    const [fr = '', gender, en = '', options = ''] = cells;
    const option = (name: string) => new RegExp(`(^| )${name}=(\\S+)`).exec(options)?.[2]?.replaceAll('_', ' ');
    const flags = words.filter((word) => !word.startsWith('also:'));
    const groupsOfHeader =
      words
        .find((word) => word.startsWith('also:'))
        ?.slice(5)
        .split(',') ?? [];
    const groupsOfRow = option('also')?.split(',') ?? [];
    return {
      fr,
      frPlural: option('frpl') ?? pluralOfFrench(fr),
      feminine: gender === 'f',
      en,
      enPlural: option('pl') ?? pluralOfEnglish(en),
      groups: option('only')?.split(',') ?? [group, ...groupsOfRow, ...groupsOfHeader],
      flags: /(^| )plain( |$)/.test(options) ? [...flags, 'plain'] : flags,
    };
  });

const nounsByGroup = new Map<string, Noun[]>();
for (const noun of NOUNS) {
  for (const group of noun.groups) nounsByGroup.set(group, [...(nounsByGroup.get(group) ?? []), noun]);
}

/**
 * The nouns of a group.
 * @throws RangeError if no noun is in it.
 */
export function nounsOf(group: string): readonly Noun[] {
  const nouns = nounsByGroup.get(group);
  if (nouns === undefined) throw new RangeError(`lexicon: expected a noun group, got ${group}`);
  return nouns;
}
