import { type Plot, table } from '../plot.ts';

/** One morning the sky does not do its duty, and the hero goes up to see why. */
export const tiredSky: Plot = {
  name: 'tired sky',
  notTraits: ['lazy'],
  suits: ['child', 'animal', 'worker', 'wonder', 'royal'],
  who: [
    'who rose earlier than anyone',
    'who once climbed into the sky',
    'who was on first-name terms with the weather',
  ],
  draws: [
    {
      rows: table(
        'duty / sleeper / effect',
        'The sun did not rise / sun / The sunflowers bumped into one another in the dark',
        'The moon did not come out / moon / Thieves stumbled over their own ladders',
        'The evening star stayed away / evening star / Lovers had nothing to point at',
        'No dew fell / old woman of the dew / The grass rustled like old paper',
        'The tide did not turn / brother of the moon / The mussels yawned on the dry pier',
      ),
    },
    {
      rows: table(
        'ascent',
        'a bean pole with {~count} fishing rods tied to the end',
        'the tail of a comet that was passing anyway',
        'a staircase of thunderclouds, wet but wide',
        'the longest ladder of the fire brigade, set upon the steeple',
        'the back of a crane who was going that way',
      ),
    },
    {
      rows: table(
        'cause / cure',
        'Nobody down there has thanked me for a million years / taught the whole {land} to bow on the doorstep at seven sharp',
        'I am sick of seeing only the tops of hats / persuaded everybody to tip their hats back once a day',
        'My pillow has gone lumpy / stitched a fresh one out of cloud and goose down',
        'I had a bad dream in which I went out like a match / sat on the bedside and listened to the dream twice, until it sounded silly',
        'I wanted to find out whether anyone would miss me / unrolled a letter with nine hundred names under it and one paw',
      ),
    },
  ],
  paragraphs: [
    [
      [
        '{duty}. The clocks said that it was time, and the roosters did not know what to say.',
        'A strange thing came over the {land}: {duty}.',
        '{duty}. At first people cleaned their glasses.',
      ],
      ['{effect}.', '{effect}, and everybody grew cross.'],
      [
        'Learned people met by candlelight and wrote a very long paper.',
        'A law was made against it, but that changed nothing.',
        '',
      ],
      [
        '"I will go up and ask," said {name}, and climbed {ascent}.',
        'Only {name} did something. On {ascent} {he} rode up, with a can of hot cocoa on {his} belt.',
      ],
    ],
    [
      [
        'Behind a bank of mist stood an untidy bed. In it lay the {sleeper}, blanket over both ears.',
        'The {sleeper} was found on a sofa of mist, face down.',
        'Up there it smelled of soap. The {sleeper} looked at {him} with one wet eye.',
      ],
      [
        '"Go away," murmured the {sleeper}. "{cause}."',
        '"Why should I bother?" the {sleeper} sighed. "{cause}."',
        '{Name} opened the can. Over the second cup it all came out. "{cause}," confessed the {sleeper}.',
      ],
      ['{Name} did not argue. One cannot argue with somebody so high up.', '"I see," said {name}, who did see.', ''],
    ],
    [
      ['Then {he} {cure}.', 'With some skill {he} {cure}.', 'It was not easy. {He} {cure}.'],
      [
        'The {sleeper} stretched until the sky cracked.',
        'A blush came over the {sleeper}, and the edge of the world grew pink.',
        '"Well, if that is so," grunted the {sleeper}, feeling for the slippers.',
      ],
      [
        'By breakfast everything was as it should be.',
        'Up there they went back to work as if nothing had been wrong.',
        '',
      ],
      [
        '{Name} slid home down the first beam of light, a bit burned but proud.',
        'Nobody below believed {him}. The freckles shaped like a crown said enough.',
        'Ever since, an invitation for tea has come every half year, written on {names} window from the outside.',
        'If dawn is a little late tomorrow, do not worry. {Name} has surely gone up with the cocoa.',
      ],
    ],
  ],
};
