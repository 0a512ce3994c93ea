import type { Random } from '../../../random.ts';
import { pickCompany, pickManner, pickPlace, pickTime } from './adjuncts.ts';
import { chance, pickWeighted } from './choice.ts';
import type { Clause } from './clause.ts';
import type { FrenchTense, Negation } from './french/verb-phrase.ts';
import { ACTIONS, type Action } from './lexicon/actions.ts';
import { pickClockTime } from './lexicon/clock.ts';
import { timesOf } from './lexicon/times.ts';
import { pickObject } from './objects.ts';
import { pickBaby, pickSubject } from './people-phrases.ts';
import type { Phrase } from './phrase.ts';
import { isPlural, type Subject } from './subject.ts';

export interface ActionClauseOptions {
  readonly subject?: Subject;
  readonly tense?: FrenchTense;
  readonly actions?: readonly Action[];
  /** The probability of a negation. */
  readonly negated?: number;
  /** The probability of each of place, company and time; 0 for a bare clause. */
  readonly extra?: number;
  /** Whether the object is of a kind, not a certain one: to eat apples. */
  readonly isGeneral?: boolean;
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
  const isOpen = negation !== 'plus' && negation !== 'jamais' && negation !== 'pas encore';
  const isDated = isOpen && action.kind !== 'state' && tense !== 'passeRecent' && tense !== 'conditionnel';
  const isClocked = action.hasClock && isDated && chance(random, 0.5);
  const canRepeat = tense === 'present' && action.kind === 'activity' && negation === undefined;
  const isTimed = isDated && chance(random, extra) && (!isClocked || canRepeat);
  const isHabitual = isTimed && canRepeat && chance(random, isClocked ? 1 : 0.4);
  const isFrequent = !isTimed && canRepeat && chance(random, extra * 0.25);
  const object = pickObject(random, action, {
    subject,
    negation,
    isHabitual: isHabitual || isFrequent || options.isGeneral === true,
  });
  const extras = pickExtras(random, action, {
    subject,
    extra: negation === undefined ? extra : extra / 2,
    isTimed,
    hasObject: object !== undefined,
  });
  if (isClocked) extras.push(atClockTime(random));
  const time = isTimed ? (isHabitual ? pickHabit(random, action) : pickTime(random, tense, action)) : undefined;
  return {
    clause: {
      subject,
      verb: action.verb,
      tense,
      negation,
      isHabitual,
      frequency: isFrequent ? random.pick(timesOf('frequency')) : undefined,
      complements: object === undefined ? extras : [object, ...extras],
      hasDirectObject: object !== undefined && action.preposition === undefined,
    },
    time,
  };
}

/** How, with whom or where, hardly ever two of these, and rather neither when there is a time. */
function pickExtras(
  random: Random,
  action: Action,
  { subject, extra, isTimed, hasObject }: { subject: Subject; extra: number; isTimed: boolean; hasObject: boolean },
) {
  const extras: Phrase[] = [];
  const manner = pickManner(random, action);
  const isFree = manner !== undefined && !(hasObject && /^(bien|mal|vite|fort)$/.test(manner.fr)); // il joue bien au tennis
  if (manner !== undefined && isFree && chance(random, extra * 0.5)) return [manner];
  if (action.hasCompany && chance(random, extra * 0.6)) extras.push(pickCompany(random, subject));
  const place = pickPlace(random, action);
  const isRoomy = extras.length === 0 || (!isTimed && chance(random, 0.2));
  if (place !== undefined && isRoomy && chance(random, extra * 0.9)) extras.push(place);
  return extras;
}

/** How often; the seasons are for leisure and what grows. */
function pickHabit(random: Random, { group }: Action): Phrase {
  const isSeasonal = group === 'leisure' || group === 'living';
  return random.pick(timesOf('habit').filter(({ fr }) => isSeasonal || !/^(en|au) /.test(fr)));
}

