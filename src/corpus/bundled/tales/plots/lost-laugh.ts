import type { Plot } from '../plot.ts';

const court = [
  { helper: 'kitchen maid', stranger: '[young|small|freckled] kitchen maid', spot: 'in the kitchen', gender: 'she' },
  { helper: 'stable boy', stranger: '[young|barefoot|quiet] stable boy', spot: 'in the stable', gender: 'he' },
  { helper: 'gardener', stranger: '[old|muddy|humming] gardener', spot: 'among the {~flower}s' },
  { helper: 'cook', stranger: '[fat|jolly|tired] cook', spot: 'beside the stove' },
  { helper: 'page', stranger: '[sleepy|red-haired|tiny] page', spot: 'behind the curtain', gender: 'he' },
  { helper: 'washerwoman', stranger: '[strong|cheerful|old] washerwoman', spot: 'in the yard', gender: 'she' },
  { helper: 'gatekeeper', stranger: '[old|lame|friendly] gatekeeper', spot: 'at the gate' },
  {
    helper: 'goose girl',
    stranger: '[barefoot|small|sunburned] goose girl',
    spot: 'on the castle wall',
    gender: 'she',
  },
] as const;

/** A royal hero has lost something that no doctor can give back; someone simple can. */
export const lostLaugh: Plot = {
  name: 'lost laugh',
  suits: ['royal'],
  notTraits: ['cheerful', 'merry', 'hopeful'],
  helpers: court,
  who: [
    'who could no longer {verb}',
    'who had forgotten how to {verb}',
    'who would have given half the kingdom to be able to {verb}',
    'who had everything and could not {verb}',
  ],
  draws: [
    {
      rows: [
        {
          verb: 'laugh',
          sign: 'looked at the clowns as one looks at rain',
          back: '{his} mouth twitched, and then {he} laughed until {his} crown fell off',
        },
        {
          verb: 'sing',
          sign: 'opened {his} mouth, and only a croak came out',
          back: '{he} began to hum, and the hum turned into a song',
        },
        { verb: 'eat', sign: 'pushed away every plate', back: '{he} noticed that {he} had eaten {~few} bowls' },
        {
          verb: 'sleep',
          sign: 'walked through the halls at night with a candle',
          back: '{he} yawned and fell asleep right there',
        },
        {
          verb: 'cry',
          sign: 'was as cold and smooth as a stone',
          back: 'one tear ran down {his} nose, and then many more, and it did {him} good',
        },
        {
          verb: 'dance',
          sign: 'sat on the throne with heavy feet',
          back: '{his} left foot began to tap, and then {his} right one',
        },
        {
          verb: 'dream',
          sign: 'woke up every morning with an empty head',
          back: '{he} shut {his} eyes and saw [a green ship|a white horse|the garden of long ago] before {him}',
        },
      ],
    },
    {
      count: 3,
      rows: [
        { expert: 'doctor', brought: '[seven|twelve] bottles of bitter drops' },
        { expert: 'magician', brought: 'a [hat|box] with a {~color} rabbit in it' },
        { expert: 'professor', brought: 'a book that weighed as much as a pig' },
        { expert: 'general', brought: '{~count} cannons' },
        { expert: 'duke', brought: 'a chest of jewels' },
        { expert: 'famous singer', brought: 'an opera in {~few} acts' },
        { expert: 'pastry cook', brought: 'a cake as high as a tower' },
        { expert: 'star reader', brought: 'a map of the sky' },
        { expert: 'tailor', brought: 'a gown with {~few} hundred buttons' },
        { expert: 'inventor', brought: 'a machine with {~count} wheels' },
        { expert: 'poet', brought: 'a poem with {~few} hundred lines' },
        { expert: 'bird seller', brought: '{~count} parrots' },
      ],
    },
    {
      rows: [
        { simple: 'peeled potatoes and told stories', invites: 'Hold this potato' },
        { simple: 'was teaching a goose to curtsy', invites: 'Hold the goose for me' },
        { simple: 'was blowing soap bubbles', invites: 'Try it yourself, Your Majesty' },
        { simple: 'was jumping over puddles', invites: 'You have to take off your shoes for that' },
        { simple: 'was eating bread and looking at the clouds', invites: 'Sit down, there is enough for two' },
        { simple: 'was feeding a lamb from a bottle', invites: 'It likes you. Take the bottle' },
        { simple: 'was building a house of cards', invites: 'It takes two to build the roof' },
        { simple: 'was searching for the first {~flower} of the year', invites: 'Four eyes see more than two' },
        { simple: 'was chasing a runaway pig', invites: 'Quick, stand in its way' },
      ],
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} {name} noticed that {he} could no longer {verb}.',
        'It had begun {oneDay}: suddenly {name} could not {verb}.',
        '{Name} could not {verb} any longer. Nobody knew why.',
      ],
      ['{He} {sign}.', 'At court everyone saw that {he} {sign}.'],
      [
        '"Whoever helps me to {verb} shall have [a bag of gold|a hundred cows|a house with a garden]," {he} [announced|promised].',
        'So {he} sent for the wisest heads in the kingdom.',
        'A message went out to all {~count} corners of the land: Help wanted!',
      ],
    ],
    [
      [
        'A {expert1} came with {brought1}, but it was no use.',
        'First came a {expert1} with {brought1}. {Name} could not {verb}.',
        'The {expert1} was the first. He brought {brought1} and [left again in a hurry|was sent home].',
      ],
      [
        'A {expert2} came with {brought2}, and that was [worse|no better].',
        'After that a {expert2} brought {brought2}. "Thank you, no," said {name}.',
        'Next in line was a {expert2} with {brought2}. {Name} only sighed.',
      ],
      [
        'Then a {expert3} arrived with {brought3}, and the court [clapped|hoped], but {name} could not {verb}.',
        'When a {expert3} wanted to try {brought3}, {name} [slipped out by the back stairs|was tired of it].',
        '',
      ],
    ],
    [
      [
        'One evening {he} wandered about and found, {spot}, a {stranger}, who {simple}.',
        'Then, {spot}, {name} came upon a {stranger}, who {simple}.',
        '{Spot} there was a {stranger}, who had not heard of it at all and {simple}.',
      ],
      [
        '"What are you doing?" asked {name}. "{invites}," said the {helper}.',
        'The {helper} did not even look up. "{invites}," {they} said.',
        '"May I watch?" asked the {noun}. "{invites}," said the {helper} {~softly}.',
      ],
      [
        'Nobody had ever said such a thing to a {noun}. {Name} did it.',
        '{Name} was so surprised that {he} did it at once.',
        'And {name}, who was used to giving orders, did as {he} was told.',
      ],
      [
        'And after [a while|half an hour|a few minutes] {back}.',
        'They were at it for {~span}. Then {back}.',
        'All at once {back}.',
      ],
    ],
    [
      [
        '"You have done it!" cried {name}. "What do you want for it?" "Nothing," said the {helper}. "[But come again|It was fun|Only the evening]."',
        'The {expert1} wrote a thick book about it, and there was not one true word in it.',
        'The {helper} got the reward and bought [a cow|new shoes for the whole street|a garden].',
        'Every {~day} from then on {name} left the crown on a hook and went to see the {helper}.',
        'And when the {noun} could not {verb} again one day, {he} knew where to go.',
        'In the kingdom there is now a law: once a week the {noun} must [do something useless|play|be left in peace].',
      ],
    ],
  ],
};
