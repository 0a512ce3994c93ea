import type { Plot } from '../plot.ts';

/** Something unknown is found, laughed at and cared for through the seasons, until it shows what it is. */
export const strangeEgg: Plot = {
  name: 'strange egg',
  notTraits: ['impatient'],
  who: [
    'who found a {find} and did not know what it was',
    'who took care of a {find} for a whole year',
    'who picked up everything that lay on the ground',
  ],
  draws: [
    {
      rows: [
        {
          find: '{~color} egg with [stars|dots|stripes] on it',
          guess: 'a stone',
          care: 'kept it warm in an old [hat|scarf]',
          comes: 'a small dragon with sleepy eyes',
          gift: 'lights the stove for {him} every morning',
        },
        {
          find: 'seed as big as a [fist|shoe]',
          guess: 'a potato',
          care: 'watered it every {~day}',
          comes: 'a tree with bells instead of leaves',
          gift: 'rings whenever a friend is coming',
        },
        {
          find: 'stone that was always warm',
          guess: 'a piece of coal',
          care: 'wrapped it in wool',
          comes: 'a firebird with shining wings',
          gift: 'warms the whole {land} in winter',
        },
        {
          find: 'box that hummed',
          guess: 'a beehive',
          care: 'sang to it in the evening',
          comes: 'a song that nobody had ever heard',
          gift: 'can be heard on quiet nights',
        },
        {
          find: 'shell as large as a plate',
          guess: 'a broken dish',
          care: 'put it in salt water',
          comes: 'a tiny sea horse with a golden mane',
          gift: 'tells {him} stories of the sea',
        },
        {
          find: 'bulb with {~color} roots',
          guess: 'an onion',
          care: 'planted it in the best pot',
          comes: 'a flower as tall as a house',
          gift: 'gives shade to {~count} children',
        },
        {
          find: '{~color} acorn that glowed at night',
          guess: 'a lost button',
          care: 'laid it on a bed of moss',
          comes: 'a lantern tree',
          gift: 'shows travelers the way',
        },
        {
          find: 'gray and bumpy egg',
          guess: 'an old turnip',
          care: 'turned it {~few} times a day',
          comes: 'a baby tortoise',
          gift: 'will live for two hundred years and remember everything',
        },
        {
          find: 'bag of silver dust',
          guess: 'flour',
          care: 'kept it dry and dark',
          comes: 'a fallen star',
          gift: 'shines over the roof at night',
        },
        {
          find: 'bottle with a storm inside',
          guess: 'dirty water',
          care: 'spoke to it kindly',
          comes: 'a small, gentle wind',
          gift: 'dries the washing and flies the kites',
        },
      ],
    },
    {
      count: 2,
      rows: [
        { mocker: 'neighbor' },
        { mocker: 'miller' },
        { mocker: 'fox' },
        { mocker: 'crow' },
        { mocker: 'mayor' },
        { mocker: 'goose' },
        { mocker: 'cook' },
        { mocker: 'hare' },
        { mocker: 'uncle' },
        { mocker: 'rooster' },
        { mocker: 'postman' },
        { mocker: 'badger' },
      ],
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} {he} found a {find} [by the road|under a {~tree} tree|in a ditch|on the {field}].',
        '{OneDay} {name} stumbled over something. It was a {find}.',
        '{OneDay}, on the {field}, there lay a {find}. {Name} took it home.',
      ],
      [
        '"That is only {guess}," said the {mocker1}. "[Throw it away|Put it back|What do you want with it|Nothing will come of it]."',
        'The {mocker1} laughed. "You have brought home {guess}," said the {mocker1}.',
        '"What do you want with {guess}?" asked the {mocker1}.',
      ],
      [
        'But {name} [shook {his} head|was not so sure|had a feeling about it]. {He} {care}.',
        'But {name} {care} and waited.',
        '{Name} did not let that bother {him}. {He} {care}.',
      ],
    ],
    [
      [
        '[A week|A month] went by, and nothing happened.',
        '{Season} passed, and [nothing stirred|there was nothing to be seen].',
        'Nothing happened on {~day}, and nothing happened in the {~few} weeks that followed.',
      ],
      [
        '',
        '"Well?" asked the {mocker2}, [grinning|laughing]. "Has it learned to [dance|talk|whistle]?"',
        'The {mocker2} came by every {~day} to make fun of {him}.',
        '"A {trait} {noun} and {guess}," said the {mocker2}. "[What a pair|That will be something|You suit each other]!"',
        'Even the {mocker2} told {him} to give it up.',
      ],
      [
        '',
        '"[Some things take longer|It is not ready yet|I can wait]," said {name} {~softly}.',
        'There were evenings when {name} had doubts. Then {he} {care} once more.',
        '{Name} looked at it each night before {he} went to bed. "[Take your time|Good night]," {he} said.',
      ],
    ],
    [
      [
        'Then, on a [still|starry|stormy] night, there was a [crack|sound like a small bell|rustle]. {Name} [jumped up|lit a candle].',
        'One morning {name} was woken by a strange [light|sound].',
        'But when {he} had almost stopped hoping, something [moved|shone|trembled].',
      ],
      [
        'And out came {comes}.',
        'There it was: {comes}.',
        '{He} [rubbed {his} eyes|pinched {his} arm|held {his} breath]. Before {him} was {comes}.',
      ],
      [
        '',
        'The {mocker1} stood there with an open mouth. "Where can I find one like that?" asked the {mocker2}.',
        '"So it was not {guess} after all," said the {mocker1} in a small voice.',
        'The {others} came running from all sides to see it.',
        '"Hello," said {name}. "[I have been waiting for you|So that is who you are|You took your time]."',
      ],
      [
        'It still lives with {name} today and {gift}.',
        'It has stayed in the {land}, where it {gift}.',
        'And because {name} had been so patient with it, it {gift}.',
      ],
      [
        'Since then nobody in the {land} throws anything away without looking at it [twice|closely].',
        'The {mocker2} now walks along the {field} every day, looking at the ground.',
        '',
        'And {name}? {He} has found something new: a {~color} {~thing} that [ticks|purrs|smells of rain].',
      ],
    ],
  ],
};
