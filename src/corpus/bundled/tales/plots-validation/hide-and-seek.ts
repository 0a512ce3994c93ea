import { type Plot, table } from '../plot.ts';

/** The hero hides so well that the game is over before anyone comes. */
export const hideAndSeek: Plot = {
  name: 'hide and seek',
  who: ['who was the best at hiding', 'whom nobody could ever find', 'who loved to play hide-and-seek'],
  draws: [
    {
      rows: table(
        'hiding / sight',
        'inside a hollow log / a spider learning to knit',
        'in the laundry basket / the underside of the ironing board',
        'on top of the wardrobe / a letter that had fallen there long before {he} was born',
        'behind the tapestry / the threads of the hunt from the wrong side',
        'in the empty rain barrel / one cloud after another crossing the round opening',
        'under the stage of the village hall / a hundred lost coins and a glove',
        'in the haystack / the needle everybody talks about',
      ),
    },
    { rows: table('player', 'cousins', 'schoolmates', "neighbors' children", 'young hares', 'kitchen maids', 'lambs') },
    {
      rows: table(
        'reason',
        'a circus wagon had rolled by',
        'it had begun to hail',
        'supper was on the table',
        'one of them had a nosebleed',
        'they had quarreled about the rules',
        'a balloon had come down in the next field',
      ),
    },
    {
      rows: table(
        'seeker / method',
        'little sister of the mayor / looked only where it was dark',
        'old hound / followed one crumb after another',
        'shortest of them / asked the shoes by the door whose were missing',
        'stammering stable boy / sang out of tune until somebody could not stand it and giggled',
        'deaf grandfather / put a flat palm on the wall and felt a heartbeat',
      ),
    },
  ],
  paragraphs: [
    [
      [
        'They were playing in the {land}, and the {player} counted to a hundred. {Name} hid {hiding}.',
        'They counted out, and it was {name} who had to hide. {He} chose a spot {hiding}.',
        '"Ready or not!" shouted the {player}. By then {name} was sitting {hiding}.',
      ],
      [
        'Steps went past, and came again, and went past.',
        'Twice a nose appeared quite close to {him}. Twice it turned away.',
        '{He} made {himself} thinner than a page.',
      ],
      [
        'Lying so still, {he} found {sight}.',
        'To pass the minutes {he} looked at what there was to look at: {sight}.',
        '',
      ],
    ],
    [
      [
        'The voices grew fainter. Nobody told {him} that {reason}, and that the game had ended.',
        'What {he} could not know: {reason}, and all the {player} had run off.',
        'Then it was very quiet, since {reason}.',
      ],
      [
        '"I have won," thought {name}. After another hour it did not taste like winning.',
        'Pride kept {him} warm until dusk. After that it did not.',
        '"They will give up any minute," {he} murmured. The minutes did not seem to agree.',
      ],
      [
        '{He} sneezed on purpose. Not a soul said bless you.',
        'Should {he} crawl out? But then who would ever know how good {he} had been?',
        '{He} tried to remember what each of the {player} looked like when they laughed.',
        '',
      ],
    ],
    [
      [
        'Only the {seeker} had noticed that one was missing. The {seeker} {method}.',
        'There was one who did not sit down to eat: the {seeker}, who {method}.',
        'Late at night a lantern wandered about. It was carried by the {seeker}, who {method}.',
      ],
      [
        '"Found you," said the {seeker}, and never had two words sounded so sweet.',
        'A hand closed around {his} ankle. "Caught!" laughed the {seeker}.',
        '"So this is where you keep yourself," the {seeker} remarked.',
      ],
      [
        '"It took you long enough," sniffed {name}, and hugged the finder hard.',
        '{Name} meant to boast. Instead {his} lip trembled.',
        '',
      ],
    ],
    [
      [
        '{He} still hides better than the rest. But one toe always sticks out now.',
        'Ask {him} for the secret of the game, and {he} will answer: to be found.',
        'At the next round {he} picked a bush anyone could see through, and shrieked with delight.',
        'Since that evening the {player} have one more rule: nobody goes home until everybody has been hugged.',
      ],
    ],
  ],
};
