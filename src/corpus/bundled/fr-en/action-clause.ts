import type { Random } from '../../../random.ts';
import { pickCompany, pickPlace, pickTime } from './adjuncts.ts';
import { chance, pickWeighted } from './choice.ts';
import type { Clause } from './clause.ts';
import type { FrenchTense, Negation } from './french/verb-phrase.ts';
import { ACTIONS, type Action } from './lexicon/actions.ts';
import { pickClockTime } from './lexicon/clock.ts';
import { timesOf } from './lexicon/times.ts';
import type { Phrase } from './noun-phrase.ts';
import { pickObject } from './objects.ts';
import { pickSubject } from './people-phrases.ts';
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
  const subject = options.subject ?? pickSubject(random);
  const negation = chance(random, negated) ? pickNegation(random, action, tense) : undefined;
  const object = pickObject(random, action, subject, negation);
  const extras: Phrase[] = [];
  if (action.hasCompany && chance(random, extra * 0.6)) extras.push(pickCompany(random, subject));
  const place = pickPlace(random, action);
  if (place !== undefined && extras.length === 0 && chance(random, extra * 0.9)) extras.push(place);
  if (action.hasClock && negation !== 'plus' && chance(random, 0.5)) {
    const clock = pickClockTime(random);
    extras.push({ fr: `à ${clock.fr}`, en: `at ${clock.en}` });
  }
  const hasTime = negation !== 'plus' && negation !== 'jamais' && extras.length < 2 && chance(random, extra);
  const canRepeat = tense === 'present' && action.kind === 'activity';
  const isHabitual = hasTime && canRepeat && negation === undefined && chance(random, 0.4);
  const isFrequent = !hasTime && canRepeat && negation === undefined && chance(random, extra * 0.25);
  const time = hasTime ? (isHabitual ? random.pick(timesOf('habit')) : pickTime(random, tense)) : undefined;
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
    if (kind === 'event') return tense !== 'present' && tense !== 'imparfait';
    return kind === 'activity' || tense === undefined || tense === 'present' || tense === 'imparfait';
  });
  if (actions !== undefined) return random.pick(allowed);
  const group = pickWeighted(random, GROUP_WEIGHTS);
  return random.pick(allowed.filter((action) => action.group === group));
}

function pickTense(random: Random, { kind }: Action): FrenchTense {
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
