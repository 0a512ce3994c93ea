import { pluralOfFrench } from '../french/plural.ts';
import { ADJECTIVE_TABLE } from './adjective-table.ts';
import { parseRows } from './parse-rows.ts';

/** An adjective of both languages with its four French forms. */
export interface Adjective {
  readonly masculine: string;
  readonly feminine: string;
  readonly masculinePlural: string;
  readonly femininePlural: string;
  /** The masculine singular in front of a vowel: un bel arbre. */
  readonly beforeVowel: string;
  readonly isBeforeNoun: boolean;
  readonly en: string;
  /** English for people, where it differs: un grand homme seen as tall. */
  readonly enOfPerson: string;
  /** The noun groups it describes; `person` for people. */
  readonly groups: readonly string[];
  /** Whether it can stand beside its noun (une pomme verte), not only after être (la porte est ouverte). */
  readonly isAttributive: boolean;
  /** Whether it takes très and trop, and comparison. */
  readonly isGradable: boolean;
  /** Whether it passes: fatigué ce soir. */
  readonly isMood: boolean;
}

/** All adjectives. */
export const ADJECTIVES: readonly Adjective[] = parseRows(ADJECTIVE_TABLE).map(({ group, cells }) => {
  const [masculine = '', feminine = '', en = '', groups = '', options = ''] = cells;
  const option = (name: string) => new RegExp(`\\b${name}=(\\S+)`).exec(options)?.[1];
  const has = (word: string) => options.split(' ').includes(word);
  return {
    masculine,
    feminine,
    masculinePlural: pluralOfFrench(masculine),
    femininePlural: pluralOfFrench(feminine),
    beforeVowel: option('vowel') ?? masculine,
    isBeforeNoun: has('before'),
    en,
    enOfPerson: option('person') ?? en,
    groups: groups.split(' '),
    isAttributive: !has('predicate') && group !== 'mood',
    isGradable: !has('absolute') && group !== 'color',
    isMood: group === 'mood',
  };
});

const fitting = new Map<string, readonly Adjective[]>();

/** The adjectives that describe any of the groups. */
export function adjectivesFor(groups: readonly string[]): readonly Adjective[] {
  const key = groups.join(' ');
  const known =
    fitting.get(key) ?? ADJECTIVES.filter((adjective) => adjective.groups.some((group) => groups.includes(group)));
  fitting.set(key, known);
  return known;
}
