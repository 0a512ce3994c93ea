import { helpers } from '../helpers.ts';
import type { Plot } from '../plot.ts';

/** A contest against a boastful rival; the hero stops to help and wins in another way. */
export const contest: Plot = {
  name: 'contest',
  suits: ['child', 'animal', 'worker', 'wonder'],
  notTraits: ['proud', 'lazy'],
  // those with a foot or a wing to be hurt, big enough to be seen
  helpers: helpers.filter((row) => !/snail|beetle|ant|spider|bat|cricket|mole/.test(row.helper ?? '')),
  who: [
    'who wanted to win [a prize|something] just once',
    'who had never won anything',
    'who dreamed of winning the great {game}',
  ],
  draws: [
    {
      rows: [
        {
          game: '[race|running race]',
          did: 'run',
          middle: 'In the middle of the course',
          rule: 'Whoever is first at the {~tree} tree wins',
        },
        {
          game: 'boat race',
          did: 'row',
          middle: 'Halfway across the water',
          rule: 'Whoever is first at the [island|far bank] wins',
        },
        {
          game: 'sled race',
          did: 'steer a sled',
          middle: 'Halfway down the hill',
          rule: 'Whoever is first at the [bottom|bridge] wins',
        },
        {
          game: 'climbing contest',
          did: 'climb',
          middle: 'Halfway up the hill',
          rule: 'Whoever reaches the [flag|top] first wins',
        },
        {
          game: 'treasure hunt',
          did: 'find hidden things',
          middle: 'At the third hiding place',
          rule: 'Whoever finds the {~color} [egg|ball] first wins',
        },
        {
          game: 'lantern race',
          did: 'run with a light',
          middle: 'In the darkest part of the way',
          rule: 'Whoever brings a burning light to the [gate|well] first wins',
        },
      ],
    },
    {
      rows: [
        { rival: 'hare', boast: 'You might as well stay in bed' },
        { rival: 'goat', boast: 'I win everything' },
        { rival: 'greyhound', boast: 'You will see only my tail' },
        { rival: 'miller', boast: 'I have won it {~count} times' },
        { rival: 'stag', boast: 'Nobody is as fast as I am' },
        { rival: 'butcher', boast: 'The prize already has my name on it' },
        { rival: 'weasel', boast: 'I will be home before you have started' },
        { rival: 'blacksmith', boast: 'I could do it on one leg' },
        { rival: 'cockerel', boast: 'Look at me and learn' },
        { rival: 'wild boar', boast: 'Out of my way' },
      ],
    },
    {
      rows: [
        { prize: 'a golden [pear|cup|button]' },
        { prize: 'a cake with {~count} layers' },
        { prize: 'a [barrel|pot] of honey' },
        { prize: 'a silver [bell|whistle]' },
        { prize: 'a wreath of {~flower}s' },
        { prize: 'a {~color} cloak' },
        { prize: 'a drum with {~color} ribbons' },
      ],
    },
    {
      rows: [
        { trouble: 'with one foot caught in a [root|trap|crack]' },
        { trouble: 'up to the neck in a ditch' },
        { trouble: 'with a thorn in the heel' },
        { trouble: 'under a fallen branch' },
        { trouble: 'in the middle of a thorn bush' },
        { trouble: 'next to a broken [cart|basket]' },
        { trouble: 'tangled in an old net' },
      ],
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} there was a great {game} in the {land}, and the prize was {prize}.',
        '{OneDay} the {others} held a {game}. The winner was to get {prize}.',
        '{OneDay} a sign hung on the {~tree} tree: Great {game} on {~day}! First prize: {prize}.',
      ],
      [
        '"{Rule}," said the judge, an old [badger|stork|captain|teacher].',
        'The rule was simple. "{Rule}," called the [mayor|oldest goose|judge].',
        '',
      ],
      [
        '"{Boast}," said the {rival} to {name}.',
        'The {rival} looked down at {name}. "{Boast}," said the {rival} and [laughed|yawned|grinned].',
        '"You want to {did}?" cried the {rival}. "{Boast}!"',
      ],
      [
        '',
        '{Name} only [smiled|nodded|shrugged]. {He} had [practiced for {~few} weeks|eaten {~food} for breakfast|tied {his} lucky {~thing} to {his} wrist].',
        '"We shall see," said {name} {~softly}.',
        '{Name} said nothing, but {his} ears grew hot.',
      ],
    ],
    [
      [
        'The [drum|trumpet|whistle] sounded, and they were off. The {rival} shot ahead, and {name} was [fourth|last|next to last|third].',
        'At the word "three" they started. Soon the {rival} was only a [dot|cloud of dust] in front.',
        '[The flag went down.|"Ready, steady, go!"|The start was given.] The {rival} was in the lead at once, but {name} [did not lose heart|came closer and closer].',
      ],
      [
        '{Middle} {name} heard a groan. There was a {stranger}, {trouble}.',
        '{Middle} {he} saw a {stranger} {trouble}.',
        '{Middle}, where nobody was looking, sat a {stranger}, {trouble}.',
      ],
      [
        '',
        '"The others all [went past|ran by|looked away]," said the {helper}.',
        '"Do not stop for me," said the {helper}. "You still have a chance to win."',
        '"Can you help me?" asked the {helper}. "It [hurts|is getting cold]."',
      ],
      [
        '{Name} looked ahead at the finish and then at the {helper}. {He} stopped.',
        'For one moment {name} thought of {prize}. Then {he} knelt down.',
        '"A {game} comes again next year," said {name}, and {he} helped.',
      ],
      [
        'It took {~span}, and by then [everyone had gone by|the others were out of sight].',
        'When the {helper} was free, the cheering had already begun far away.',
        '',
      ],
    ],
    [
      [
        '',
        '{Name} came in last, [arm in arm|side by side|together] with the {helper}. The {rival} was already holding {prize}.',
        'It was almost dark when {name} reached the finish, and the {helper} [limped|walked] beside {him}.',
        'So {name} was last. The {rival} [bowed to all sides|was making a speech].',
      ],
      [
        'Then the {helper} told the judge what had happened, and it grew very quiet.',
        '"[Who helped you|What has happened to you|Who brought you here]?" the judge asked the {helper}. "Only {name} did," said the {helper} loudly.',
        'But the {others} had heard what {name} had done, and they [clapped until their hands hurt|lifted {him} up|cheered for {him}].',
      ],
      [
        'The {rival} turned [red|pale|pink]. "[I heard it too|I did see something]," said the {rival}, "and I ran on." And {prize} changed hands.',
        '"There are two prizes this year," said the judge, "one for the [legs|fastest] and one for the [heart|kindest]."',
        '{Name} did not get the prize, but the {helper} [became {his} best friend|gave {him} a {~color} {~thing}, and {he} liked it better].',
        '"A {game} is only a {game}," said {name}, and the {helper} [agreed|nodded].',
        'At the next {game} nobody went past when somebody [called|had fallen], not even the {rival}.',
      ],
    ],
  ],
};
