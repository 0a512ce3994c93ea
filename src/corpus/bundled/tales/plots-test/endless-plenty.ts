import { type Plot, table } from '../plot.ts';

/** A thing that makes more and more will not stop, since the hero has not learned the end of the spell. */
export const endlessPlenty: Plot = {
  name: 'endless plenty',
  notTraits: ['careful'],
  suits: ['child', 'worker', 'royal', 'wonder'],
  who: [
    'who got {device} from an aunt',
    'who never listened to the end of anything',
    'who always began before the others had finished speaking',
  ],
  draws: [
    {
      rows: table(
        'device / stuff / flood',
        'a pepper mill / pepper / The cat sneezed until it rolled under the bed',
        'a spinning wheel / yarn / It ran over the chairs and tied the table to the lamp',
        'a rubber duck / more rubber ducks / They fell out of the mailbox, one after another',
        'a teapot / tea / The carpet swam away with the mice on board',
        'a soap dish / foam / It grew out of the chimney like a second moon',
        'a little machine / noodles / They hung from the roofs and caught the mailman by the leg',
      ),
    },
    {
      rows: table(
        'start / stop',
        'Turn and tumble / Thank you, that will do',
        'Hey, hop, plenty / Hush, hush, empty',
        'Run, my pretty / Rest, my pretty',
        'More for the poor / Enough for the rich',
        'Begin, begin / And now the end',
      ),
    },
    {
      rows: table(
        'giver',
        'magician without a hat',
        'witch who was moving to the city',
        'clown with a sad face',
        'uncle with gold teeth',
      ),
    },
    {
      rows: table(
        'fix',
        'a parrot in a cage, which had heard the whole lesson, said the words',
        '{he} found the paper with the words, which was lying under the leg of a table',
        '{he} went down on {his} knees and begged the thing, and that was how the words began',
        '{he} tried {~count} endings, and the shortest one was right',
        'a schoolgirl saw that the words stood on the bottom of it, in very small letters',
      ),
    },
  ],
  paragraphs: [
    [
      [
        'A {giver} gave {him} {device} that made {stuff}. "To start it, you say: {start}," said the {giver}. "And now hear the rest." But {name} had already run off.',
        '{Name} won {device} at the fair. It made {stuff}, and on the back stood the words. {Name} read only the first half.',
      ],
      [
        '"{start}!" cried {name}, and out came {stuff}.',
        '{Name} set it down on the floor and said, "{start}." At once there was {stuff}, as much as anyone could wish.',
      ],
      [
        'It was great fun for a quarter of an hour.',
        'People came running with tubs and pans, for it was all free.',
        '',
      ],
    ],
    [
      [
        '"That is enough," said {name}. It went on. {flood}.',
        '{He} told it to stop, first nicely and then not so nicely. {flood}.',
        'When {he} had enough, {he} saw that there was no button. {flood}.',
      ],
      [
        'Soon nobody could get through the street, and the policemen came by boat.',
        'The people upstairs handed their clocks and their babies out to the roof.',
        '{He} sat down on the lid. The lid went up, and {name} went up with it.',
        '{He} threw a mattress over it. The mattress was never seen again.',
      ],
      [
        '"Turn it off!" shouted the fireman. "How?" shouted {name}.',
        'The priest came and spoke to it, and after that it went twice as fast.',
        '',
      ],
    ],
    [
      ['At the last moment {fix}: "{stop}."', 'It was almost too late when {fix}: "{stop}."'],
      [
        'It coughed, it hiccuped, and it stood still.',
        'And it was as quiet as in a church at noon.',
        'The last bit hung on the rim and changed its mind.',
      ],
      [
        'It took {him} two weeks with a shovel to clean everything up.',
        'The town is still giving it away, and nobody wants any more.',
        '',
      ],
      [
        'Today {name} reads everything to the very end, and then {he} looks at the back.',
        'The thing stands on the top shelf with a cork in it, in case somebody starts it who cannot stop.',
        'When a guest says "enough," {name} is so glad that {he} kisses the guest on both cheeks.',
        'Over {his} bed hangs a sign. It says: First learn to stop.',
      ],
    ],
  ],
};