function atClockTime(random: Random): Phrase {
  const { fr, en } = pickClockTime(random);
  return { fr: `à ${fr}`, en: `at ${en}` };
}

/** The clause with its time at the end. */
export function withTime({ clause, time }: ActionClause): Clause {
  return time === undefined ? clause : { ...clause, complements: [...clause.complements, time] };
}

// Eating and drinking have a construction of their own besides.
const GROUP_WEIGHTS = [
  [2, 'food'],
  [2.6, 'things'],
  [1.3, 'living'],
  [1.7, 'mind'],
  [1.6, 'people'],
  [1.2, 'leisure'],
  [0.9, 'body'],
  [0.9, 'routine'],
] as const;

const MODAL = /^(vouloir|voudrais|pouvoir|devoir)$/;
// What nobody sets out to do.
const INVOLUNTARY =
  /^(saigner|boiter|souffrir|trembler|rougir|tousser|éternuer|grossir|maigrir|vieillir|hésiter|échouer|grandir|ronfler|bâiller|pleurer|guérir|disparaître|respirer|ennuyer|inquiéter)$/;

function pickAction(random: Random, { actions, tense, subject }: ActionClauseOptions): Action {
  const allowed = (actions ?? ACTIONS).filter(({ kind, doneBy, verb }) => {
    if (tense !== undefined && MODAL.test(tense) && INVOLUNTARY.test(verb.fr)) return false;
    if (subject !== undefined && !suits(subject, doneBy)) return false;
    if (kind === 'mishap') return tense === undefined || tense === 'passeCompose';
    if (kind === 'event') return tense !== 'present' && tense !== 'imparfait';
    return kind === 'activity' || tense === undefined || tense === 'present' || tense === 'imparfait';
  });
  if (actions !== undefined) return random.pick(allowed);
  const group = pickWeighted(random, GROUP_WEIGHTS);
  return random.pick(allowed.filter((action) => action.group === group));
}

function suits(subject: Subject, doneBy: Action['doneBy']): boolean {
  if (doneBy === 'several') return isPlural(subject);
  return doneBy === 'anyone' || (subject.feminine && subject.isVariant !== true);
}

function pickFittingSubject(random: Random, { verb, doneBy }: Action, tense: FrenchTense): Subject {
  const suitsBaby = /^(dormir|pleurer|rire|sourire|tomber)$/.test(verb.fr) && /^(pr|pa|im)/.test(tense);
  if (suitsBaby && chance(random, 0.2)) return pickBaby(random);
  for (;;) {
    const subject = pickSubject(random);
    if (suits(subject, doneBy)) return subject;
  }
}

function pickTense(random: Random, { kind }: Action): FrenchTense {
  if (kind === 'mishap') return 'passeCompose';
  if (kind === 'state')
    return pickWeighted(random, [
      [8, 'present'],
      [1, 'imparfait'],
    ] as const);
  return pickWeighted(random, [
    [kind === 'event' ? 0 : 48, 'present'],
    [24, 'passeCompose'],
    [10, 'futurProche'],
    [8, 'futur'],
    [kind === 'event' ? 0 : 8, 'imparfait'],
    [4, 'passeRecent'],
  ] as const);
}

/** jamais and plus speak of habits, so they stay in the present; jamais also of all the past, as does pas encore. */
function pickNegation(random: Random, { kind }: Action, tense: FrenchTense): Negation | undefined {
  if (tense === 'passeRecent') return undefined;
  if (tense === 'passeCompose' && kind !== 'mishap') {
    return pickWeighted(random, [
      [7, 'pas'],
      [1.5, 'jamais'],
      [1.5, 'pas encore'],
    ] as const);
  }
  if (tense !== 'present' || kind === 'event') return 'pas';
  return pickWeighted(random, [
    [7, 'pas'],
    [2, 'jamais'],
    [kind === 'state' ? 0 : 1, 'plus'],
  ] as const);
}
