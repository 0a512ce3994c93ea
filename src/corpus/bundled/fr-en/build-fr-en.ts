import type { Random } from '../../../random.ts';
import type { Pair } from '../../corpus.ts';
import { pickWeighted } from './choice.ts';
import { CONSTRUCTIONS } from './constructions/constructions.ts';

/*
 * The bundled French-English corpus: a grammar that writes both sides of a pair at once, and its mixing with
 * hand-written pairs.
 *
 * How it is made
 *   lexicon/        words as tables, a row a word: nouns with gender, groups and English; adjectives with the groups
 *                   they describe; actions (verbs with the objects, places and company that make sense with them)
 *   french/, english/   conjugation, agreement, elision, contraction, articles
 *   clause.ts       subject + verb + tense + negation + complements, rendered in both languages
 *   constructions/  one file a kind of sentence; constructions.ts holds their shares
 *
 * What makes the translation a function of the French text
 *   tu and vous are you; on is not used. il, elle, ils, elles are people. vous agrees as a masculine plural.
 *   son, sa, ses belong to the subject of the sentence, whose gender gives his or her (a name's gender is fixed).
 *   Actions in the present are progressive (Je mange, I am eating); states are simple (J'aime, I like), and so is
 *   what is done regularly (tous les jours, le lundi, souvent, ne ... jamais, ne ... plus).
 *   Passé composé is simple past; imparfait is past progressive for actions, simple past for states; futur proche is
 *   going to; futur is will; je voudrais is I would like.
 *   un, une are a, an; des, du, de la are some; de after pas is a for one thing, else any; after jamais and plus it is
 *   no word, and so are des, du, de la in what is done regularly (Je bois du thé le matin, I drink tea).
 *   le, la, les are the, but after verbs of taste things in general (J'aime le pain, I like bread).
 *   ce, cette, ces are this, these. ma fille is my daughter, la fille the girl; so with femme, wife or woman.
 *   petit is small, but little beside a person; grand is big, but tall of people.
 *   English is American in spelling and has no contractions.
 *
 * How to extend it (to 250 verbs, 800 nouns and every tense, say)
 *   A noun is a row in one of lexicon/*-nouns.ts, an adjective one in lexicon/adjectives.ts. A verb is a row in
 *   lexicon/action-table.ts and, where no rule holds, one in french/irregular-verbs.ts and english/conjugate.ts. When
 *   a table passes some 250 rows it becomes two files, joined where it is parsed. What fits what is said by groups:
 *   a new group is a new header. A tense is a case in the two verb-phrase.ts and in clause.ts; a construction is a
 *   file and a line in constructions.ts. More rows change what a seed makes, so corpora/fr-en.tsv is made anew.
 *   From English to French the same pairs serve with source and target exchanged, where one is kept of those that
 *   differ only in tu and vous, gender or est-ce que: the first in the file.
 */

/** One pair of a kind chosen by share. Everything random comes from `random`. */
export function generatePair(random: Random): Pair {
  return pickWeighted(random, CONSTRUCTIONS)(random);
}

export interface FrEnCorpusOptions {
  /** Kept whole, but for sources that are excluded or repeated. */
  readonly handWritten: readonly Pair[];
  readonly random: Random;
  /** How many pairs in all, the hand-written ones included. */
  readonly numPairs: number;
  /** Sources that must not occur: those of the test set. */
  readonly excludedSources?: ReadonlySet<string>;
}

/**
 * Hand-written and generated pairs, each source once, in an order shuffled by `random`.
 * @throws RangeError if the grammar has not that many sentences to give.
 */
export function buildFrEnCorpus({
  handWritten,
  random,
  numPairs,
  excludedSources = new Set(),
}: FrEnCorpusOptions): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const pair of handWritten) {
    if (!excludedSources.has(pair.source) && !pairs.has(pair.source)) pairs.set(pair.source, pair);
  }
  let numRepeated = 0;
  while (pairs.size < numPairs) {
    const pair = generatePair(random);
    if (isKept(pair) && !excludedSources.has(pair.source) && !pairs.has(pair.source)) {
      pairs.set(pair.source, pair);
      numRepeated = 0;
    } else if (++numRepeated > MAX_REPEATED) {
      throw new RangeError(`fr-en corpus: expected at most ${pairs.size} pairs of this grammar, received ${numPairs}`);
    }
  }
  return random.shuffle([...pairs.values()]);
}

const MAX_REPEATED = 10000;

/** Short enough for everyday speech, long enough to be a sentence. */
function isKept({ source }: Pair): boolean {
  const numWords = source.split(/[ ']/).filter((word) => /\p{L}/u.test(word)).length;
  return numWords >= 3 && source.split(' ').length <= 14;
}
