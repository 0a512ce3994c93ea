import { type Plot, table } from '../plot.ts';

/** A thing that everyone has given up is brought back to use, a little each day. */
export const oldThing: Plot = {
  name: 'old thing made new',
  suits: ['child', 'worker', 'animal', 'wonder'],
  notTraits: ['lazy', 'impatient'],
  who: [
    'who could not bear to see things thrown away',
    'who believed that everything could be mended',
    'who looked twice at everything',
  ],
  draws: [
    {
      rows: table(
        'thing / where / last / once',
        'carousel / behind the fairground / the horses went up and down / the children of long ago had ridden on it',
        'boat / in the nettles by the water / it floated / it had been to the other side of the sea',
        'organ / in the empty chapel / it gave a note as deep as a well / the whole {land} had sung to it',
        'fountain / in the middle of the square / the water jumped up to the roofs / people had met there and fallen in love',
        'sleigh / in the barn under the hay / it ran over the snow like a whisper / a king had sat in it, or so they said',
        'clock / on the old town hall / it struck for the first time in {~count} years / everyone had been on time',
        'puppet theater / in the cellar of the school / the curtain went up without a squeak / even the judges had laughed there',
        'windmill / on the bald hill / the sails began to turn / it had ground flour for three villages',
      ),
    },
    {
      rows: table(
        'fault / mend',
        'There was a hole in it as big as a head / {he} patched it with the lid of a box',
        'It was eaten by rust / {he} rubbed it with sand and oil until {his} arms were lame',
        'A family of owls was living in it / {he} built the owls a house of their own first',
        'The wood was gray and cracked / {he} washed it, and glued it, and painted it {~color}',
        '{~count} of the parts were missing / {he} carved them out of {~tree} wood, one each evening',
      ),
    },
    {
      rows: table(
        'helper1 / brought',
        'old carpenter / the right kind of nail, which is not made anymore',
        'girl with paint on her nose / a jar of real gold',
        'widow / the missing wheel, which she had used as a table',
        'watchmaker / a screw no bigger than a flea',
        'retired captain / a rope that had seen the world',
        'boy who was always in trouble / {~few} bolts, and he did not say where they came from',
      ),
    },
  ],
  paragraphs: [
    [
      [
        '{Where} stood an old {thing}. Nobody had used it for {~count} years.',
        'There was an old {thing} {where}, and everybody had forgotten it.',
        'The old {thing} {where} was going to be [chopped up|burned|taken away] on {~day}.',
      ],
      [
        '"It is only good for firewood," said the {others}.',
        '"That is past saving," said the {others} and walked by.',
        'People said that {once}, but that was long ago.',
      ],
      [
        '{Name} walked around it {~few} times. "Hm," {he} said, and {he} rolled up {his} sleeves.',
        '{Name} laid {his} {hand} on it. "I do not think that it is finished," {he} said.',
        '"Let me try," said {name}.',
      ],
    ],
    [
      [
        '{fault}. So {mend}.',
        '{fault}, but {name} was not frightened. Every day after work {mend}.',
        'It was worse than it looked. {Fault}. {Name} did not give up, and {mend}.',
      ],
      [
        '',
        'It rained on {him}, and it snowed on {him}. {He} came every day.',
        '"What for?" asked the {others}. "[You will see|I do not know yet]," said {name}.',
        'Sometimes {he} only sat there and listened to what it needed next.',
      ],
      [
        'Then a {helper1} came by and brought {brought}.',
        'One evening a {helper1} stood beside {him} with {brought}. "I remember it well," {he} heard.',
        'A {helper1} had been watching {him} for weeks. "You will need this," {he} heard, and {he} got {brought}.',
      ],
      [
        'After that there was always someone there who held the [lamp|ladder|nails].',
        'Soon there were {~count} of them, and they brought {~food} along.',
        '',
      ],
    ],
    [
      [
        'At last the day came. Everybody held their breath, and {last}.',
        '{He} tightened the last screw, and {last}.',
        'When {name} gave it a push, {last}.',
      ],
      [
        'The old people wept, for {once}. Now they remembered it.',
        'It was not as new as it had once been. It was better, for there was a bit of everyone in it.',
        '"And we wanted to burn it," said the {others}.',
        '',
      ],
      [
        'Since then nobody in the {land} has thrown anything away without asking {name} first.',
        'There is a small sign on the {thing}. It says that one should not give up too soon.',
        'In the evening {name} stood beside it with dirty {hand}s, and {he} would not have been anywhere else.',
        'When people ask what it cost, {name} counts on {his} fingers. "One winter," {he} says, "and it was a nice one."',
      ],
    ],
  ],
};
