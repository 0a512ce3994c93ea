import { type Plot, table } from '../plot.ts';

/** There is one left of something, and somebody needs it more. */
export const lastOne: Plot = {
  name: 'last one',
  notTraits: ['generous', 'kind'],
  who: ['who had saved up for {treat}', 'who wanted {treat} more than anything', 'who stood in line for {treat}'],
  draws: [
    {
      rows: table(
        'treat / seller / sharing',
        'a ride in the balloon / balloonist / "I can hear it from below," said {name}, "if you call down what you see"',
        'a seat at the puppet show / ticket lady / {Name} stood outside, and a crack in the boards was just at the height of {his} eyes',
        'the last honey bun of the day / baker\'s wife / "Half is also round, if you bite carefully," came a voice, and they shared it',
        'a place in the boat to the island / boatman / {Name} sat on the pier until evening and waited to hear how it had been',
        'the red {~thing} in the shop window / shopkeeper / {He} was allowed to polish it once a week',
        'the last lantern for the parade / lantern maker / They carried it together, one on the left and one on the right',
      ),
    },
    {
      rows: table(
        'saving',
        'had saved every penny since the last fair',
        'had carried wood for {~few} weeks',
        'had picked {~count} baskets of berries for it',
        'had sold {his} second-best shoes',
        'had washed {~count} windows for it',
      ),
    },
    {
      rows: table(
        'other / reason',
        'little boy with a cough / "I may be ill again tomorrow," said the boy',
        'old man in a Sunday suit / "I promised my wife that I would tell her about it," said the old man, "and I am eighty"',
        'pale servant girl / "I have one free day in the year," said the girl, "and this is it"',
        'mother with a sleepy child / "He has talked of nothing else," said the mother',
        'tired soldier / "I must leave in the morning," said the soldier',
        'lame girl / "I cannot see over the others," said the girl',
      ),
    },
    {
      rows: table(
        'later',
        'The next day there was a {~color} {~thing} on {names} doorstep, with a ribbon around it',
        'A year later {name} was given a ticket for everything, for life',
        'When the others told about it, it sounded as if {name} had been in the front row',
        'That night {he} dreamed of it, and in the dream {he} sat in the best seat',
        'The {seller} had seen it all. "Come tomorrow before we open," said the {seller}, "and come alone"',
      ),
    },
  ],
  paragraphs: [
    [
      [
        '{Name} wanted {treat}. {He} {saving}.',
        'For {treat} {name} {saving}.',
        '{He} could think of nothing but {treat}, and {he} {saving}.',
      ],
      [
        '{OneDay} at last {he} stood in line with the money in {his} {hand}. The line was long, and {he} counted the heads.',
        '{OneDay} the time had come. {Name} had not slept, and {he} was there before the sun.',
        'Then, {oneDay}, {he} put on {his} best [coat|collar|hat] and went.',
      ],
      [
        '"There is one left," said the {seller}. {Names} heart jumped.',
        '"You are lucky," said the {seller}. "It is the last one."',
        'Just before {his} turn the {seller} called out, "Only one more!"',
      ],
    ],
    [
      [
        'Behind {him} stood a {other}. {reason}.',
        'Then {he} heard somebody sigh. It was a {other}. {reason}.',
        '{Name} turned around because somebody had pulled at {his} sleeve. A {other} was standing there. {reason}.',
      ],
      [
        '{Name} looked straight ahead. It was {his} turn, and that was only fair.',
        '"I was first," said {name}. Nobody said that it was not so.',
        'It was {his} money, and it was {his} turn. Why did {he} not feel glad?',
      ],
      [
        '{He} put the money on the counter, and {he} took it back again.',
        '{He} looked at the ticket, and {he} looked behind {him}, and then once more at the ticket.',
        'It took {him} as long as it takes to count to {~count}.',
        '',
      ],
      [
        '"Here," said {name}. "I do not like it so much after all." That was the biggest lie of {his} life.',
        '"You take it," {he} said quickly, before {he} could change {his} mind.',
        'Then {name} stepped aside. "After you," {he} said, and {his} voice was almost steady.',
      ],
    ],
    [
      ['{sharing}.', 'The eyes of the other grew big and shiny. {sharing}.'],
      [
        '{Name} was sad, and {he} was glad, and {he} did not know that both could fit into one [chest|coat].',
        'On the way home {he} kicked a stone. But {he} kicked it in time to a song.',
        'It was strange: {his} {hand}s were empty, and {he} felt as if {he} were carrying something.',
        '',
      ],
      ['{later}.', 'And that was not all. {Later}.'],
      [
        'Since then {name} has always brought two of everything, just in case.',
        '"Are you sorry?" somebody asked {him} once. {Name} thought about it. "A little," {he} said. "But only about the size of a pea."',
        '',
      ],
    ],
  ],
};
