import type { Random } from '../../../random.ts';
import type { Pair } from '../../corpus.ts';
import { pickWeighted } from './choice.ts';
import { CONSTRUCTIONS } from './constructions/constructions.ts';
import { knownPairings } from './known-pairings.ts';
import { type Part, partOf } from './parts.ts';
import type { MadePair } from './sentence.ts';

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
 *   parts.ts        what is for training and what is held out
 *
 * What makes the translation a function of the French text
 *   tu and vous are you; on is not used. il, elle, ils, elles are people. vous agrees as a masculine plural, or with
 *   whom it addresses (Vous êtes arrivée, madame).
 *   son, sa, ses belong to the subject of the sentence, whose gender gives his or her (a name's gender is fixed).
 *   lui, and l' for a person, only stand after somebody named in the same sentence.
 *   Actions in the present are progressive (Je mange, I am eating); states are simple (J'aime, I like), and so is
 *   what is done regularly (tous les jours, le lundi, souvent, ne ... jamais, ne ... plus). With depuis the present is
 *   the present perfect, progressive for actions.
 *   Passé composé is simple past, but present perfect with déjà, jamais and pas encore; imparfait is past progressive
 *   for actions, simple past for states; futur proche is going to; futur is will; conditionnel is would; venir de is
 *   have just; je voudrais is I would like.
 *   un, une are a, an; des, du, de la are some; de after pas is a for one thing, else any; after jamais and plus it is
 *   no word, and so are des, du, de la in what is done regularly (Je bois du thé le matin, I drink tea).
 *   le, la, les are the, but after verbs of taste things in general (J'aime le pain, I like bread).
 *   ce, cette, ces are this, these. ma fille is my daughter, la fille the girl; so with femme, wife or woman.
 *   petit is small, but little beside a person; grand is big, but tall of people.
 *   English is American in spelling and has no contractions.
 *
 * What makes the French a function of the English, as far as can be
 *   you is tu and your ton; vous only stands where the sentence shows it by an address (sir, madam, doctor, children).
 *   I, you and we agree in the masculine, they is ils, friend is ami, it is le, unless a name or noun in the sentence
 *   shows more. Questions are asked with est-ce que, those to vous by inversion.
 *   What French may say otherwise for the same English (elles, vous alone, Manges-tu ?, Tu manges ?, Je suis fatiguée)
 *   is a variant: about a tenth of the training sentences, for who reads French meets it, and no held-out sentence.
 *
 * How to extend it
 *   A noun is a row in one of lexicon/*-nouns.ts, an adjective one in lexicon/adjective-table.ts. A verb is a row in
 *   lexicon/action-table.ts or doing-table.ts and, where no rule holds, one in french/irregular-verbs.ts and
 *   english/irregular-verbs.ts. What fits what is said by groups: a new group is a new header. A tense is a case in the
 *   two verb-phrase.ts and in clause.ts; a construction is a file and a line in constructions.ts. More rows change what
 *   a seed makes, so the files are made anew: npm run bench write-fr-en.
 */

/** One pair of a kind chosen by share. Everything random comes from `random`. */
export function generatePair(random: Random): MadePair {
  return pickWeighted(random, CONSTRUCTIONS)(random);
}

export interface FrEnCorpusOptions {
  /** All of them count as known when parts are told apart; at most a quarter of the corpus is taken of them. */
  readonly handWritten: readonly Pair[];
  readonly random: Random;
  /** How many pairs in all, the hand-written ones included. */
  readonly numPairs: number;
  /** Sources that must not occur: those of the hand-written test set. */
  readonly excludedSources?: ReadonlySet<string>;
}

/**
 * Hand-written and generated pairs for training, each source once, in an order shuffled by `random`.
 * @throws RangeError if the grammar has not that many sentences to give.
 */
export function buildFrEnCorpus(options: FrEnCorpusOptions): Pair[] {
  const { handWritten, random, numPairs, excludedSources = new Set() } = options;
  const pairs = new Map<string, Pair>();
  const numByHand = Math.ceil(numPairs / 4);
  for (const pair of handWritten.length <= numByHand ? handWritten : random.shuffle([...handWritten])) {
    if (pairs.size < numByHand && !excludedSources.has(pair.source)) pairs.set(pair.source, pair);
  }
  const known = knownPairings(handWritten);
  addGenerated(pairs, { random, numPairs, excludedSources, isWanted: (pair) => partOf(pair, known) === 'train' });
  return random.shuffle([...pairs.values()]);
}

/** The parts that are held out of what the grammar makes. */
export type HeldOutPart = Exclude<Part, 'train'>;

/**
 * Generated pairs for each held-out part, as many as `sizes` says: no source or target twice in a part, no verb with the same
 * object more than four times, no variants.
 * @throws RangeError if the grammar has not that many sentences to give.
 */
export function buildFrEnHeldOut(
  sizes: Readonly<Record<HeldOutPart, number>>,
  { handWritten, random, excludedSources = new Set() }: Omit<FrEnCorpusOptions, 'numPairs'>,
): Record<HeldOutPart, Pair[]> {
  const known = knownPairings(handWritten);
  const parts: Record<HeldOutPart, Pair[]> = { validation: [], test: [], random: [] };
  const written = new Set([...excludedSources, ...handWritten.map(({ source }) => source)]);
  const targets = new Set<string>();
  const numByPairing = new Map<string, number>();
  addGenerated(new Map(), {
    random,
    numPairs: sizes.validation + sizes.test + sizes.random,
    excludedSources: written,
    isWanted: (pair) => {
      const { source, target, pairings = [], isVariant = false } = pair;
      const part = partOf(pair, known);
      if (isVariant || part === undefined || part === 'train' || parts[part].length >= sizes[part]) return false;
      const isFrequent = pairings.some((pairing) => (numByPairing.get(pairing) ?? 0) >= MAX_PER_PAIRING);
      if (targets.has(target) || (part !== 'random' && isFrequent)) return false;
      targets.add(target);
      for (const pairing of pairings) numByPairing.set(pairing, (numByPairing.get(pairing) ?? 0) + 1);
      parts[part].push({ source, target });
      return true;
    },
  });
  return parts;
}

const MAX_PER_PAIRING = 4;
const MAX_REPEATED = 10000;

interface GenerationOptions {
  readonly random: Random;
  readonly numPairs: number;
  readonly excludedSources: ReadonlySet<string>;
  readonly isWanted: (pair: MadePair) => boolean;
}

/** Fills `pairs` up to the number asked for with generated ones that are wanted and new. */
function addGenerated(
  pairs: Map<string, Pair>,
  { random, numPairs, excludedSources, isWanted }: GenerationOptions,
): void {
  let numRepeated = 0;
  while (pairs.size < numPairs) {
    const pair = generatePair(random);
    const { source, target } = pair;
    if (isKept(pair) && !excludedSources.has(source) && !pairs.has(source) && isWanted(pair)) {
      pairs.set(source, { source, target });
      numRepeated = 0;
    } else if (++numRepeated > MAX_REPEATED) {
      throw new RangeError(`fr-en corpus: expected at most ${pairs.size} pairs of this grammar, received ${numPairs}`);
    }
  }
}

/** Short enough for everyday speech, long enough to be a sentence. */
function isKept({ source }: Pair): boolean {
  const numWords = source.split(/[ ']/).filter((word) => /\p{L}/u.test(word)).length;
  return numWords >= 3 && source.split(' ').length <= 15;
}
