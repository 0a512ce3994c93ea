import type { Plot, TalePart } from './plot.ts';
import { alwaysHungry } from './plots/always-hungry.ts';
import { apprentice } from './plots/apprentice.ts';
import { bareGarden } from './plots/bare-garden.ts';
import { bigGuest } from './plots/big-guest.ts';
import { birthdayCake } from './plots/birthday-cake.ts';
import { boast } from './plots/boast.ts';
import { brokenThing } from './plots/broken-thing.ts';
import { building } from './plots/building.ts';
import { cannotDance } from './plots/cannot-dance.ts';
import { cannotSleep } from './plots/cannot-sleep.ts';
import { contest } from './plots/contest.ts';
import { dailyGreeting } from './plots/daily-greeting.ts';
import { drought } from './plots/drought.ts';
import { errand } from './plots/errand.ts';
import { fear } from './plots/fear.ts';
import { fetchingTheLight } from './plots/fetching-the-light.ts';
import { growingLie } from './plots/growing-lie.ts';
import { hauntedPlace } from './plots/haunted-place.ts';
import { inDisguise } from './plots/in-disguise.ts';
import { jarOfSummer } from './plots/jar-of-summer.ts';
import { journey } from './plots/journey.ts';
import { keptPromise } from './plots/kept-promise.ts';
import { lastOne } from './plots/last-one.ts';
import { letterInABottle } from './plots/letter-in-a-bottle.ts';
import { lightInTheWindow } from './plots/light-in-the-window.ts';
import { lonelyThief } from './plots/lonely-thief.ts';
import { lostChild } from './plots/lost-child.ts';
import { lostLaugh } from './plots/lost-laugh.ts';
import { lostTreasure } from './plots/lost-treasure.ts';
import { luckyMistake } from './plots/lucky-mistake.ts';
import { madeFigure } from './plots/made-figure.ts';
import { narrowBridge } from './plots/narrow-bridge.ts';
import { newNeighbor } from './plots/new-neighbor.ts';
import { nightNoise } from './plots/night-noise.ts';
import { oldMap } from './plots/old-map.ts';
import { oldThing } from './plots/old-thing.ts';
import { onePot } from './plots/one-pot.ts';
import { petShow } from './plots/pet-show.ts';
import { pullTogether } from './plots/pull-together.ts';
import { quarrel } from './plots/quarrel.ts';
import { riddle } from './plots/riddle.ts';
import { roughSea } from './plots/rough-sea.ts';
import { secretGift } from './plots/secret-gift.ts';
import { seeingFor } from './plots/seeing-for.ts';
import { seekingAFriend } from './plots/seeking-a-friend.ts';
import { sickFriend } from './plots/sick-friend.ts';
import { silentBell } from './plots/silent-bell.ts';
import { stormGuests } from './plots/storm-guests.ts';
import { strangeEgg } from './plots/strange-egg.ts';
import { strangeShop } from './plots/strange-shop.ts';
import { swapChain } from './plots/swap-chain.ts';
import { takenByTheWind } from './plots/taken-by-the-wind.ts';
import { threeWishes } from './plots/three-wishes.ts';
import { tinyDay } from './plots/tiny-day.ts';
import { tradingPlaces } from './plots/trading-places.ts';
import { treeThroughTheYear } from './plots/tree-through-the-year.ts';
import { unseen } from './plots/unseen.ts';
import { warning } from './plots/warning.ts';
import { winterStore } from './plots/winter-store.ts';
import { wrongAddress } from './plots/wrong-address.ts';
import { endlessPlenty } from './plots-test/endless-plenty.ts';
import { forbiddenDoor } from './plots-test/forbidden-door.ts';
import { portrait } from './plots-test/portrait.ts';
import { hideAndSeek } from './plots-validation/hide-and-seek.ts';
import { tiredSky } from './plots-validation/tired-sun.ts';
import { unfinishedSong } from './plots-validation/unfinished-song.ts';

/** Every kind of story, by the part of the corpus it is told in: no plot is in two. A new one is a file in a folder of plots and a line here. */
export const plots: Readonly<Record<TalePart, readonly Plot[]>> = {
  train: [
    alwaysHungry,
    apprentice,
    bareGarden,
    bigGuest,
    birthdayCake,
    boast,
    brokenThing,
    building,
    cannotDance,
    cannotSleep,
    contest,
    dailyGreeting,
    drought,
    errand,
    fear,
    fetchingTheLight,
    growingLie,
    hauntedPlace,
    inDisguise,
    jarOfSummer,
    journey,
    keptPromise,
    lastOne,
    letterInABottle,
    lightInTheWindow,
    lonelyThief,
    lostChild,
    lostLaugh,
    lostTreasure,
    luckyMistake,
    madeFigure,
    narrowBridge,
    newNeighbor,
    nightNoise,
    oldMap,
    oldThing,
    onePot,
    petShow,
    pullTogether,
    quarrel,
    riddle,
    roughSea,
    secretGift,
    seeingFor,
    seekingAFriend,
    sickFriend,
    silentBell,
    stormGuests,
    strangeEgg,
    strangeShop,
    swapChain,
    takenByTheWind,
    threeWishes,
    tinyDay,
    tradingPlaces,
    treeThroughTheYear,
    unseen,
    warning,
    winterStore,
    wrongAddress,
  ],
  validation: [hideAndSeek, tiredSky, unfinishedSong],
  test: [endlessPlenty, forbiddenDoor, portrait],
};
