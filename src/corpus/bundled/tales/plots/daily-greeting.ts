import { type Plot, table } from '../plot.ts';

/** A small greeting every day to somebody who does not answer. */
export const dailyGreeting: Plot = {
  name: 'daily greeting',
  notTraits: ['rude', 'grumpy'],
  who: ['who greeted everyone', 'who never gave up on anybody', 'who had a kind word for everyone'],
  draws: [
    {
      rows: table(
        'loner / lives / rumor',
        'old hunter / in the house with the closed shutters / he had once shot at the moon',
        'widow in black / behind the high hedge / she counted her gold at night',
        'sour organist / above the empty stable / he hated children',
        'strange sea captain / in a ship that lay on dry land / he kept a shark in the bathtub',
        'retired hangman / at the last bend of the road / he could look through walls',
        'deaf woodcutter / deep in the firs / he ate only mushrooms',
      ),
    },
    {
      rows: table(
        'token / one',
        'said good morning over the fence / good morning',
        'put a {~flower} on the doorstep / flower',
        'drew a little sun in the dust on the gate / sun',
        'left a smooth pebble on the wall / pebble',
        'waved at the window / wave',
        'laid an apple in the mailbox / apple',
        'whistled the first half of a tune / half tune',
      ),
    },
    {
      rows: table(
        'reason / reply',
        'was away for a week with a cough / there was a pot of soup on the doorstep, still warm',
        'had to go on a journey / a lantern stood at the bend when {he} came back, so that {he} would find the way',
        'had broken a leg / somebody came slowly up the road with a stick and asked for {him}',
        'forgot it for the first time in a year / in the evening there was a knock. "Are you ill?" asked a rough voice',
        'stayed away, since {he} had lost heart / the shutters stood open the next day, and at the window somebody was waiting',
      ),
    },
  ],
  paragraphs: [
    [
      [
        '{Lives} there lived a {loner} who spoke to nobody.',
        'Nobody ever visited the {loner} {lives}. They said that {rumor}.',
        'There was a {loner} {lives}. The {others} said that {rumor}, and they walked on the other side of the road.',
      ],
      [
        '{Name} {token} every day when {he} went by.',
        '"Nobody should have a day without a greeting," said {name}, and {he} {token}.',
        'One day {name} {token}, and the next day {he} did it again.',
      ],
      [
        'Nothing happened. No curtain moved.',
        'There was no answer, not even a cough.',
        'Once {he} thought that a curtain had moved. But perhaps it was the wind.',
      ],
    ],
    [
      [
        '"Why do you do that?" asked the {others}. "[It costs nothing|I am going by anyway|Perhaps it is collected inside]," said {name}.',
        'The {others} laughed. "You might as well greet a [stone|post]," they said. "I do that too," said {name}.',
        '"You never get anything for it," said the {others}. "No," said {name}, "but it has to go somewhere."',
      ],
      [
        'Spring went by, then summer, then autumn. There were a hundred of them, and then there were two hundred.',
        'It snowed, and {he} did it all the same, with red fingers.',
        'In rain and in sunshine, on {~day}s and on holidays, {name} did not miss one day.',
        '',
      ],
      ['Then {name} {reason}.', 'But one day {name} {reason}.'],
      [
        '',
        'On the first day it was quiet. On the second day, too. On the third day a shutter [creaked|opened].',
        'For the first time nobody came past, and behind the shutters somebody noticed it.',
      ],
    ],
    [
      ['And see: {reply}.', 'And what happened? {Reply}.', 'Then {reply}.'],
      [
        '"It was missing," said the {loner}. "I had got used to it."',
        '"I have kept them all," said the {loner}. "Every single {one}."',
        'The {loner} had not talked for so long that each word came out dusty. "Come in," said the {loner}. "There is {~food}."',
      ],
      [
        'They did not talk much. But the {loner} put a second chair at the table, and it stayed there.',
        'It was not true that {rumor}. The {loner} was only somebody who had not known how to begin.',
        'After that there were two of them, and nobody in the {land} was without a greeting anymore.',
        'Now it is the {loner} who says it first, [a little hoarsely|every morning|before {name} can open {his} mouth].',
      ],
    ],
  ],
};
