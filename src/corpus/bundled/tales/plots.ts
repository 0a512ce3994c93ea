import type { Plot } from './plot.ts';
import { bareGarden } from './plots/bare-garden.ts';
import { brokenThing } from './plots/broken-thing.ts';
import { building } from './plots/building.ts';
import { cannotSleep } from './plots/cannot-sleep.ts';
import { contest } from './plots/contest.ts';
import { errand } from './plots/errand.ts';
import { fear } from './plots/fear.ts';
import { journey } from './plots/journey.ts';
import { lonelyThief } from './plots/lonely-thief.ts';
import { lostChild } from './plots/lost-child.ts';
import { lostLaugh } from './plots/lost-laugh.ts';
import { lostTreasure } from './plots/lost-treasure.ts';
import { quarrel } from './plots/quarrel.ts';
import { riddle } from './plots/riddle.ts';
import { seekingAFriend } from './plots/seeking-a-friend.ts';
import { stormGuests } from './plots/storm-guests.ts';
import { strangeEgg } from './plots/strange-egg.ts';
import { swapChain } from './plots/swap-chain.ts';
import { threeWishes } from './plots/three-wishes.ts';
import { winterStore } from './plots/winter-store.ts';

/** Every kind of story; a new one is a file in `plots/` and a line here. */
export const plots: readonly Plot[] = [
  bareGarden,
  brokenThing,
  building,
  cannotSleep,
  contest,
  errand,
  fear,
  journey,
  lonelyThief,
  lostChild,
  lostLaugh,
  lostTreasure,
  quarrel,
  riddle,
  seekingAFriend,
  stormGuests,
  strangeEgg,
  swapChain,
  threeWishes,
  winterStore,
];
