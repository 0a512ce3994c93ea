import type { Plot } from '../plot.ts';

/** Two neighbors quarrel, and the hero makes peace without taking sides. */
export const quarrel: Plot = {
  name: 'quarrel',
  notTraits: ['grumpy', 'proud', 'impatient'],
  who: [
    'who could not bear quarrels',
    'who lived between two neighbors who hated each other',
    'who was asked to be the judge of a quarrel',
    'who only wanted peace and quiet',
  ],
  draws: [
    {
      count: 2,
      rows: [
        { party: 'goat' },
        { party: 'gander' },
        { party: 'weaver' },
        { party: 'butcher' },
        { party: 'rooster' },
        { party: 'cobbler' },
        { party: 'turkey' },
        { party: 'potter' },
        { party: 'barber' },
        { party: 'badger' },
        { party: 'innkeeper' },
        { party: 'hatmaker' },
        { party: 'pig' },
        { party: 'chimney sweep' },
        { party: 'bookseller' },
        { party: 'magpie' },
      ],
    },
    {
      rows: [
        {
          matter: 'a walnut tree that stood between them',
          claim: 'The tree leans to my side',
          end: 'the nuts ripened, and there were {~count} sacks for each of them',
        },
        {
          matter: 'a hat that nobody had lost',
          claim: 'It fits my head',
          end: 'the hat had got so wet that a {~bird} moved in',
        },
        {
          matter: 'which of them had the finer voice',
          claim: 'I sing like a bell',
          end: 'they sang in two parts, and it sounded better than either alone',
        },
        {
          matter: 'a fence that had moved in the night',
          claim: 'It was a step farther over there',
          end: 'they used the fence for firewood and sat around the fire',
        },
        { matter: 'the last pancake', claim: 'I saw it first', end: 'a dog had eaten the pancake long ago' },
        {
          matter: 'a bench in the sun',
          claim: 'I have sat there for {~count} years',
          end: 'they noticed that the bench was long enough for both',
        },
        {
          matter: 'a puddle in front of their doors',
          claim: 'The puddle belongs to me',
          end: 'the sun had dried up the puddle',
        },
        {
          matter: 'a joke that one of them had told',
          claim: 'It was my joke',
          end: 'neither of them could remember how the joke went',
        },
        {
          matter: 'a bucket with two handles',
          claim: 'I bought it',
          end: 'they found out that it was much easier to carry together',
        },
        {
          matter: 'the color of the bridge',
          claim: 'A bridge has to be {~color}',
          end: 'the bridge was striped, and people came from far away to see it',
        },
        {
          matter: 'an egg that lay exactly between them',
          claim: 'It is as good as mine',
          end: 'a chick came out and took them both for its mother',
        },
      ],
    },
    {
      rows: [
        {
          trick: 'Each of you must speak for the other',
          how: 'So the {party1} had to explain what the {party2} wanted, and the {party2} had to explain what the {party1} wanted.',
        },
        {
          trick: 'I will decide when you have both slept for {~few} nights',
          how: 'They went home and slept, since they were tired of shouting.',
        },
        {
          trick: 'First you must carry this stone to the {~tree} tree together',
          how: 'The stone was heavy, and they had to count aloud to keep in step.',
        },
        {
          trick: 'Tell me everything again, but whisper',
          how: 'They had to put their heads close together to hear each other.',
        },
        {
          trick: 'Whoever says something nice about the other shall have it',
          how: 'They were silent for {~span}. Then both of them began at the same time.',
        },
        {
          trick: 'You must draw it for me',
          how: 'They sat on the floor with one pencil and passed it back and forth.',
        },
        {
          trick: 'Eat first, and quarrel afterward',
          how: 'There was {~food}, and nobody can shout with a full mouth.',
        },
      ],
    },
  ],
  paragraphs: [
    [
      [
        'Next door lived a {party1} and a {party2}, and they quarreled about {matter}.',
        '{OneDay} a {party1} and a {party2} began to quarrel about {matter}.',
        '{OneDay} there was a great noise on the {field}. A {party1} and a {party2} were fighting about {matter}.',
      ],
      [
        '"{Claim}!" [cried|shouted] the {party1}. "[No|Nonsense|Not true]! {Claim}!" [cried|shouted] the {party2}.',
        '"{Claim}," said the {party1}. "[Never|You wish|Over my dead hat|That is a lie]!" said the {party2} and [stamped|hissed|threw a {~thing}].',
        'They shouted so loudly that [the milk turned sour|the dogs hid|the windows shook|the hens stopped laying|one could hear it on the {field}]. "{Claim}!" said [both of them|the {party1}, and so did the {party2}|the one as well as the other].',
      ],
      [
        'That went on for {~span}, and nobody in the {land} could [sleep|think].',
        'The {others} [took sides|put wool in their ears|closed their windows].',
        'Soon they did not even say good morning to each other.',
        '',
      ],
      [
        'At last they came to {name}. "[You shall be the judge|You must decide|Tell us who is right]," they said.',
        '"{Name} shall decide," said the {others}, "for {he} is {trait}."',
        'In the end {name} could not listen to it any longer and went [over|out] to them.',
      ],
    ],
    [
      [
        '',
        '{Name} looked at the one and looked at the other. {He} did not want to [hurt either of them|choose].',
        '{Name} asked for [a cup of tea|time to think|a chair] and thought it over.',
        '"Hm," said {name}, and then {he} said nothing for {~span}.',
      ],
      [
        '"{Trick}," {he} said at last.',
        '"Very well," said {name}. "{Trick}."',
        '"I know how we shall do it," said {name} {~softly}. "{Trick}."',
      ],
      [
        'They [grumbled|protested|made faces], but they did it. {how}',
        '{how}',
        '[It was not what they had expected.|They looked at each other.|Neither of them had expected that.|They could not think of a reason against it.] {how}',
      ],
      [
        'The {party1} [coughed|looked at the ground]. "[I did not know that|Is that so|I see]," came a small voice.',
        'The {party2} tried hard not to smile.',
        'Then the {party1} began to [giggle|laugh], and the {party2} could not help joining in.',
        '',
      ],
    ],
    [
      ['When they looked up again, {end}.', 'In the meantime {end}.', 'And by then {end}.'],
      [
        '"What were we quarreling about?" asked the {party2}. "[About nothing|I have forgotten]," said the {party1}.',
        'The {party1} and the {party2} shook hands, and {name} [went home to bed|got {~food} for it].',
        '"[And who was right|Who had won|Well, whose was it]?" asked the {others} later. "[Both|Neither|The {~bird}]," said {name}.',
        'Since then they [drink {~drink} together every {~day}|have been the best of friends].',
        'They still quarrel now and then, but only [on {~day}s|for fun] and never after supper.',
      ],
    ],
  ],
};
