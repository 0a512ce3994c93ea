import { action } from './action.ts';
import { already } from './already.ts';
import { animalAction } from './animal-action.ts';
import { antecedent } from './antecedent.ts';
import { background } from './background.ts';
import { comparison } from './comparison.ts';
import { condition } from './condition.ts';
import type { Construction } from './construction.ts';
import { description } from './description.ts';
import { eating } from './eating.ts';
import { age, feeling, wishing } from './feeling.ts';
import { giving } from './giving.ts';
import { going, living } from './going.ts';
import { likes } from './likes.ts';
import { location, whereabouts } from './location.ts';
import { modal } from './modal.ts';
import { most } from './most.ts';
import { nothing } from './nothing.ts';
import { objectPronoun } from './object-pronoun.ts';
import { order } from './order.ts';
import { orderWithPronoun } from './order-with-pronoun.ts';
import { personDescription, profession } from './person-description.ts';
import { belonging, having, needing } from './possession.ts';
import { price } from './price.ts';
import { purpose } from './purpose.ts';
import { belief, meanwhile, reason } from './reason.ts';
import { relativeObject, relativePlace } from './relative-object.ts';
import { since } from './since.ts';
import { thereIs } from './there-is.ts';
import { clock, date, weather } from './time-and-weather.ts';
import { twoPronouns } from './two-pronouns.ts';
import { verbChain } from './verb-chain.ts';
import { nobody, relative, who } from './who.ts';
import { wordQuestion } from './word-question.ts';
import { yesNoQuestion } from './yes-no-question.ts';

/** Every construction with its share of the corpus, in per mille or so. */
export const CONSTRUCTIONS: readonly (readonly [weight: number, construction: Construction])[] = [
  [220, action],
  [90, eating],
  [60, yesNoQuestion],
  [45, wordQuestion],
  [70, modal],
  [45, likes],
  [45, description],
  [35, personDescription],
  [20, profession],
  [35, thereIs],
  [35, location],
  [20, whereabouts],
  [35, going],
  [12, living],
  [45, having],
  [15, belonging],
  [18, needing],
  [10, feeling],
  [10, age],
  [15, wishing],
  [4, clock],
  [6, weather],
  [5, date],
  [35, order],
  [15, orderWithPronoun],
  [20, comparison],
  [12, most],
  [25, giving],
  [25, objectPronoun],
  [10, twoPronouns],
  [10, antecedent],
  [15, nothing],
  [15, reason],
  [15, belief],
  [15, meanwhile],
  [15, price],
  [15, who],
  [10, relative],
  [20, relativeObject],
  [6, relativePlace],
  [4, nobody],
  [20, animalAction],
  [12, background],
  [26, condition],
  [15, since],
  [15, already],
  [25, verbChain],
  [18, purpose],
];
