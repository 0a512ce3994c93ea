import { type Plot, table } from '../plot.ts';

/** One alone is too weak, then one more comes, and the smallest makes the difference. */
export const pullTogether: Plot = {
  name: 'pull together',
  who: [
    'who believed that {he} could do everything alone',
    'who never asked for help',
    'who did not like to say please',
  ],
  draws: [
    {
      rows: table(
        'stuck / pull',
        'a cart was stuck in the mud / the cart',
        'a calf had fallen into the old pit / the calf',
        'the bell had sunk in the swamp / the bell',
        'a boat had run onto the sand / the boat',
        'a tree trunk lay across the road / the trunk',
        'the anchor of the ferry was caught under a rock / the anchor',
        'a sheep hung in the thorns above the gorge / the sheep',
      ),
    },
    {
      count: 3,
      rows: table(
        'puller / grip',
        'baker / left white handprints on everything',
        'postman / put down his bag first',
        'ox / did not ask any questions',
        'strong widow / rolled up her sleeves',
        'pair of twins / pulled in opposite directions at first',
        'priest / said a short prayer and spat on his hands',
        'tall soldier / counted to three',
        'milk horse / was glad to do something new',
        'schoolmaster / explained how one ought to pull',
        'innkeeper / smelled of onions',
        'donkey / pulled as if it wanted to go home',
      ),
    },
    {
      rows: table(
        'smallest / how',
        'little girl with a doll / said, "The doll pulls too," and everyone laughed and pulled at once',
        'flea / bit the first one in the leg, and they all jumped backward',
        'wren / sat down on the rope and sang, and they all pulled in time',
        'mouse / gnawed through the one root that nobody had seen',
        'old granny with a stick / only looked, and nobody wanted to let go while she was looking',
        'small boy with the hiccups / hiccuped, and with every hiccup they pulled',
      ),
    },
  ],
  paragraphs: [
    [
      ['{OneDay} {stuck}, and {name} found it.', '{OneDay} {name} came by, and there {stuck}.'],
      [
        '"I can do that alone," said {name}. {He} pulled until {his} face was [red|purple], but nothing moved.',
        '{Name} spat into {his} {hand}s and pulled. {Pull} did not move [an inch|at all].',
        '{He} pulled at {pull} with all {his} might and sat down hard on the ground.',
      ],
      [
        '',
        '"Shall I help you?" called somebody. "No," said {name}. {He} tried it {~few} times more.',
        '{He} tried it from the left, and {he} tried it from the right. {He} even tried to talk to it.',
        '{Name} looked around. It was hard for {him}, but there was no other way. "Please," {he} said very softly.',
      ],
    ],
    [
      [
        'A {puller1} came along, took hold behind {name}, and {grip1}. They pulled, but it was not enough.',
        'Then a {puller1} stopped and {grip1}. Two are more than one, but {pull} stayed where it was.',
        '"Please help me," {he} said to a {puller1}. The {puller1} {grip1}. Together they moved it by the width of a [finger|thumb|hair].',
      ],
      [
        'They called a {puller2}, who {grip2}. {Pull} creaked.',
        'Next came a {puller2} and {grip2}. The rope hummed, but that was all.',
        'A {puller2} joined them and {grip2}.',
      ],
      [
        '',
        'Even a {puller3} who was only passing by {grip3}. Now they were a long line.',
        'The last one in the line was a {puller3}, who {grip3}.',
      ],
      [
        '"It is no use," [panted|groaned] the {puller1}.',
        'They all sat down in the grass and [wiped their foreheads|caught their breath].',
        'They were about to give up.',
      ],
    ],
    [
      [
        'Then a {smallest} came. "You?" said the {puller2}. "You are much too small."',
        '"What about me?" asked a {smallest}. They smiled. But {name} said, "[Please|Come here|Every little bit counts]."',
        'At the very end a {smallest} took hold.',
      ],
      ['The {smallest} {how}. And with a [pop|jerk|crack] {pull} was free.'],
    ],
    [
      [
        'They all lay on top of each other in a heap, and {name} lay at the bottom and laughed.',
        'They fell over backward like dominoes.',
        '',
      ],
      [
        '"Who did it?" asked the {puller1}. Everyone pointed at the {smallest}.',
        '"I could not have done it alone," said {name}. It was not so hard to say.',
        '"Thank you," said {name}, first to the {smallest} and then to each of the others.',
      ],
      [
        'Since then, when something is too heavy for {him}, {he} says please at once. It saves a lot of time.',
        'In the evening they all ate {~food} together, and the {smallest} got the biggest piece.',
        'The rope still hangs in the {house}. It is {~few} feet longer than it was.',
        'When they meet today, one of them says "Pull!" and they all laugh.',
      ],
    ],
  ],
};
