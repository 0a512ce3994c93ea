/** A deed: infinitive, past, participle, and what it is done to. */
export interface Deed {
  readonly base: string;
  readonly past: string;
  readonly participle: string;
  readonly objects: readonly string[];
}

/** Lines `base past participle: object, object`. */
function parseDeeds(table: string): Deed[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [verbs = '', objects = ''] = line.trim().split(': ');
      const [base = '', past = '', participle = ''] = verbs.split(' ');
      return { base, past, participle, objects: objects.split(', ').map((object) => `the ${object}`) };
    });
}

const list = (text: string): readonly string[] => text.split(', ');

export const deeds: readonly Deed[] = parseDeeds(`
  sell sold sold: old horse, piano, red boat, farm, silver spoon, donkey
  build built built: bridge, stone tower, windmill, tree house, chapel, wall
  paint painted painted: garden gate, portrait, blue door, ceiling, fence
  hide hid hidden: coin, letter, golden key, map, cake, gift
  find found found: lost ring, treasure, fossil, diary, kitten, wallet
  write wrote written: song, letter, long poem, recipe, first page, note
  buy bought bought: carpet, violin, sledge, lamp, parrot, cottage
  steal stole stolen: crown, bicycle, church bell, painting, purse, goose
  break broke broken: window, vase, mirror, clock, cup, plough
  repair repaired repaired: roof, clock, pump, radio, cart, organ
  invent invented invented: paper boat, folding chair, card game, machine, whistle
  win won won: race, prize, silver cup, battle, match
  open opened opened: chest, secret door, shop, museum, parcel, gate
  plant planted planted: oak, rose, hedge, pear tree, lime tree
  bury buried buried: treasure, bone, iron box, bottle, coin
  burn burned burned: toast, paper, old shed, letter, hay
  draw drew drawn: map, plan, cartoon, snake, line on the wall
  lose lost lost: glove, key, ticket, hat, ring, bet
  leave left left: village, castle, meeting, island, ship
  visit visited visited: museum, old abbey, zoo, castle, fair
`);

export const persons = list(
  'baker, miller, queen, captain, teacher, doctor, farmer, judge, sailor, painter, gardener, mayor, tailor, widow, nurse, ' +
    'hunter, pilot, shepherd, postman, cook, singer, king, monk, carpenter, thief, old lady, stranger',
);
export const names = list(
  'Anna, Bruno, Clara, David, Edith, Frank, Greta, Henry, Ida, Jacob, Karla, Louis, Martha, Norman, Olga, Peter, Rosa, Simon',
);
/** Heads of a question for a person, in the singular. */
export const personNouns = list(
  'man, woman, person, boy, girl, baker, captain, teacher, doctor, farmer, sailor, painter, gardener, nurse, hunter, lady, ' +
    'gentleman, child, player, neighbour, member of the family',
);
export const placeNouns = list(
  'town, village, city, country, street, room, garden, island, valley, park, building, shop, harbour, forest, house, corner',
);
export const placePhrases = list(
  'at the market, in the harbour, on the hill, in the old town, by the river, behind the church, in the cellar, at the fair, ' +
    'on the island, near the station, under the bridge, in the next village, on the coast, in the attic',
);
export const timeNouns = list('year, month, day, week, evening, century, season, hour, summer, weekend');
export const timePhrases = list(
  'on Monday, in May, last summer, in 1920, before noon, at midnight, two weeks ago, on the first day of spring, in winter, ' +
    'yesterday, long ago, on her birthday, during the storm, this morning, at sunrise',
);
export const timeClauses = list(
  'when the bell rang, when the bridge fell, while everybody slept, before the war ended, after the flood, when it rained, ' +
    'as the sun rose, when the ship came in, when nobody looked, after the king died',
);
/** Things to be counted, and what is done with them. */
export const plurals = list(
  'eggs, horses, coins, candles, loaves, letters, apples, sheep, boats, chairs, stamps, pears, sacks of flour, pages, birds, ' +
    'bottles, steps, guests, books, tickets, rooms, children',
);
export const countDeeds = list('count counted, see saw, collect collected, expect expected, draw drew, want wanted');
export const thingNouns = list(
  'animal, tool, book, fruit, instrument, flower, song, dish, game, toy, hat, drink, plant, machine, vegetable, picture, ' +
    'present, letter, shell, cake',
);
export const thingDeeds = list(
  'sell sold, find found, buy bought, like liked, choose chose, see saw, hide hid, draw drew, forget forgot, bring brought, ' +
    'lose lost, want wanted, describe described',
);
/** What has a measure: how + adjective, the noun of the measure. */
export const measures = list(
  'tall height, heavy weight, deep depth, wide width, long length, high height, thick thickness, expensive price',
);
export const measured = list(
  'the tower, the stone, the well, the river, the bridge, the rope, the wall, the bell, the snake, the ladder, the mountain, ' +
    'the statue, the carpet, the ship',
);
/** What can be bought, shown, taken along and looked for. */
export const goods = list(
  'the hat, the lamp, the carpet, the violin, the sledge, the old horse, the piano, the silver spoon, the map, the golden key, ' +
    'the diary, the radio, the goose, the ring, the mirror, the cart, the umbrella, the cheese',
);
export const materials = list(
  'the bell, the statue, the soup, the roof, the ring, the boat, the coat, the pie, the drum, the dress',
);
