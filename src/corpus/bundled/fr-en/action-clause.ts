import type { Random } from '../../../random.ts';
import { pickCompany, pickPlace, pickTime } from './adjuncts.ts';
import { chance, pickWeighted } from './choice.ts';
import type { Clause } from './clause.ts';
import type { FrenchTense, Negation } from './french/verb-phrase.ts';
import { ACTIONS, type Action } from './lexicon/actions.ts';
import { pickClockTime } from './lexicon/clock.ts';
import { timesOf } from './lexicon/times.ts';
import { pickObject } from './objects.ts';
import { pickBaby, pickSubject } from './people-phrases.ts';
import type { Phrase } from './phrase.ts';
import type { Subject } from './subject.ts';

export interface ActionClauseOptions {
  readonly subject?: Subject;
  readonly tense?: FrenchTense;
  readonly actions?: readonly Action[];
  /** The probability of a negation. */
  readonly negated?: number;
  /** The probability of each of place, company and time; 0 for a bare clause. */
  readonly extra?: number;
}

export interface ActionClause {
  readonly clause: Clause;
  /** A time that can also open the sentence. */
  readonly time: Phrase | undefined;
}

/** Someone does something that fits the verb, in any tense the verb allows. */
export function pickActionClause(random: Random, options: ActionClauseOptions = {}): ActionClause {
  const { negated = 0.18, extra = 0.3 } = options;
  const action = pickAction(random, options);
  const tense = options.tense ?? pickTense(random, action);
  const subject = options.subject ?? pickFittingSubject(random, action, tense);
  const negation = chance(random, negated) ? pickNegation(random, action, tense) : undefined;
  const isClocked = action.hasClock && negation !== 'plus' && chance(random, 0.5);
  const canRepeat = tense === 'present' && action.kind === 'activity' && negation === undefined;
  const isTimed = negation !== 'plus' && negation !== 'jamais' && chance(random, extra) && (!isClocked || canRepeat);
  const isHabitual = isTimed && canRepeat && chance(random, isClocked ? 1 : 0.4);
  const isFrequent = !isTimed && canRepeat && chance(random, extra * 0.25);
  const object = pickObject(random, action, { subject, negation, isHabitual: isHabitual || isFrequent });
  const extras = pickExtras(random, action, { subject, extra, isTimed });
  if (isClocked) extras.push(atClockTime(random));
  const time = isTimed ? (isHabitual ? random.pick(timesOf('habit')) : pickTime(random, tense, action)) : undefined;
  return {
    clause: {
      subject,
      verb: action.verb,
      tense,
      negation,
      isHabitual,
      frequency: isFrequent ? random.pick(timesOf('frequency')) : undefined,
      complements: object === undefined ? extras : [object, ...extras],
      hasDirectObject: object !== undefined,
    },
    time,
  };
}

/** With whom or where, hardly ever both, and rather neither when there is a time. */
function pickExtras(
  random: Random,
  action: Action,
  { subject, extra, isTimed }: { subject: Subject; extra: number; isTimed: boolean },
) {
  const extras: Phrase[] = [];
  if (action.hasCompany && chance(random, extra * 0.6)) extras.push(pickCompany(random, subject));
  const place = pickPlace(random, action);
  const isRoomy = extras.length === 0 || (!isTimed && chance(random, 0.2));
  if (place !== undefined && isRoomy && chance(random, extra * 0.9)) extras.push(place);
  return extras;
}

function atClockTime(random: Random): Phrase {
  const { fr, en } = pickClockTime(random);
  return { fr: `à ${fr}`, en: `at ${en}` };
}

/** The clause with its time at the end. */
export function withTime({ clause, time }: ActionClause): Clause {
  return time === undefined ? clause : { ...clause, complements: [...clause.complements, time] };
}

// Food has the weight of three: eating and drinking are the first sentences of every course.
const GROUP_WEIGHTS = [
  [3, 'food'],
  [2, 'things'],
  [1, 'living'],
  [1.3, 'mind'],
  [1, 'people'],
  [1.3, 'leisure'],
  [0.8, 'body'],
  [0.8, 'routine'],
] as const;

function pickAction(random: Random, { actions, tense }: ActionClauseOptions): Action {
  const allowed = (actions ?? ACTIONS).filter(({ kind }) => {
    if (kind === 'mishap') return tense === undefined || tense === 'passeCompose';
    if (kind === 'event') return tense !== 'present' && tense !== 'imparfait';
    return kind === 'activity' || tense === undefined || tense === 'present' || tense === 'imparfait';
  });
  if (actions !== undefined) return random.pick(allowed);
  const group = pickWeighted(random, GROUP_WEIGHTS);
  return random.pick(allowed.filter((action) => action.group === group));
}

function pickFittingSubject(random: Random, { verb }: Action, tense: FrenchTense): Subject {
  const suitsBaby = /^(dormir|pleurer|rire|sourire|tomber)$/.test(verb.fr) && /^(pr|pa|im)/.test(tense);
  return suitsBaby && chance(random, 0.2) ? pickBaby(random) : pickSubject(random);
}

function pickTense(random: Random, { kind }: Action): FrenchTense {
  if (kind === 'mishap') return 'passeCompose';
  if (kind === 'state')
    return pickWeighted(random, [
      [8, 'present'],
      [1, 'imparfait'],
    ] as const);
  return pickWeighted(random, [
    [kind === 'event' ? 0 : 50, 'present'],
    [24, 'passeCompose'],
    [12, 'futurProche'],
    [7, 'futur'],
    [kind === 'event' ? 0 : 7, 'imparfait'],
  ] as const);
}

/** jamais and plus speak of habits, so they stay in the present. */
function pickNegation(random: Random, { kind }: Action, tense: FrenchTense): Negation {
  if (tense !== 'present' || kind === 'event') return 'pas';
  return pickWeighted(random, [
    [7, 'pas'],
    [2, 'jamais'],
    [kind === 'state' ? 0 : 1, 'plus'],
  ] as const);
}
