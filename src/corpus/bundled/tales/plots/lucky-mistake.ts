import { type Plot, table } from '../plot.ts';

/** Something goes wrong, and what comes out is new. */
export const luckyMistake: Plot = {
  name: 'lucky mistake',
  suits: ['worker', 'child', 'royal', 'wonder'],
  notTraits: ['careful', 'tidy'],
  who: ['who made more mistakes than anyone', 'who was all thumbs', 'whose work always turned out differently'],
  draws: [
    {
      rows: table(
        'work / slip / result / praise',
        'was to paint the church door blue / fell off the ladder, and the paint flew over the whole wall / it looked like the sky with {~count} clouds in it / People came in because they thought that it was outdoors',
        'was to bake a plain white loaf / sneezed, and a whole jar of {~berry} jam fell into the dough / the bread had a sweet dark heart / Even the dentist asked for more',
        'was to write the invitations / wrote "bring your joy" instead of "bring your toys" / everyone came laughing, and nobody had brought anything / It was the best feast in {~count} years',
        'was to build a straight wall / had drunk {~drink} with the mason, and the wall went in a wavy line / there was a warm corner in each of the bends / By spring there was a bench in every one, and nobody sat there alone',
        'was to tune the organ / mixed up two pipes / the old song suddenly sounded like a new one / The {others} listened with open mouths and forgot to sing',
        'was to plant the name of the duke in {~flower}s / dropped the bag, and the seeds rolled everywhere / it said nothing at all, but it was in bloom from the gate to the hill / "That is what I meant," said the duke',
        'was to sew a gray coat for the judge / took the wrong lining, and it was {~color} with little moons / whenever the judge lifted an arm, the moons could be seen / The thieves in court began to laugh and told the truth',
      ),
    },
    {
      rows: table(
        'boss / scold',
        'overseer / Can you not do one thing right',
        'guild master / In forty years I have not seen such a thing',
        'aunt / Your {~small} cousin can do it better',
        'steward / What will the guests say',
        'foreman / Take it away before somebody sees it',
      ),
    },
    {
      rows: table(
        'first',
        'child with a runny nose',
        'lady with an ear trumpet',
        'mail carrier',
        'professor who had lost the way',
        'dog and its owner',
        'blind {~bird} seller',
      ),
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} {name} {work}. {He} wanted to do it very well.',
        '"Today I shall do everything right," said {name} {oneDay}. {He} {work}.',
      ],
      [
        '{He} had almost finished when it happened: {he} {slip}.',
        'It went well until noon. Then {he} {slip}.',
        'But {he} {slip}.',
      ],
      [
        '{Name} stood there and did not dare to [breathe|look].',
        '"Oh no," said {name}. "Not again."',
        '{Name} put {his} {hand}s over {his} eyes. Through {his} fingers {he} could see that it was even worse than {he} had thought.',
        '',
      ],
    ],
    [
      [
        '"{scold}!" cried the {boss}.',
        'The {boss} came and turned [white|red|purple]. "{scold}!" shouted the {boss}.',
        '"{scold}!" said the {boss}. {Name} said nothing, for there was nothing to say.',
      ],
      [
        '"Tomorrow it must be gone," said the {boss}, and the door banged.',
        '"You will do it over again tonight," said the {boss}.',
        '{Name} fetched a [bucket|brush|broom] and wanted to start all over again.',
      ],
      [
        '',
        '{He} sat down in front of it and looked at it for the first time. It was wrong. But was it bad?',
        'It was late, and {he} was tired, and so it stayed as it was until morning.',
        '"I wish I were somebody else," {he} said to a {~bird}. The {~bird} did not seem to think so.',
      ],
    ],
    [
      [
        'In the morning a {first} came by, stopped and did not go on.',
        'The first one to see it was a {first}, who forgot to leave.',
        'Then a {first} stood there and said, "[Who made this|May I stay for a while]?"',
      ],
      ['It was true: {result}.', 'Now {name} saw it too: {result}.', 'For {result}.'],
      ['{praise}.', 'By noon there was a crowd. {Praise}.'],
      [
        '"I always said so," said the {boss}.',
        'The {boss} walked around it {~few} times. "I suppose we could leave it," said the {boss}.',
        '"Can you do it again?" asked the {boss}. "I do not know," said {name}. "I would have to make the same mistake first."',
        '',
      ],
      [
        'Since then, when something goes wrong, {name} first looks at it from the other side.',
        'Now people send for {name} when they want something that nobody has thought of.',
        'In the {land} they call such a thing "a {name}," and it is a compliment.',
        '{Name} is still all thumbs. But {he} no longer hides {his} {hand}s.',
      ],
    ],
  ],
};
