import { type Plot, table } from '../plot.ts';

/** A friendship with something that cannot come along, told by the seasons. */
export const treeThroughTheYear: Plot = {
  name: 'tree through the year',
  suits: ['child', 'animal', 'worker'],
  who: [
    'who talked to a tree',
    'whose best friend was a tree',
    'who planted {himself} under a tree whenever {he} was sad',
  ],
  draws: [
    {
      rows: table(
        'tree / place',
        'old {~tree} tree / at the end of the lane',
        'crooked {~tree} tree / on the hill',
        'young {~tree} tree / beside the well',
        'lonely {~tree} tree / in the middle of the field',
        'hollow {~tree} tree / behind the {house}',
      ),
    },
    {
      rows: table(
        'spring',
        'it had so many buds that {he} could not count them',
        'a {~bird} moved in and asked for {~small} twigs',
        'it shook itself, and the last cold drops fell on {names} neck',
        'its leaves came out one night, all at once',
      ),
    },
    {
      rows: table(
        'summer',
        'it lent {him} its shade',
        'it rocked {him} in its lowest branch',
        'it told {him} how deep its roots went',
        'lightning struck close by, and {he} held it tight until it stopped trembling',
      ),
    },
    {
      rows: table(
        'autumn',
        'it gave {him} a leaf for every day of the week',
        'it was so [red|yellow|brown] and gold that people stopped in the road',
        'the storm broke a branch, and {he} tied it up with {his} scarf',
        'it grew tired and answered only in short words',
      ),
    },
    {
      rows: table(
        'winter',
        'it did not answer anymore. {Name} put {his} {hand} on the bark and felt something slow',
        'a man came with a saw. "Not this one," said {name} and stood in front of it until the man went home',
        'the snow lay on it so heavily that {name} climbed up and swept every branch',
        '{name} hung {~count} bits of [bread|fat|apple] on it, and soon it was full of birds, as if it had leaves',
      ),
    },
  ],
  paragraphs: [
    [
      [
        '{Place} stood a {tree}. {Name} went there every day, [in rain and in sunshine|before breakfast|after work].',
        'There was a {tree} {place}, and {name} told it everything.',
        'Nobody else paid attention to the {tree} {place}. But {name} [knew every knot of it|greeted it|liked it].',
      ],
      [
        '"A tree cannot hear," said the {others}. "This one can," said {name}.',
        'The {others} [smiled about it|tapped their foreheads|thought it strange].',
        '"What does it say?" asked the {others}. "It says that one must wait," answered {name}.',
        '',
      ],
    ],
    [
      ['In spring {spring}.', 'When the snow was gone, {spring}.', 'In [April|May] {spring}.'],
      ['In summer {summer}.', 'Then the hot days came, and {summer}.', 'In [July|August] {summer}.'],
      ['In autumn {autumn}.', 'In [October|November] {autumn}.', 'When the nights grew cold, {autumn}.'],
      [
        '',
        'They did not always talk. Often they only [listened to the rain|watched the clouds|stood there], each in a different way.',
        '"I wish you could come along," said {name} once. "I wish you could stay," [rustled|whispered] the tree.',
        '{Name} had a bad day. The tree did not say anything, and that was just right.',
      ],
      ['In winter {winter}.', 'Then it was winter, and {winter}.', 'In the coldest week of the year {winter}.'],
    ],
    [
      [
        'When the first [green|bud|{~bird}] came, {name} was standing there. "Good morning," [said|rustled] the tree. "Have you been here the whole time?"',
        '"You see," said the tree in the spring. "It was only sleep."',
        'And when spring came, there were {~few} new rings: one in the tree, and the others in {name}, where nobody saw them.',
      ],
      [
        '"I have grown a little," said the tree. "So have I," said {name}.',
        "{Name} measured {himself} against the trunk. There was a finger's width more.",
        '"What do we do this year?" asked {name}. "The same," said the tree, "[only a bit higher|but better]."',
        'Today there are two benches {place}, because the others have begun to come too.',
      ],
    ],
  ],
};
