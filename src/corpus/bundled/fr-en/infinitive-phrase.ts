import type { Random } from '../../../random.ts';
import { type ActionClauseOptions, pickActionClause } from './action-clause.ts';
import { clauseFacts } from './clause.ts';
import { gerund } from './english/conjugate.ts';
import { frenchInfinitive } from './french/verb-phrase.ts';
import { joinPhrases, type Phrase } from './phrase.ts';
import type { Subject } from './subject.ts';

type Options = ActionClauseOptions & { readonly subject: Subject };

/** An infinitive with what belongs to it: manger une pomme, to eat an apple. */
export function toDoPhrase(random: Random, options: Options): Phrase {
  return infinitivePhrase(random, options, (verb) => `to ${verb}`);
}

/** The same with the English bare: eat an apple. */
export function doPhrase(random: Random, options: Options): Phrase {
  return infinitivePhrase(random, options, (verb) => verb);
}

/** The same with the English in -ing: manger une pomme, eating an apple. */
export function doingPhrase(random: Random, options: Options): Phrase {
  return infinitivePhrase(random, options, gerund);
}

function infinitivePhrase(random: Random, options: Options, english: (verb: string) => string): Phrase {
  const { clause } = pickActionClause(random, { negated: 0, extra: 0, ...options });
  const { subject, verb, complements } = clause;
  const infinitive = frenchInfinitive(subject, { verb: verb.fr, isReflexive: verb.isReflexive ?? false });
  const words = joinPhrases({ fr: infinitive, en: english(verb.en) }, ...complements);
  return { ...words, ...clauseFacts(clause), address: undefined };
}
