import type { Domain } from './domain.ts';
import { filmDomain, mealDomain } from './meals-and-films.ts';
import { lodgingDomain, sightDomain } from './places.ts';
import { serviceDomain, thingDomain } from './things-and-services.ts';

/** What reviews are about. */
export const domains: readonly Domain[] = [
  mealDomain,
  filmDomain,
  thingDomain,
  lodgingDomain,
  sightDomain,
  serviceDomain,
];
