import { type Plot, table } from '../plot.ts';

/** A noise in the night grows in the mind until somebody looks. */
export const nightNoise: Plot = {
  name: 'noise in the night',
  notTraits: ['brave'],
  who: [
    'who heard a noise every night',
    'who slept with the blanket over {his} head',
    'who heard [more|things] than others at night',
  ],
  draws: [
    {
      rows: table(
        'noise / from / really / remedy',
        'knock, knock, knock / from the attic / a loose shutter / gave it a new hook',
        'scratch, scratch / from behind the wall / a mouse who was building a nursery / laid some wool in front of her hole',
        'a long, sad sigh / from the chimney / the wind, which was looking for the way out / opened the flap',
        'tap, tap, tap / from the roof / a {~bird} that had taken the weathercock for its brother / put out some crumbs for it',
        'drip, drip / from the cellar / a barrel of apple juice that was not quite closed / put a cup under it',
        'a deep humming / from the garden / a beetle who had fallen into the watering can / held a leaf down to him',
        'squeak, squeak / from the stairs / an old step that wanted some oil / gave it three drops',
        'a rattling like chains / from the shed / a hedgehog with its foot in a tin can / pulled it off',
      ),
    },
    {
      rows: table(
        'fear1 / fear2',
        'a robber with a wooden leg / a ghost with a cold',
        'a ghost who was looking for his head / a wolf in boots',
        'a witch who was counting her teeth / a skeleton that could not sleep',
        'a giant who was stirring soup / a robber with a sack',
        'a monster with {~count} arms / a dragon who was turning over in his sleep',
      ),
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} it began, in the middle of the night: {noise}. It came {from}.',
        '{OneDay}, just as {name} was about to fall asleep, there was a noise {from}. It went: {noise}.',
        'It was always at midnight. {Noise}, it went, {from}.',
      ],
      [
        '"That is {fear1}," thought {name} and pulled the blanket up to {his} nose.',
        '{Name} lay stiff as a board. It could only be {fear1}.',
        'First {he} thought of {fear1}. Then {he} thought of {fear2}, and that was worse.',
      ],
      [
        '',
        '{He} tried to count [sheep|stars|buttons], but all of them had {~color} eyes.',
        'The next night {he} lay there with a [broom|pan|candlestick] in {his} {hand}. It came again.',
        'In the morning {he} was pale, and {he} put salt into {his} tea.',
      ],
    ],
    [
      [
        '"I have {fear2} in the {house}," {name} told a {stranger} [the next day|at noon|on {~day}]. "Have you seen it?" asked the {helper}. "[I have heard it|Not yet|Only with my ears]," said {name}.',
        '{He} met a {stranger} and told {them} everything. "What does it look like?" asked the {helper}. {Name} had to admit that {he} had never looked.',
        '"Why are you so pale?" asked a {stranger}. {Name} explained about {fear1}, and the {helper} [listened|nodded|did not laugh].',
      ],
      [
        '"In the dark everything has long legs," said the {helper}. "Tonight we shall go and look together."',
        '"I am afraid of the dark myself," said the {helper}, "but two who are afraid make one who is brave."',
        '"Take a light," said the {helper}, "and say good evening. [Most things answer politely|That always helps]."',
      ],
    ],
    [
      [
        'That night, when it began, {name} got up. The floor was cold, and the candle shook. It went: {noise}.',
        'At midnight they went on tiptoe, the {helper} behind {name}. {Noise}, it went, right in front of them.',
        '{Name} took the lamp and went step by step. {His} heart beat louder than the noise.',
      ],
      [
        '{He} [opened the door|lifted the lamp|took a deep breath]. "G-good evening," said {name}.',
        '"Who is there?" asked {name}, and {his} voice was {~small}.',
        '',
      ],
      ['It was {really}.', 'And what was it? It was {really}.', 'There, in the light, was {really}.'],
    ],
    [
      [
        '{Name} had to laugh until {he} got the hiccups. Then {he} {remedy}.',
        '"So that was you," said {name}, and {he} {remedy}.',
        '{He} sat down on the floor, because {his} knees were so weak. After that {he} {remedy}.',
      ],
      [
        'Since then it is quiet at night. {Name} [almost misses it|sleeps until the sun is up|does not need the blanket over {his} head].',
        'When {he} hears something now, {he} puts on {his} slippers and goes to look. It is nearly always somebody who needs help.',
        'The {helper} got {~food}, and they told each other about {fear1} until they shivered with pleasure.',
        'And if it makes a noise again tonight, {name} will only turn over and say good evening.',
      ],
    ],
  ],
};
