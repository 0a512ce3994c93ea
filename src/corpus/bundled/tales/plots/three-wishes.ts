import type { Plot } from '../plot.ts';

/** Three wishes: two are spent foolishly, the third sets things right. */
export const threeWishes: Plot = {
  name: 'three wishes',
  notTraits: ['clever', 'patient'],
  who: [
    'who was never content',
    'who was once granted three wishes',
    'who always wished for something else',
    'who freed a {giver} and got three wishes for it',
  ],
  draws: [
    {
      rows: [
        { giver: 'golden fish', freed: 'in a puddle that was drying up' },
        { giver: 'tiny fairy', freed: 'in a spider web' },
        { giver: 'white deer', freed: 'with its horns in a thorn bush' },
        { giver: 'silver bee', freed: 'in a jar with a tight lid' },
        { giver: 'green dwarf', freed: 'under a fallen stone' },
        { giver: 'talking frog', freed: 'at the bottom of a dry well' },
        { giver: 'blue bird', freed: 'in a net' },
        { giver: 'tiny spirit', freed: 'in a dusty bottle' },
        { giver: 'white mouse', freed: 'in a trap' },
      ],
    },
    {
      rows: [
        { first: 'a mountain of {~food}', bad: 'It filled the whole {house}, and {name} could not get to the door.' },
        { first: 'a [golden|silver] coat', bad: 'It was so heavy that {he} could not take one step.' },
        { first: '{~count} servants', bad: 'They [quarreled|talked] all day long and ate up everything.' },
        { first: 'the longest legs in the {land}', bad: 'Now {he} bumped {his} head on every branch.' },
        { first: 'a voice like thunder', bad: 'The {others} ran away whenever {he} said good morning.' },
        { first: 'a {house} as big as a town', bad: '{He} got lost in it and did not find {his} bed for {~few} days.' },
        { first: 'a bath full of [honey|cream]', bad: '{He} stuck to [everything|the walls|the floor] after that.' },
        { first: 'a horse that never grew tired', bad: 'It ran and ran, and {name} could not get off.' },
        {
          first: 'summer all year long',
          bad: 'After a few weeks the [brooks were dry|grass was yellow], and nobody could sleep.',
        },
        { first: 'a sack of gold', bad: 'From then on {he} sat on the sack and did not dare to sleep.' },
      ],
    },
    {
      rows: [
        {
          second: 'that everyone would be quiet',
          worse: 'Now there was no song and no laughter, and even the {~bird}s were silent.',
        },
        { second: 'to be invisible', worse: 'Now everybody sat down on {him}, and nobody said good night.' },
        { second: 'to be as small as a pea', worse: 'A {~bird} took {him} for a seed and carried {him} off.' },
        { second: 'to fly', worse: 'The wind blew {him} over {~few} hills and into a {~tree} tree.' },
        { second: 'that it would always be {~day}', worse: 'The same soup came every day, and no birthday ever did.' },
        {
          second: 'to be the strongest in the world',
          worse: 'Whatever {he} touched broke: the [cup|door], the [spoon|table] and the bed.',
        },
        {
          second: 'that it would rain {~food}',
          worse: 'It was fun for [an hour|five minutes]. Then the roofs began to give way.',
        },
        { second: 'to know everything', worse: '{His} head hummed like a beehive, and there was nothing left to ask.' },
      ],
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} {name} found a {giver} {freed} and set it free.',
        '{OneDay} {he} heard a cry. A {giver} was stuck {freed}, and {name} helped it out.',
        '{OneDay} there was a {giver} {freed}. {Name} freed it, [although {he} was in a hurry|without thinking twice].',
      ],
      [
        '"You have three wishes," said the {giver}, "but [think first|be careful|wish wisely]."',
        '"For that I will grant you three wishes," said the {giver}. "[Nobody has ever been happy with the first|Most people waste them|Do not waste them|Take your time]."',
        'The {giver} shook itself. "[Three wishes|You may wish three times|I owe you three wishes]," it said. "[Not one more|That is the custom|Choose well]."',
      ],
    ],
    [
      [
        '"That is easy," said {name}, and {he} wished for {first}.',
        '{Name} did not think for long. "I know what I want," {he} said, and {he} wished for {first}.',
        'First {he} wished for {first}.',
      ],
      [
        '{bad}',
        'There was a [bang|flash|puff of smoke], and there it was. {bad}',
        '[No sooner said than done.|It was done at once.|There it was already.|In the blink of an eye it was done.] {bad}',
      ],
      [
        '"[Away with it|I was too quick|That was a mistake]," said {name}. "[I would rather have|Quickly, I need|Give me] another wish." And {he} wished {second}.',
        'In {his} anger {he} wished {second}, [and so the second wish was gone|before {he} knew it].',
        '"The next one will be better," thought {name}, and {he} wished {second}.',
      ],
      [
        '{worse}',
        '{worse} That was [no good either|even worse|not much better|the wrong wish again].',
        '{worse} {Name} could have cried.',
      ],
    ],
    [
      [
        '[Now only one wish was left.|So there was one wish left.|One wish was still there.|Two wishes were gone.] {Name} thought about it [for {~span}|through the whole night].',
        'The third wish {he} kept in {his} pocket for {~count} days. Then {he} called the {giver}.',
        '"One wish is left," said the {giver}, who had [been watching|come back]. "[What will it be|Have you decided|Well, {name}|And now]?"',
      ],
      [
        '"I wish that everything were as it was before," said {name}, "[only that I may remember it|but with a bowl of {~bowl}]."',
        '"I wish for an ordinary {~day}," said {name}, "with {~food} for supper."',
        '"I should like to have what I had, and to like it," said {name} {~softly}.',
      ],
      [
        'The {giver} [laughed|nodded|smiled]. "[That is the best wish I have ever granted|At last a good wish|I was hoping for that]," it said.',
        'And so it was. The sun rose over the {land}, and {name} lay in {his} own bed.',
        'The {giver} vanished, and {name} sat there {home}, just as before.',
        'It became so, and the {giver} stayed for supper.',
      ],
      [
        '{Name} never wished for anything again, except for [good weather|a second helping of {~food}|{~drink} in the evening].',
        'Never had {his} own bed seemed so soft to {him}.',
        '"How beautiful everything is," said {name}, and {he} meant the [old table|cracked cup|crooked window|patched blanket].',
        'When {he} finds somebody in need today, {he} helps and says, "But please, no wishes."',
      ],
    ],
  ],
};
