import { type Plot, table } from '../plot.ts';

/** Everyone guards a little water, until a long chain brings it to all. */
export const drought: Plot = {
  name: 'long dry summer',
  season: 'summer',
  suits: ['child', 'animal', 'worker', 'royal'],
  who: ['who had the only well that was not dry', 'who dug for water', 'who lived through the driest summer of all'],
  draws: [
    {
      rows: table(
        'dry',
        'The brook was only a row of stones',
        'The ducks walked',
        'The frogs had moved away',
        'The earth had cracks as wide as a {hand}',
        'The mill wheel stood still',
        'The cows gave dust instead of milk',
      ),
    },
    {
      count: 2,
      rows: table(
        'keeper / hoard',
        'brewer / {~count} barrels in the cellar',
        'bath attendant / a whole tub, with a lid on it',
        'old sexton / the holy water',
        'gardener of the rich lady / a pond with goldfish in it',
        'laundress / one kettle, which she slept beside',
        'innkeeper / a locked well',
        'general / a cannon filled to the top',
      ),
    },
    {
      rows: table(
        'hint / source',
        'a line of ants that went into the hill / a cave with a lake as still as a mirror',
        'bees that came from the rocks with wet feet / a spring no thicker than a thumb',
        'an old song about a sleeping river / a river that ran under the ground',
        'green moss on a dry wall / a stone basin that somebody had built long ago',
        'a {~tree} tree that was green although all the others were bare / water, {~count} feet below its roots',
      ),
    },
    {
      rows: table('vessel', 'buckets', 'hats', 'boots', 'teacups', 'soup bowls', 'flowerpots with a thumb on the hole'),
    },
  ],
  paragraphs: [
    [
      [
        'That year it did not rain from {~day} to {~day} and from month to month. {Dry}.',
        'It was the driest summer that anyone could remember. {Dry}.',
        '{dry}. It had not rained for {~count} weeks.',
      ],
      [
        'The {keeper1} had {hoard1} and told nobody. The {keeper2} had {hoard2}.',
        '"I have nothing left," said the {keeper1}, and that was not true, for there was still {hoard1}.',
        'The {keeper1} guarded {hoard1}, and the {keeper2} guarded {hoard2}, and they looked at each other over the fence.',
      ],
      [
        '{Name} had only one [cup|jug|pail], and {he} shared it with a {~bird}.',
        'Each morning {name} gave the last drop to the {~tree} tree beside the {house}.',
        '"If everyone hides something, nobody has enough," said {name}.',
        '',
      ],
    ],
    [
      [
        '{OneDay} {he} saw {hint}. {He} went to have a look.',
        'Then {oneDay} {name} noticed {hint}. "There must be something there," {he} said.',
        '{OneDay}, when {he} could not sleep for thirst, {he} thought of {hint}.',
      ],
      [
        '{He} dug and climbed for {~span}, and there it was: {source}.',
        'And behind the stones {he} found {source}.',
        'It was hard work, but then {he} heard it before {he} saw it. It was {source}.',
      ],
      [
        '"Now it is mine," {he} could have said. {He} did not say it. {He} ran home and called everyone.',
        '{He} drank one mouthful. Then {he} ran to the others.',
        '{He} could have kept it a secret. Instead {he} went from door to door.',
        '',
      ],
      [
        'But it was a mile away, and nobody could carry enough. "We shall make a line," said {name}.',
        '"It is too far," said the {keeper1}. "Not for all of us," said {name}.',
      ],
    ],
    [
      [
        'So they stood side by side, from the hill to the {field}, and passed the water from one to the next in {vessel}.',
        'They stood in a line a mile long. The {vessel} went from hand to hand, full in one direction and empty in the other.',
        'Nobody was too big and nobody was too small. The {vessel} went along the line all day and all night.',
      ],
      [
        'The {keeper1} stood between a child and a goat, and was ashamed, and brought out {hoard1}.',
        'The {keeper2} came last and rolled up both sleeves. "I had {hoard2}," came the confession. "Take it."',
        '"You are spilling it," said the {keeper1}. "Then something will grow there," said {name}.',
        '',
      ],
      [
        'They sang so that they would not get tired. On the [fifth|sixth|ninth] day a cloud came to see what was going on.',
        'After {~few} weeks it thundered. They stood there with their {vessel} and looked up, and nobody ran under a roof.',
        'When the rain came at last, they stayed in line for a while, because they had got used to each other.',
      ],
      [
        'Where the line had stood, there is a green strip to this day, and {~flower}s grow in it.',
        'Since then the wells in the {land} have no locks.',
        'Now there is a pipe. But once a year they stand in line all the same and pass a cup from hand to hand.',
        '',
      ],
    ],
  ],
};
