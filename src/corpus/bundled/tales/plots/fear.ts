import type { Plot } from '../plot.ts';

/** A hero is afraid of one thing, and somebody small needs help exactly there. */
export const fear: Plot = {
  name: 'fear',
  notTraits: ['brave', 'proud'],
  who: [
    'who was afraid of {fear}',
    'who had never told anyone that {he} was afraid of {fear}',
    'who trembled at the thought of {fear}',
  ],
  draws: [
    {
      rows: [
        {
          fear: 'the dark',
          sign: 'slept with {~few} lamps burning',
          danger: 'in the black cellar',
          call: 'down there in the dark',
          cross: 'It was so dark that {he} could not see {his} own {hand}.',
          after: 'the dark was only [a blanket|the day with its eyes shut]',
        },
        {
          fear: 'thunder',
          sign: 'hid under the [bed|blankets] when the sky rumbled',
          danger: 'out in the storm',
          call: 'out in the rain',
          cross: 'The thunder rolled over {his} head like {~count} barrels.',
          after: 'thunder was only [loud|the sky clearing its throat]',
        },
        {
          fear: 'deep water',
          sign: 'walked around every [puddle|pond]',
          danger: 'on a rock in the middle of the lake',
          call: 'out on the water',
          cross: 'The water was [cold|black] and came up to {his} chin.',
          after: 'water [carries you|holds you up] if you let it',
        },
        {
          fear: 'high places',
          sign: 'grew dizzy on a footstool',
          danger: 'at the very top of the {~tree} tree',
          call: 'high above the ground',
          cross: '{He} climbed from branch to branch and did not look down.',
          after: 'from up there one could see [the sea|{~few} valleys]',
        },
        {
          fear: 'dogs',
          sign: 'crossed the road whenever one barked',
          danger: 'behind the fence where the big dog lived',
          call: 'behind the fence',
          cross: 'The dog growled, and its teeth were as long as [fingers|spoons].',
          after: 'the dog [only wanted its ears scratched|was afraid as well]',
        },
        {
          fear: 'the old forest',
          sign: 'never went beyond the last [fence|field]',
          danger: 'among the [black firs|old trees]',
          call: 'among the trees',
          cross: 'The branches creaked and the [owls|shadows] looked at {him}.',
          after: 'the forest was [only full of trees|glad of a visitor]',
        },
        {
          fear: 'bridges',
          sign: 'walked {~few} miles to avoid one',
          danger: 'on the other side of the swaying bridge',
          call: 'across the bridge',
          cross: 'The planks [creaked|shook], and between them {he} saw the [river|foam].',
          after: 'a bridge is [a path that can sing|only a road with water below]',
        },
        {
          fear: 'snow storms',
          sign: 'did not leave {his} bed when the wind howled',
          danger: 'in a deep drift of snow',
          call: 'somewhere in the white',
          cross: 'The wind [bit|pulled] at {his} ears, and the snow reached up to {his} knees.',
          after: 'a storm gets tired [too|before you do]',
        },
      ],
    },
    {
      rows: [
        { small: 'duckling' },
        { small: 'kitten' },
        { small: 'little boy' },
        { small: 'baby owl' },
        { small: 'puppy' },
        { small: 'little girl' },
        { small: 'young goat' },
        { small: 'tiny mouse' },
        { small: 'gosling' },
        { small: 'baby hedgehog' },
        { small: 'foal' },
        { small: 'baby squirrel' },
      ],
    },
  ],
  paragraphs: [
    [
      [
        '{Name} was afraid of {fear} and {sign}.',
        'There was only one thing {he} feared, and that was {fear}. {He} {sign}.',
        'Because {he} was afraid of {fear}, {he} {sign}.',
      ],
      [
        '"[Everyone is afraid of something|It is not so bad|You will grow out of it]," the {others} said, but [that did not help|{name} did not believe it].',
        '{He} was ashamed of it and told nobody.',
        'The {others} [laughed about it a little|knew it, but were polite].',
        '',
      ],
    ],
    [
      [
        '{OneDay} {he} heard a thin voice. A {small} was {danger}.',
        '{OneDay} a {small} was lost. In the end {name} heard it crying {danger}.',
        '{OneDay} someone called for help. It was a {small}, {danger}.',
        '{OneDay} {name} came home and heard something whimper. {Danger} sat a {small}.',
      ],
      [
        '"[Help|Please|Is anybody there]!" cried the {small} {call}. "[I cannot get back|I am stuck|I want to go home|I have lost my way]!"',
        'The {small} was {call} and [shook|cried|could not move] for fear.',
        '"I am all alone," called a voice {call}.',
      ],
      [
        '',
        '{Name} looked around. There was nobody else [for miles|who could help|far and wide].',
        '{He} wanted to run for help, but there was no time.',
        '{Names} knees turned to [butter|water|pudding].',
        '"Why must it be there, of all places?" thought {name}.',
      ],
    ],
    [
      [
        '{He} took a deep breath [and counted to {~count}|and shut {his} eyes|and began to hum]. Then {he} went.',
        '"I am coming," {he} called, and {his} voice [shook|was very small].',
        '"A {trait} {noun} can be afraid and go all the same," {he} told {himself}.',
        'So {name} went, one step and then another.',
      ],
      [
        '{cross}',
        '{cross} {His} heart beat like a [drum|hammer|clock].',
        '{cross} But {he} thought only of the {small}.',
      ],
      [
        'Then {he} felt something warm. The {small} [clung to {his} neck|held on tight|pressed close to {him}].',
        'At last {he} reached the {small} and [lifted it up|took it on {his} back].',
        '"You came," said the {small}. "Are you never [afraid|frightened]?"',
      ],
      [
        '',
        '"I was afraid [the whole way|at every step]," said {name}, "and [here I am|now I am less so]."',
        '"I am afraid too," said {name}. "[Let us be afraid together|That makes two of us]."',
        '"Hold on," said {name}. "[We are going home|It is not far|Shut your eyes|I have got you]."',
      ],
    ],
    [
      [
        'Later, [at home|over a bowl of {~bowl}|by the fire], {name} [noticed|understood|said] that {after}.',
        'From that [day|time] on {name} knew that {after}.',
        'And {he} found out that {after}.',
      ],
      [
        '{He} is still a little afraid of {fear}, [but only on {~day}s|but nobody minds], and the {small} [visits|comes to see] {him} often.',
        'The {small} told everyone that {name} was the bravest {noun} in the {land}.',
        'The {others} [gave {him} a medal made of {~food}|sang a song for {him}|never laughed at {him} again].',
        '"Were you not afraid?" asked the {others}. "[Very|Terribly|Of course]," said {name} {~gladly}.',
        '',
      ],
    ],
  ],
};
