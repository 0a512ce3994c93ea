import type { Plot } from '../plot.ts';
import { meeting } from '../shared-beats.ts';

/** The hero builds something that fails twice; the third attempt works with a part nobody thought of. */
export const building: Plot = {
  name: 'building',
  notTraits: ['lazy'],
  who: [
    'who wanted to build a {work}',
    'who dreamed of a {work}',
    'who was always building something',
    'who drew a {work} on every wall',
  ],
  draws: [
    {
      rows: [
        {
          work: 'flying machine',
          aim: 'see the {land} from above',
          fail1: 'It rose as high as a [chair|hen] and fell into the [manure|hay].',
          fail2: 'The wings flapped so hard that they flew off without {him}.',
          missing: 'feathers. Not one big wing, but many small feathers',
          works: 'it rose above the {~tree} trees and flew a great circle',
        },
        {
          work: 'raft',
          aim: 'see where the river goes',
          fail1: 'It sank [at once|like a stone|after {~count} steps].',
          fail2: 'It floated, but only in circles.',
          missing: 'a [tail|rudder]. Even a fish has something to steer with',
          works: 'it went down the river as straight as a swan',
        },
        {
          work: 'tower',
          aim: 'touch a cloud',
          fail1: 'It [leaned to the left|swayed] and fell over.',
          fail2: 'This time it fell to the right.',
          missing: 'roots. The {~tree} tree is as deep as it is high',
          works: 'it stood firm even in the wind, and clouds brushed against the top',
        },
        {
          work: 'bridge',
          aim: 'visit the neighbors across the water',
          fail1: 'It was [an arm|a step] too short.',
          fail2: 'It was long enough, but it bent in the middle and dipped into the water.',
          missing: 'an arch. Look at how a cat holds its back',
          works: 'it carried {~count} people and a cow',
        },
        {
          work: 'snow house',
          aim: 'have a home for the winter',
          fail1: 'The roof came down on {his} head.',
          fail2: 'The door was so low that {he} got stuck in it.',
          missing: 'roundness. Make it like half an egg',
          works: 'it stood until spring and was warm inside',
        },
        {
          work: 'kite',
          aim: 'send a letter to the moon',
          fail1: 'It dived into the ground like a [duck|mole].',
          fail2: 'It turned over and over and [tied itself in a knot|landed in a {~tree} tree].',
          missing: 'a longer tail, with {~count} bows',
          works: 'it climbed until it was only a dot',
        },
        {
          work: 'wagon with sails',
          aim: 'travel without a horse',
          fail1: 'It rolled backward into the pond.',
          fail2: 'It would not stop, and a haystack had to help.',
          missing: 'patience with the wind. Turn the sail a little, like this',
          works: 'it sailed across the {field} faster than a hare',
        },
        {
          work: 'water clock',
          aim: 'always know when supper is',
          fail1: 'It leaked and showed midnight at noon.',
          fail2: 'The {~bird}s drank it dry before breakfast.',
          missing: 'a lid, and a [small|round] hole',
          works: 'it dripped evenly and struck {~count} with a spoon',
        },
      ],
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} {name} began to build a {work}. {He} wanted to {aim}.',
        '"If I had a {work}," said {name}, "I could {aim}." And {oneDay} {he} began.',
        '{OneDay} {he} collected [boards|sticks|nails] and [ropes|string|cloth] for a {work}, because {he} wanted to {aim}.',
      ],
      [
        '',
        'The {others} stood around and [shook their heads|gave good advice|laughed].',
        '"A {trait} {noun} and a {work}!" said the {others}.',
        '{He} hammered and [sawed|tied|measured] for {~span}.',
        '',
      ],
      [
        '{fail1}',
        '[Then came the great moment.|At last it was ready.|On {~day} it was finished.] {fail1}',
        '"[Ready|Watch this|Now]!" cried {name}. {fail1}',
      ],
      [
        '{Name} [rubbed {his} knee|sneezed|picked up the pieces] and began again. {fail2}',
        '{Name} worked through the night and tried again on {~day}. {fail2}',
        'The second time {he} used [more nails|thicker rope|better wood]. {fail2}',
      ],
      [
        '"[I told you so|Give it up]," said the {others}, and they went home.',
        '"I give up," said {name} and sat down on the ruins.',
        'Now {he} had nothing left but {~few} boards and a bump on {his} head.',
        '',
      ],
    ],
    [
      meeting,
      [
        '{They} looked at the {work} for {~span}.',
        'The {helper} walked around the {work} {~few} times.',
        '"May I say something?" asked the {helper} {~softly}.',
        '"That is a fine {work}," said the {helper}, "or nearly."',
      ],
      [
        '"What is missing," {they} said, "is {missing}."',
        '"I know nothing about building," {they} [said|added], "but I think it needs {missing}."',
        '"It only lacks one thing," {they} said: "{missing}."',
      ],
      [
        '',
        '{Name} looked at the {helper} with wide eyes. "[Of course|Why did I not think of that]," {he} said.',
        '{Name} [slapped {his} forehead|jumped up|laughed aloud].',
        '"Will you help me?" asked {name}. The {helper} [nodded|was already rolling up a sleeve|had been waiting for that].',
      ],
    ],
    [
      [
        'They worked side by side for {~span}, and this time {works}.',
        'The third time {works}.',
        'On {~day} it was finished. The {others} held their breath, and {works}.',
      ],
      [
        '"[Hurrah|It works|Look]!" cried {name}, and the {helper} [waved|smiled|threw a hat into the air].',
        'The {others} cheered. "[We always knew it|We never doubted it|A {trait} {noun} can do anything]," they said.',
        'The first passenger, of course, was the {helper}, who had [closed both eyes|never done such a thing].',
        'Now {name} could {aim}, and {he} did so [every {~day}|in all weathers].',
      ],
      [
        '"Who [invented|thought of|built] it?" [people|the {others}] asked. "[We did|The two of us]," said {name}.',
        '{Name} kept the broken pieces of the first {work} as well. "That is where I learned the most," {he} said.',
        'And the next morning {he} was already drawing something new, with {~count} wheels.',
        'Above the bed of the {noun} hangs a note today: Try it three times.',
        '',
      ],
    ],
  ],
};
