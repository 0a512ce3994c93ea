import { type Plot, table } from '../plot.ts';

/** Something small eats and grows and eats, until it is asked the right question. */
export const alwaysHungry: Plot = {
  name: 'always hungry',
  suits: ['child', 'worker', 'animal', 'royal'],
  who: ['who took in something small', 'who had a guest that was always hungry', 'who could not see anyone go hungry'],
  draws: [
    {
      rows: table(
        'beast',
        'ball of {~color} fur',
        'little beast with big ears',
        'round thing with two eyes',
        'green creature with a trunk',
        'puppy that was not quite a puppy',
        'bundle of feathers without a name',
        'young something with soft horns',
      ),
    },
    {
      count: 3,
      rows: table(
        'meal / remark',
        'the {~food} for the whole week / licked its lips',
        '{~count} loaves and the bread box / burped politely',
        'the soap and both candles / blew {~few} bubbles',
        'a row of cabbages / looked around for more',
        'the left boot / found it better than the right one',
        'the tablecloth with the cheese on it / sighed',
        'a barrel of pickles / got the hiccups',
        'the hay from the loft / picked its teeth with the fork',
        '{~few} cushions / sneezed feathers for an hour',
        'the calendar, from January to {~day} / said nothing about it',
      ),
    },
    {
      rows: table(
        'want / then',
        'Somebody to eat with / They put two plates on the table, and it ate just half of one',
        'A name / They called it Crumb, and it was so happy that it forgot to chew',
        'A lap / {He} took it on {his} lap, and it grew smaller and smaller, until it fitted there',
        'A story / {He} told it one, and it listened with its mouth open and ate nothing at all',
        'To be asked / And when it had been asked, it was full',
        'Something to do / They gave it the garden to dig, and in the evening it was simply tired',
      ),
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} a {beast} sat in front of the door. "Hungry," it said.',
        '{OneDay} {name} found a {beast} in a [basket|drawer|ditch]. It could say only one word, and the word was "hungry."',
      ],
      [
        '{Name} gave it a bowl of {~bowl}. It emptied the bowl, and then it ate the bowl.',
        '{Name} gave it {his} own supper. It was gone before {he} could say good appetite.',
        '"You poor thing," said {name} and let it in.',
      ],
      ['', 'By the next morning it was twice as big.', 'At night it lay in the kitchen, and {name} heard it munch.'],
    ],
    [
      [
        'It ate {meal1} and {remark1}. "Hungry," it said.',
        'On {~day} it ate {meal1}. It {remark1}.',
        'First {meal1} disappeared. The guest {remark1} and said, "Hungry."',
      ],
      [
        'Then it ate {meal2} and {remark2}.',
        'After that it was the turn of {meal2}. It {remark2}. "Hungry," it said.',
        'It ate {meal2}, and it grew as tall as the [table|door|stove].',
      ],
      ['', 'Then came {meal3}. It {remark3}.', 'The neighbors brought what they had. It ate {meal3} and {remark3}.'],
      [
        '"It will eat us too," said the {others}. "Send it away!"',
        'There was nothing left in the {house} but a [nail|chair|spoon].',
        '{Name} turned the last pot upside down. Not even a crumb fell out.',
        '"I have nothing left," said {name}. Two big tears ran down the face of the creature.',
      ],
    ],
    [
      [
        'Then {name} did something that {he} had not thought of before. {He} sat down and asked, "What are you really hungry for?"',
        '"Perhaps," said a {stranger} who was looking in at the window, "you have given it the wrong thing. Ask it."',
        '{Name} looked into its eyes. "You do not want to eat at all," {he} said. "What do you want?"',
      ],
      [
        'It thought for a long time. Then it learned a new word, and another. "{want}," it said.',
        '"{want}," it whispered. It was the first time that it had said something else.',
      ],
      ['{then}.', 'It was so simple. {Then}.'],
      [
        'It still lives in the {house}, and it eats like a [sparrow|mouse].',
        'Since then, when somebody asks {name} for a second helping, {he} first pulls up a chair.',
        '"Full," it said, and that was its third word.',
        'In spring it went away. But a {~thing} lay on the table, with very careful tooth marks in it.',
      ],
    ],
  ],
};
