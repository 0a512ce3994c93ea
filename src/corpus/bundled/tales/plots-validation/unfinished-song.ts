import { type Plot, table } from '../plot.ts';

/** A melody lacks its ending, and strangers each hum a piece. */
export const unfinishedSong: Plot = {
  name: 'unfinished song',
  notTraits: ['quiet'],
  who: ['who had half a tune in {his} head', 'who composed songs', 'who hummed the same {~few} bars from dawn to dusk'],
  draws: [
    {
      rows: table(
        'instrument',
        'a cracked accordion',
        'a zither with nine strings',
        'a harmonica full of sand',
        'an ocarina shaped like a goose',
        'a lute that had lost its varnish',
        'a row of tuned bottles',
      ),
    },
    {
      count: 3,
      rows: table(
        'hummer / bar',
        'knife grinder / a phrase that hopped down like a goat',
        'lock keeper / four notes as slow as barges',
        'midwife / the first cry of a newborn, set to a waltz',
        'coachman / a rhythm of hooves on a frosty pass',
        'pickle seller / a sour little run',
        'tightrope walker / a long tone with nothing under it',
        'gravedigger / a deep and rather merry bass',
        'lighthouse girl / two notes, bright and dim, bright and dim',
        'quarryman / an echo that arrived before the sound',
        'beggar nun / an amen with a wink',
      ),
    },
    {
      rows: table(
        'gap',
        'It climbed and climbed, and then it hung in the air like a ladder without a wall',
        'It broke off in mid-step, as though a door had slammed',
        'Whoever heard it leaned forward and nearly fell on their faces',
        'It asked a question and got no reply',
      ),
    },
    {
      rows: table(
        'final',
        'the kettle whistled, and that was the missing note',
        '{he} noticed that the end was simply the beginning, played more gently',
        'a baby in the crowd made exactly the sound that was missing',
        '{he} left the last bar empty, and everyone filled it with a breath',
        'the town fell silent at the same instant, and silence was the right key',
      ),
    },
  ],
  paragraphs: [
    [
      [
        'On {instrument} {name} had invented a tune. {Gap}.',
        'A tune had come to {him} in the bath, and {he} played it on {instrument}. {Gap}.',
        'The tune was lovely as far as it went. {Gap}.',
      ],
      [
        '{He} tore up {~count} sheets of music.',
        'Nothing {he} tried would fit, as if one tried to close the wrong coat.',
        'Even in {his} dreams {he} stood before that gap.',
      ],
      [
        'So {he} slung {instrument} over {his} shoulder and wandered off to borrow an end.',
        '"Perhaps the end lives somewhere else," {he} thought, and left a note for the milk.',
        '',
      ],
    ],
    [
      [
        'On the ferry {he} played it for a {hummer1}, who gave {him} {bar1}.',
        'A {hummer1} overheard it and, without being asked, gave {him} {bar1}.',
        '"May I?" asked a {hummer1} and added {bar1}.',
      ],
      [
        'Under the pear trees it was a {hummer2} who offered {bar2}.',
        'Two villages farther on, a {hummer2} put in {bar2}.',
        'From a {hummer2} {he} received {bar2}, together with an egg.',
      ],
      ['Finally a {hummer3} threw in {bar3}.', 'A {hummer3} at a gate took no money and sang {him} {bar3}.', ''],
      [
        '{He} wrote every bit down on {his} sleeve. Each was right, and none was last.',
        'The tune grew like dough, but it would not close.',
        '',
      ],
    ],
    [
      [
        'Back home {name} played all of it on the steps of the pump house. When the gap came, {final}.',
        'A crowd had gathered, including those who had lent a bar. At the difficult place {final}.',
        '{He} shut {his} eyes and let it run. And just there {final}.',
      ],
      [
        'Goose bumps spread from the front row to the back.',
        'For as long as a heart takes to beat, nobody clapped, and no clapping could have said more.',
        '',
      ],
      [
        'The printer asked whose name to print. "You will need a wide page," said {name}.',
        'It is whistled today by milkmen who never heard of {him}, and {he} does not mind at all.',
        'By evening there was another tune in {his} head. It had no beginning.',
        'Mothers sing it in the {land}, and every mother ends it differently.',
      ],
    ],
  ],
};
