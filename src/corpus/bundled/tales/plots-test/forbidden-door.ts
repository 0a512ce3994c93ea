import { type Plot, table } from '../plot.ts';

/** One door must not be opened. */
export const forbiddenDoor: Plot = {
  name: 'forbidden door',
  notTraits: ['patient'],
  suits: ['child', 'worker', 'animal'],
  who: [
    'who looked after an empty house',
    'whose fingers could not leave a handle alone',
    'who had to peek into everything',
  ],
  draws: [
    {
      rows: table(
        'host / estate',
        'rich lady with a fur collar / a house with sixty rooms',
        'astronomer / a round house on a pole',
        'lady who grew palms / a house made all of glass',
        'clown who had retired / a long red wagon with many small rooms',
        'duke who forgot things / a house full of stairs',
      ),
    },
    {
      rows: table(
        'door / lure',
        'the white door at the end of the hall / A line of purple light lay under it',
        'the iron door in the cellar / Behind it something rushed like the sea',
        'the little door under the clock / It felt warm',
        'the door in the kitchen floor / Now and then it giggled',
        'the door with eyes painted on it / One of the eyes was blinking',
      ),
    },
    {
      rows: table(
        'inside / meaning',
        'a chair and an empty picture frame, in which {name} saw what {he} feared most / "Whoever peeks there meets what they brought along"',
        'another {noun}, who was just opening a door too / "Next time you knock first," said each to the other',
        'a nursery. The dolls were in their beds, and there was dust on the pillows / "I am not hiding it," was the answer. "It is only too full for visitors"',
        'a table with a cake on it and {his} own name in icing, still wet / "It was for tomorrow"',
        'an orchard in bloom, indoors and upside down / "It blooms only when nobody looks. Now we have to wait ten years"',
        'a dragonfly as long as an oar, which flew out through the skylight / "She was ill, and she needed quiet"',
      ),
    },
    {
      rows: table(
        'rule',
        'You may use all the keys but the smallest',
        'You may go wherever you like, only not in there',
        'Dust every room twice, and that one never',
        'Fifty-nine doors are harmless',
      ),
    },
  ],
  paragraphs: [
    [
      [
        'A {host} had to travel, and {name} was to look after {estate}. "{rule}," {he} was told.',
        '{Name} was asked to mind {estate} while a {host} was taking a cure. "{rule}," {he} was warned.',
      ],
      [
        'The first night {name} oiled the hinges, fed the fish and kept away from {door}.',
        'All the other rooms bored {him} by lunch. What was left was {door}.',
        'But {his} slippers always turned toward {door}.',
      ],
      ['{lure}.', '{lure}, and {he} grew weak.'],
      [
        '{He} said the alphabet backward. {He} tied {his} own hands with a curtain cord.',
        'Is a peek the same as opening? {He} talked it over with the hat stand and lost.',
        '',
      ],
    ],
    [
      [
        'On the third evening the key was in {his} palm, {he} did not know how. There was a click, and {he} saw {inside}.',
        'The hinge made no sound. Behind it was {inside}.',
        '"Just to let in some air," said {name} and turned the key. There was {inside}.',
      ],
      [
        '{He} slammed it shut, but a second too late.',
        'All the blood went out of {his} cheeks.',
        'Somewhere under the floor a gong was struck.',
        '',
      ],
    ],
    [
      [
        'Wheels rolled over the gravel. The {host} was home a week too soon.',
        'At that moment somebody coughed behind {him}. It was the {host}.',
      ],
      [
        '"I have done it," said {name}, before anyone could ask.',
        '{Name} held out the key, and {his} wages too, and bowed {his} head.',
        'A dozen excuses came into {his} mouth. {He} swallowed them all and nodded.',
      ],
      ['{meaning}.', 'There was no thunder. {Meaning}.'],
      [
        '{He} was not sent away. {He} was handed a sponge, and they cleaned up together.',
        'From then on {he} guards {door} {himself}, and knows by the thumb of each newcomer what is coming.',
        'The {host} gave {him} a keyhole in a frame, with no door to it, to peek through on Sundays.',
        'Since then {name} taps on lids, envelopes and eggs, and {he} waits for an answer.',
      ],
    ],
  ],
};
