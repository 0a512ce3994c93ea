import { action } from './action.ts';
import { animalAction } from './animal-action.ts';
import { background } from './background.ts';
import { comparison } from './comparison.ts';
import type { Construction } from './construction.ts';
import { description } from './description.ts';
import { eating } from './eating.ts';
import { age, feeling, wishing } from './feeling.ts';
import { giving } from './giving.ts';
import { going, living } from './going.ts';
import { likes } from './likes.ts';
import { location, whereabouts } from './location.ts';
import { modal } from './modal.ts';
import { objectPronoun } from './object-pronoun.ts';
import { order } from './order.ts';
import { personDescription, profession } from './person-description.ts';
import { belonging, having, needing } from './possession.ts';
import { price } from './price.ts';
import { belief, meanwhile, reason } from './reason.ts';
import { thereIs } from './there-is.ts';
import { clock, date, weather } from './time-and-weather.ts';
import { nobody, relative, who } from './who.ts';
import { wordQuestion } from './word-question.ts';
import { yesNoQuestion } from './yes-no-question.ts';

/** Every construction with its share of the corpus, in per mille or so. */
export const CONSTRUCTIONS: readonly (readonly [weight: number, construction: Construction])[] = [
  [210, action],
  [130, eating],
  [60, yesNoQuestion],
  [45, wordQuestion],
  [80, modal],
  [45, likes],
  [50, description],
  [35, personDescription],
  [20, profession],
  [35, thereIs],
  [35, location],
  [25, whereabouts],
  [40, going],
  [15, living],
  [45, having],
  [15, belonging],
  [15, needing],
  [12, feeling],
  [12, age],
  [15, wishing],
  [4, clock],
  [6, weather],
  [5, date],
  [35, order],
  [20, comparison],
  [25, giving],
  [25, objectPronoun],
  [15, reason],
  [15, belief],
  [15, meanwhile],
  [15, price],
  [15, who],
  [10, relative],
  [4, nobody],
  [20, animalAction],
  [12, background],
];
