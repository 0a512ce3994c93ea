import { type Plot, table } from '../plot.ts';

/** Three tasks of a master seem to have nothing to do with the trade. */
export const apprentice: Plot = {
  name: 'apprentice',
  suits: ['child', 'animal', 'royal', 'wonder'],
  who: [
    'who wanted to learn a trade',
    'who wanted to become a {craft}',
    'who could do a little of everything and nothing well',
  ],
  draws: [
    {
      rows: table(
        'craft / piece / master',
        'bell founder / a bell / old bell founder with white eyebrows',
        'boat builder / a boat / old boat builder with tar on the thumbs',
        'violin maker / a violin / violin maker who never spoke before noon',
        'kite maker / a kite / old kite maker on the hill',
        'cheese maker / a cheese / cheese maker with red cheeks',
        'bookbinder / a book / bookbinder with {~few} pairs of glasses',
        'locksmith / a lock / locksmith with enormous hands',
      ),
    },
    {
      count: 3,
      rows: table(
        'task / use',
        'listen to the rain for a whole night / you can tell a big drop from a small one',
        'carry water in a basket until it holds some / you do not give up',
        'sort a sack of peas by size / your eyes are sharp',
        'sit beside an anthill for a day / you know how many make one',
        'cut the grass with scissors / your hand is steady',
        'watch a candle burn down / you know what time is',
        'untie a rope with {~count} knots / your fingers can think',
        'walk across the {field} with closed eyes / your feet can see',
        'carry an egg in the {hand} for a week / you know how to hold something',
        'say nothing from {~day} to {~day} / you can hear what others mean',
        'learn the names of all the {~bird}s / no two things are the same to you',
      ),
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} {name} went to a {master}. "I want to learn how to make {piece}," {he} said.',
        '"Teach me to make {piece}," said {name} to a {master} {oneDay}.',
        'So {oneDay} {he} knocked at the door of a {master} and asked to become a {craft}.',
      ],
      [
        'The master looked at {names} {hand}s. "Very well," said the master. "First you must {task1}."',
        '"Good," said the master. "Begin with this: {task1}."',
        '"We shall see," said the master. "You must {task1}."',
      ],
      [
        '',
        '"What does that have to do with {piece}?" asked {name}. The master did not answer.',
        '{Name} thought that it was a joke, but it was not.',
        '{Name} had brought {his} own apron, and now {he} did not need it.',
      ],
    ],
    [
      [
        '{He} did it, and it took {him} {~span}. "Now {task2}," said the master.',
        'When that was done, the master said, "And now {task2}."',
        '{Name} [sighed|frowned|grumbled], but {he} did it. "Next," said the master, "{task2}."',
      ],
      [
        '',
        '{Name} wrote home that {he} was learning nothing at all.',
        'At night {he} packed {his} things, and in the morning {he} unpacked them again.',
        '"When do I get a hammer?" {he} asked. "When you do not need it," said the master.',
      ],
      [
        'The third task was the [strangest|hardest] one: {he} had to {task3}.',
        '"And last," said the master, "you must {task3}."',
        'Then {he} had to {task3}, and by then {he} no longer asked why.',
      ],
    ],
    [
      [
        'At last the master put the tools on the table. "Make {piece}," said the master and [went out|went to sleep|closed the door].',
        'One morning the master was ill. "Somebody has ordered {piece}," said the master from the bed. "You will have to do it."',
        '"Now make {piece}," said the master. "But I have never done it!" cried {name}. "No," said the master. "So begin."',
      ],
      [
        '{Name} took up the tools. And {his} {hand}s seemed to know what to do.',
        '{He} was afraid, but only until the first cut. Then it was quiet in {him}.',
        '{He} worked {~span}, and {he} forgot to eat.',
      ],
      [
        'It was not perfect, but it was [a real one|alive|well made]. "You see," said the master, "{use1}, {use2}, and {use3}. The rest is only work."',
        '"How is it that I can do it?" asked {name}. "Because {use1}," said the master. "And because {use2}. And {use3}."',
      ],
      [
        'Now {name} is a {craft} with a shop of {his} own. When somebody comes to learn, {he} says, "First you must {task1}."',
        'Whoever sees it asks where {name} learned that. "In the rain and in the grass," {he} says.',
        '{He} gave {his} first one to {his} master, and it is still [in use|in the window] today.',
        '',
      ],
    ],
  ],
};
