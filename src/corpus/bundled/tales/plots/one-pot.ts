import { type Plot, table } from '../plot.ts';

/** Nobody has enough alone; one big pot for all. */
export const onePot: Plot = {
  name: 'one pot',
  notTraits: ['shy'],
  who: [
    'who had [an enormous|a very big|a dented old] pot',
    'who knew how to make much out of little',
    'who could not bear it when somebody was hungry',
  ],
  draws: [
    {
      rows: table(
        'lack',
        'the harvest had been poor',
        'the hail had beaten down the grain',
        'the snow had closed every road',
        'the mill had stood still since {~day}',
        'the river had carried away the market',
        'the merchants had stopped coming',
      ),
    },
    {
      count: 3,
      rows: table(
        'giver / gift',
        'old widow / a single carrot',
        'shoemaker / half an onion',
        'night watchman / a handful of barley',
        'schoolteacher / {~few} small potatoes',
        'chimney sweep / a bit of salt',
        'hen keeper / one egg',
        'herb woman / a bunch of parsley',
        'butcher / a bone with hardly any meat on it',
        'beekeeper / a spoonful of honey',
        'shepherd / a piece of hard cheese',
        'fisher boy / a fish as long as a finger',
        'organist / a turnip with a hole in it',
      ),
    },
  ],
  paragraphs: [
    [
      [
        'It was a hungry [year|time] in the {land}, for {lack}.',
        'That year {lack}, and there was little to eat in the {land}.',
        'Everyone in the {land} was hungry, because {lack}.',
      ],
      [
        'Everybody sat behind a closed door and ate alone, and nobody got full.',
        "The {others} hid what they had left, and they no longer [greeted one another|knocked at one another's doors].",
        'In every kitchen there was something, but in no kitchen was there enough.',
        '',
      ],
      [
        '{OneDay} {name} carried {his} biggest pot out to the {field} and lit a fire under it.',
        '{OneDay} {name} filled a pot as large as a [bathtub|barrel|cradle] with water and set it on the {field}.',
        '{OneDay} smoke rose from the {field}. {Name} stood there and stirred a pot of plain hot water.',
      ],
    ],
    [
      [
        '"What are you cooking?" asked a {giver1}. "[A feast|The best soup in the world|Something wonderful]," said {name}. "[Only one thing is missing|It is almost ready]." The {giver1} went home and came back with {gift1}.',
        'A {giver1} came by and sniffed. "It smells of nothing," said the {giver1}. "Not yet," said {name}. So the {giver1} threw in {gift1}.',
        '"Is there anything in it?" asked a {giver1}. "Room," said {name}. The {giver1} laughed and brought {gift1}.',
      ],
      [
        'Then a {giver2} came with {gift2}. "[It is not much|It is all I have|You will laugh at it]," said the {giver2}. "It is just what it needs," said {name}.',
        'A {giver2} had been watching from a window. Soon {gift2} fell into the pot.',
        '"If that one gives something, I will too," said a {giver2} and added {gift2}.',
      ],
      [
        '',
        'Even the {giver3} came, who never gave anything away, and had {gift3} under the coat.',
        'At last there was a {giver3}, very red in the face, with {gift3}.',
        'A {giver3} dropped in {gift3} when nobody was looking.',
      ],
    ],
    [
      [
        'Toward evening the pot was full, and the smell of it [went around every corner|climbed in at every window|made the dogs sing].',
        'It boiled and bubbled, and {name} tasted it and closed {his} eyes.',
        'By then there were {~count} people around the fire, and each of them had a spoon.',
        '',
      ],
      [
        '{Name} filled every bowl, and then {he} filled them all again.',
        'Everyone ate, and when everyone was full, the pot was still not empty.',
        'They ate until [the moon came up|the stars came out|nobody could move], and there was some left for the [dogs|birds|morning].',
      ],
      [
        '"Who made this soup?" asked a [traveler|child|stranger]. They looked at one another. "[We did|All of us|Everybody]," they said.',
        '"What is in it?" asked the {giver1}. "A little of each of you," said {name}.',
        '"I gave only {gift1}," said the {giver1} in wonder, "and I have eaten {~few} bowls."',
        '',
      ],
      [
        'When better times came, they kept the pot on the {field}, and on {~day}s it is still lit.',
        'Since then no one in the {land} eats alone on a {~day}.',
        'And {name} never had to carry the pot home, for somebody always [wanted to use it|lit the fire again].',
        'From then on the doors in the {land} stood open at supper time.',
      ],
    ],
  ],
};
