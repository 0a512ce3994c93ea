import type { Plot } from '../plot.ts';

/** The hero finds a little one who does not know the way home, and follows the few things it remembers. */
export const lostChild: Plot = {
  name: 'lost child',
  notTraits: ['shy'],
  who: [
    'who once found a {child} in the [rain|snow|grass]',
    'who brought a {child} home',
    'who thought that {he} was too busy to help',
    'who knew every path in the {land}',
  ],
  draws: [
    {
      rows: [
        { child: 'little owl', parent: 'mother owl' },
        { child: 'duckling', parent: 'mother duck' },
        { child: 'fawn', parent: 'doe' },
        { child: 'baby otter', parent: 'otter family' },
        { child: 'lost lamb', parent: 'old ewe' },
        { child: 'little girl', parent: 'grandmother' },
        { child: 'little boy', parent: 'father' },
        { child: 'young swan', parent: 'pair of swans' },
        { child: 'kitten', parent: 'tabby cat' },
        { child: 'baby rabbit', parent: 'rabbit mother' },
        { child: 'small calf', parent: 'brown cow' },
        { child: 'baby elf', parent: 'queen of the elves' },
      ],
    },
    {
      count: 3,
      rows: [
        { memory: 'It smells of [hay|mint|smoke] at home', finds: 'sniffed the air and turned to the left' },
        { memory: 'There is a crooked {~tree} tree', finds: 'found a crooked tree at the second bend' },
        { memory: 'At night I can hear a [bell|brook|mill]', finds: 'stood still and listened until {he} heard it' },
        { memory: 'There is a stone that looks like a [loaf|bear|hat]', finds: 'soon saw the stone beside the path' },
        { memory: 'The sun goes down behind three hills', finds: 'climbed a wall to look for the three hills' },
        { memory: 'We always have {~food} on {~day}s', finds: 'followed the smell of it' },
        { memory: 'My bed is [blue|soft|round]', finds: 'had to laugh, for that did not help much' },
        {
          memory: 'Someone sings a song about a [fish|star|goose]',
          finds: 'hummed the tune, and far away somebody hummed it too',
        },
        { memory: 'There are {~flower}s in front of the door', finds: 'asked a bee where such flowers grow' },
        { memory: 'I went over a bridge with {~count} planks', finds: 'counted the planks of every bridge' },
        { memory: 'A {~bird} lives on our roof', finds: 'asked every bird in the hedges' },
      ],
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} {name} heard someone crying. It was a {child}, all alone.',
        '{OneDay} {he} found a {child} [under a bush|by the side of the road|behind a stone].',
        '{OneDay} a {child} stood on the {field} and did not know the way.',
        '{OneDay}, just as {name} was about to [eat|sit down|go home], a {child} pulled at {his} sleeve.',
      ],
      [
        '"[Where do you live|Where do you belong|Where is your home]?" asked {name}. "[I do not know|Where my bed is|Over there, or over there]," [sobbed|said] the {child}.',
        '"I want to go home," said the {child}, "but home is gone."',
        '"Are you lost?" asked {name}. The {child} [nodded|sniffed]. "[A little|Very much|Only since noon]," came the answer.',
      ],
      [
        '',
        '{Name} had really meant to [sleep|go fishing|bake a cake]. But {he} sat down beside the {child}.',
        '"We will find it," said {name}. "[Tell me what you remember|Tell me what it looks like|Just think hard]."',
        'It was already getting [late|dark|cold]. "Then let us think," said {name} {~softly}.',
      ],
    ],
    [
      [
        '"{memory1}," said the {child}. {Name} {finds1}.',
        'The {child} thought hard. "{memory1}." So {name} {finds1}.',
        '"{memory1}," the {child} remembered, and {name} {finds1}.',
      ],
      [
        '',
        '"And what else?" asked {name}. "{memory2}," said the {child}. {Name} {finds2}.',
        'A little later the {child} said, "{memory2}." {Name} {finds2}.',
        '"{memory2}," said the {child} at the next corner, and {name} {finds2}.',
      ],
      [
        'When the {child} was tired, {name} carried it on {his} back.',
        '{Name} told it {~few} stories on the way so that it would not be afraid.',
        'They shared the last bit of [bread|cheese|apple].',
        'It began to rain, and {name} held {his} coat over the {child}.',
        '',
      ],
      [
        '"{memory3}," the {child} murmured, half asleep. {Name} {finds3}.',
        'Then the {child} cried, "{memory3}!" And {name} {finds3}.',
        '',
      ],
    ],
    [
      [
        'Behind the next hill stood the {parent} with a lantern.',
        'And there, at last, was the {parent}, calling and calling.',
        'Suddenly the {child} began to run. The {parent} had been searching for {~span}.',
      ],
      [
        '',
        'There was such a hugging that {name} had to look away and [blow {his} nose|cough].',
        '"There you are!" cried the {parent}, and the {child} [laughed and cried at once|fell asleep on the spot].',
        '"I was not lost," said the {child}. "{Name} was with me."',
      ],
      [
        '{Name} had to stay for {~food}, and it was [midnight|very late] before {he} got home.',
        '"How can we thank you?" asked the {parent}. "[By letting me visit|It was on my way|With {~food}]," said {name}.',
        'Every {season} since then the {child} has come to visit, a little taller each time.',
        '{Name} went back alone, but the way did not seem [lonely|dark|long].',
      ],
      [
        'And {he} never again said that {he} had no time.',
        'In {his} {hand} {he} found a {~color} {~thing}, which the {child} had put there.',
        '',
        'On the {field} there is now a signpost. It says: Home is this way.',
      ],
    ],
  ],
};
