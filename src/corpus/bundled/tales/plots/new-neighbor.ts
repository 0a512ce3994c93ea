import { type Plot, table } from '../plot.ts';

/** A stranger moves in, everything about the stranger is odd, and one goes to ask. */
export const newNeighbor: Plot = {
  name: 'new neighbor',
  notTraits: ['shy'],
  who: ['who got a new neighbor', 'who was the only one to say hello', 'who liked to look over the fence'],
  draws: [
    {
      rows: table(
        'arrival / origin',
        'in a green wagon without horses / the land where it is summer when we have winter',
        'in the middle of the night, with a tall clock on the back / a town that has been under water for a hundred years',
        'with {~count} trunks and a rooster under one arm / the islands, where the houses stand on legs',
        'on foot, from the direction in which there is only forest / the far side of the forest',
        'in the rain, with a stove on a cart, and it was burning / the north, where the night lasts until spring',
        'with a camel, which looked down on everyone / the desert',
      ),
    },
    {
      count: 3,
      rows: table(
        'oddity / truth',
        'hung the washing out at night / white things belong under the stars',
        'talked to the door before opening it / at home a door is asked before it is used',
        'painted the doorstep {~color} every {~day} / a painted doorstep tells the guests that they are welcome',
        'carried an empty cage about / somebody may need a place to stay',
        'ate supper sitting on the roof / that is where one can hear what the day was like',
        "walked backward through the gate / one must not turn one's back on a friend",
        'planted spoons in the garden / a spoon marks the place where something is asleep',
        'rang a small bell before drinking tea / one lets the tea know first',
        'wore one {~color} sock and one white one / then the feet do not quarrel',
        'whistled at the moon / it is polite to greet the one who is on duty',
      ),
    },
    {
      rows: table(
        'food',
        'a bread as thin as a leaf',
        'a tea that tasted of smoke and oranges',
        'small cakes with a secret in them',
        'a soup in which a star was swimming',
        'dried fruit that nobody could name',
        'a cheese one has to sing to',
      ),
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} a stranger moved into the empty house next door, {arrival}.',
        'Next door to {name} stood an empty house. {OneDay} somebody came {arrival} and moved in.',
        'The new neighbor came {oneDay}, {arrival}.',
      ],
      [
        'The stranger {oddity1} and {oddity2}. The {others} whispered.',
        'It was strange. The neighbor {oddity1}. "[That is not normal|We do not do that here]," said the {others}.',
        '"Have you seen it?" said the {others}. "Over there somebody {oddity1}!"',
      ],
      [
        '',
        'Then the stranger {oddity3}, and after that the {others} closed their curtains.',
        '"One ought to be careful," they said, and they locked up their hens.',
        'The children made up a song about it. It was not a nice song.',
      ],
    ],
    [
      [
        '{Name} could not stand it any longer. "If I want to know something, I ask," {he} said, and {he} went over and knocked.',
        '"It is only a house with somebody in it," said {name}. {He} put on a clean [collar|shirt|apron] and went across.',
        '{Name} baked {~food}, carried it across and rang.',
      ],
      [
        'The door opened at once, as if somebody had been standing behind it for days.',
        '"You are the first," said the neighbor. "I have had the kettle on since {~day}."',
        'It smelled of [cinnamon|wood|faraway places] in there. "Please come in," said the neighbor.',
      ],
      [
        'They had {food}. "May I ask you something?" said {name}.',
        '{Name} was given {food}. After the second bite {he} had the courage to ask.',
        'On the table was {food}. "You want to know something," said the neighbor. "Just ask."',
      ],
      [
        '"I come from {origin}," said the neighbor. "There {truth1}. Do you not do that?"',
        '"Where I come from, everyone does that," said the neighbor, "because {truth1}." The neighbor came from {origin}.',
      ],
      [
        '"And {truth2}," the neighbor added. {Name} had to admit that it made sense.',
        '"But you do strange things here too," said the neighbor. "You shake hands without knowing where the hand has been."',
        '{Name} told about the customs of the {land}, and the neighbor laughed until tears came.',
        '',
      ],
    ],
    [
      [
        'The next day {name} did it as well, just to try it out. It was pleasant.',
        'When {name} came home, it was dark, and {his} pockets were full of little presents.',
        '{Name} told the {others} what {he} had heard. One after the other they found a reason to go across.',
      ],
      [
        'By autumn half of the {land} was doing it.',
        'The mayor was the last one to come. The mayor stayed the longest.',
        '',
        'Soon there were chairs in front of that house, for those who had to wait their turn.',
      ],
      [
        'Now, when a stranger comes, the {others} ask at once. The answers get better every time.',
        'There is a gate in the fence between the two gardens. It has no lock, and {name} talks to it before {he} opens it.',
        '"I used to think that I lived next door to you," said {name}. "Now I know that you live next door to me."',
        'And the song of the children has new words.',
      ],
    ],
  ],
};
