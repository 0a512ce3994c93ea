import type { Plot } from '../plot.ts';

/** Something that everybody needs stops working; the hero listens instead of hitting it. */
export const brokenThing: Plot = {
  name: 'broken thing',
  suits: ['child', 'worker', 'animal', 'wonder'],
  notTraits: ['lazy'],
  who: [
    'who could mend almost anything',
    'who wanted to be of use',
    'whom nobody ever asked for help',
    'who liked to take things apart',
  ],
  draws: [
    {
      rows: [
        {
          machine: 'church clock',
          stop: 'stood still at [ten past four|half past two]',
          need: 'nobody knew when to get up',
          inside: 'a sleeping bat between the wheels',
          cure: 'carried the bat to a dark corner',
        },
        {
          machine: 'town pump',
          stop: 'gave no more water',
          need: 'everybody was thirsty',
          inside: 'a fat toad in the pipe',
          cure: 'built the toad a pond of its own',
        },
        {
          machine: 'old mill wheel',
          stop: 'would not turn',
          need: 'there was no flour for bread',
          inside: 'a duck with {~count} eggs behind the spokes',
          cure: 'waited until the eggs had hatched',
        },
        {
          machine: 'great bell',
          stop: 'made no sound',
          need: 'nobody came to the meetings',
          inside: 'a wasp nest as big as a pumpkin',
          cure: 'smoked a little and moved the nest to a {~tree} tree',
        },
        {
          machine: 'lighthouse lamp',
          stop: 'went out in the middle of the night',
          need: 'the ships could not find the harbor',
          inside: 'a moth that was looking for warmth',
          cure: 'gave the moth a lantern of its own',
        },
        {
          machine: 'village oven',
          stop: 'smoked and stayed cold',
          need: 'there was no fresh bread',
          inside: 'a stork nest on the chimney',
          cure: 'set an old wagon wheel on a pole for the storks',
        },
        {
          machine: 'carousel',
          stop: 'stopped in the middle of a tune',
          need: 'the children stood around and were sad',
          inside: 'a small lost doll under the floor',
          cure: 'gave the doll back to its owner',
        },
        {
          machine: 'harbor crane',
          stop: 'creaked and hung its head',
          need: 'no ship could be unloaded',
          inside: 'a family of mice in the gear box',
          cure: 'carried the mice out in a hat, one by one',
        },
        {
          machine: 'music box of the mayor',
          stop: 'played everything backward',
          need: 'no one could dance any longer',
          inside: 'a beetle that was marching the wrong way',
          cure: 'turned the beetle around',
        },
      ],
    },
    {
      count: 2,
      rows: [
        { expert: 'locksmith', tried: 'hit it with a hammer' },
        { expert: 'mayor', tried: 'made a speech to it' },
        { expert: 'strongest man in the land', tried: 'kicked it' },
        { expert: 'general', tried: 'ordered it to move' },
        { expert: 'engineer from the city', tried: 'drew a plan with {~count} arrows' },
        { expert: 'butcher', tried: 'rubbed it with bacon' },
        { expert: 'professor', tried: 'looked at it through a glass' },
        { expert: 'magician', tried: 'waved a stick at it' },
        { expert: 'painter', tried: 'gave it a coat of {~color} paint' },
        { expert: 'judge', tried: 'threatened to put it in prison' },
      ],
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} the {machine} {stop}.',
        '{OneDay} something terrible happened: the {machine} {stop}.',
        'Then, {oneDay}, the {machine} {stop}, just like that.',
      ],
      [
        '',
        'Soon {need}.',
        'That was bad, for now {need}.',
        'Before the week was over, {need}, and [tempers grew short|people began to quarrel].',
      ],
      [
        'The {expert1} {tried1}, but it did not help.',
        'First the {expert1} {tried1}. [Nothing happened.|It made no difference.|The {machine} stayed as it was.]',
        'They sent for the {expert1}, who {tried1}.',
      ],
      [
        'Then the {expert2} {tried2}, and the {machine} did not care.',
        'The {expert2} {tried2} for {~span}, [all in vain|without success].',
        'Even the {expert2} came and {tried2}. "[Hopeless|It is done for|Buy a new one]," was all that one heard.',
      ],
    ],
    [
      [
        '"May I have a look?" asked {name}. The others [laughed|shrugged|made way].',
        'Nobody asked {name}. So {he} went there {~time}, all alone.',
        '"A {trait} {noun} cannot mend that," they said. {Name} went closer all the same.',
      ],
      [
        '',
        '{He} did not [hit|kick|push] anything. {He} put {his} ear against it and listened.',
        '{Name} sat down beside the {machine} and was quiet for {~span}.',
        '{He} laid {his} {hand} on the {machine} and shut {his} eyes.',
      ],
      [
        '',
        '"[Sh|Quiet]," {he} said. "[There is something inside|I can hear something|It is trying to tell us something]." [It rustled|It breathed|Something moved].',
        'Then {he} heard it: a very small noise, deep inside.',
        '"Has anyone asked it what is wrong?" said {name}.',
      ],
      [
        '{He} opened the little door at the back and found {inside}.',
        'It was {inside}, and nothing else.',
        'With the help of a candle and a {~thing} {he} discovered {inside}.',
      ],
      [
        '"[So it is you|Well, good morning|There you are]," said {name} {~softly}.',
        '"You are in the wrong place, my friend," said {name}.',
        '',
      ],
    ],
    [
      [
        '{Name} {cure}, and after that the {machine} worked [better than ever|as before|without a squeak].',
        'So {he} {cure}. There was a creak and a groan, and the {machine} began to move.',
        'It took {~span}, but {name} {cure}, and then the {machine} [woke up|came back to life].',
      ],
      [
        'The {expert1} turned [red|pale|pink]. "[How did you do that|What kind of tool did you use]?" "[My ears|I listened]," said {name}.',
        '"What do we owe you?" asked the {expert2}. "[A bowl of {~bowl}|Nothing|A pot of {~drink}]," said {name}.',
        'The whole {land} [cheered|danced|sang] until {~day}.',
        'From then on, whenever something broke, they sent for {name} first and the hammer last.',
        'And on the {machine} there is a sign today: Please do not hit. Ask {name}.',
      ],
    ],
  ],
};
