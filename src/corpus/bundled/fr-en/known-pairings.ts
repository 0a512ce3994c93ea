import type { Pair } from '../../corpus.ts';
import { conjugate, imperative, type PersonIndex, pastParticiple } from './french/conjugate.ts';
import { ACTIONS } from './lexicon/actions.ts';
import { NOUNS } from './lexicon/nouns.ts';
import { FAMILY, PROFESSIONALS, STRANGERS } from './lexicon/people.ts';

/**
 * Every verb and noun of the lexicon that stand in the same French sentence, as `manger|pomme`. Which noun is the verb's object is
 * not known, so these are more than the real ones.
 */
export function knownPairings(pairs: readonly Pair[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { source } of pairs) {
    const text = source.toLowerCase();
    const words = text.split(/[^\p{L}]+/u);
    const verbs = new Set(words.flatMap((word) => [...(verbsByForm().get(word) ?? [])]));
    if (verbs.size === 0) continue;
    const phrases = words.flatMap((_, start) =>
      [1, 2, 3, 4].map((length) => words.slice(start, start + length).join(' ')),
    );
    for (const noun of new Set(phrases.flatMap((phrase) => nounsByForm().get(phrase) ?? []))) {
      for (const verb of verbs) known.add(`${verb}|${noun}`);
    }
  }
  return known;
}

let verbForms: Map<string, Set<string>> | undefined;
let nounForms: Map<string, string> | undefined;

/** Infinitives by each of their forms. */
function verbsByForm(): ReadonlyMap<string, ReadonlySet<string>> {
  if (verbForms !== undefined) return verbForms;
  verbForms = new Map();
  const others = 'aimer adorer détester préférer avoir donner montrer offrir prêter envoyer promettre'.split(' ');
  for (const verb of new Set([...ACTIONS.map((action) => action.verb.fr), ...others])) {
    for (const form of formsOf(verb)) verbForms.set(form, (verbForms.get(form) ?? new Set()).add(verb));
  }
  return verbForms;
}

function formsOf(verb: string): string[] {
  const persons: readonly PersonIndex[] = [0, 1, 2, 3, 4, 5];
  const tenses = ['present', 'imparfait', 'futur', 'conditionnel'] as const;
  const simple = tenses.flatMap((tense) => persons.map((person) => conjugate(verb, tense, person)));
  const orders = ([1, 3, 4] as const).map((person) => imperative(verb, person));
  const participle = pastParticiple(verb);
  return [verb, ...simple, ...orders, participle, `${participle}e`, `${participle}s`, `${participle}es`];
}

/** Nouns by singular and plural; what joins words (', -) is a space here. */
function nounsByForm(): ReadonlyMap<string, string> {
  nounForms ??= new Map(
    [...NOUNS, ...FAMILY, ...STRANGERS, ...PROFESSIONALS].flatMap(({ fr, frPlural }) =>
      [fr, frPlural].map((form) => [form.replaceAll(/[^\p{L}]+/gu, ' '), fr] as const),
    ),
  );
  return nounForms;
}
