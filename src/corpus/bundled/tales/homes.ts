import type { Row } from './plot.ts';

/**
 * Where heroes live: `home` follows `lived`, `house` names the dwelling, `others` and `land` the people and the place
 * around it, `field` an open place nearby.
 */
export const homes: Readonly<Record<string, readonly Row[]>> = {
  castle: rows('castle', 'people of the kingdom', 'kingdom', '[castle lawn|castle road|drawbridge]', [
    'in a castle with [three|seven|nine] towers',
    'in a white castle by the sea',
    'in a castle on a steep rock',
    'in a palace with [forty|fifty|a hundred] windows',
    'in a castle behind a deep green moat',
    'in a stone castle above the river',
    'in a palace full of long halls',
    'in a castle at the edge of a great forest',
  ]),
  village: rows('house', 'people of the village', 'village', '[village green|meadow|lane]', [
    'in a village between two hills',
    'in the last house of the village',
    'in a village at the foot of a mountain',
    'in a little house beside the church',
    'in a cottage with a crooked chimney',
    'in a cottage with a straw roof',
    'at the end of a long lane',
    'in a village where the road stops',
  ]),
  town: rows('house', 'people of the town', 'town', '[market square|cobbled street|river bank]', [
    'in a narrow house by the market square',
    'in an old town with a high wall',
    'in a tall house on Mill Street',
    'under the roof of a tall, thin house',
    'in a busy town by the river',
    'in a house with a yellow door',
    'above a shop in the old town',
    'in a town with eleven bridges',
  ]),
  coast: rows('cottage', 'people of the harbor', 'harbor', '[beach|pier|shore]', [
    'in a village by the sea',
    'in a cottage on the shore',
    'in a blue hut near the harbor',
    'on an island with [two|three|five] houses',
    'in a cottage behind the dunes',
    'on a rocky coast in the north',
    'in a small house where the river meets the sea',
  ]),
  hills: rows('hut', 'people of the valley', 'valley', '[meadow|hillside|mountain path]', [
    'high on a hill',
    'in a hut above the clouds',
    'in a stone hut on the mountain',
    'in a lonely valley',
    'on the far side of the blue hills',
    'between two mountains',
    'at the top of a windy hill',
  ]),
  mill: rows('mill', 'people of the valley', 'valley', '[mill dam|meadow|river bank]', [
    'in an old mill by the river',
    'in a windmill on a low hill',
    'in a mill with a mossy wheel',
    'in a watermill deep in the valley',
    'in the mill behind the willow trees',
  ]),
  forest: rows('den', 'animals of the forest', 'forest', '[forest path|forest floor|mossy slope]', [
    'in a den under the roots of an oak',
    'in the middle of a dark forest',
    'in a hollow beneath a fallen pine',
    'at the edge of the forest',
    'in a den full of dry leaves',
    'deep in the beech woods',
    'where the forest is thickest',
    'behind a curtain of ferns',
  ]),
  meadow: rows('burrow', 'animals of the meadow', 'meadow', '[clover field|field path|meadow]', [
    'in a burrow under a hawthorn hedge',
    'in a wide green meadow',
    'under a stone wall covered with ivy',
    'at the edge of a field of rye',
    'in a snug burrow beneath a rose bush',
    'among the tall grass by the brook',
    'between the cabbages of an old garden',
  ]),
  barn: rows('barn', 'animals of the farm', 'valley', '[farm path|village road|pasture]', [
    'in a red barn',
    'on a farm with a [green|broken|creaking] gate',
    'in a barn full of hay',
    'behind the stable of an old farm',
    'on a farm beside the river',
    'in the warmest corner of the barn',
    'on a small farm near the woods',
  ]),
  pond: rows('nest', 'animals of the pond', 'pond', '[water meadow|reed bank|muddy shore]', [
    'by a quiet pond',
    'among the reeds of a green lake',
    'under the bank of a slow river',
    'on a pond full of water lilies',
    'beside a brook with smooth stones',
    'in the roots of a willow by the water',
  ]),
};

function rows(house: string, others: string, land: string, field: string, phrases: readonly string[]): Row[] {
  return phrases.map((home) => ({ home, house, others, land, field }));
}
