import type { Plot } from '../plot.ts';

/** A lonely hero asks two who have no time, and finds a friend where nobody looks. */
export const seekingAFriend: Plot = {
  name: 'seeking a friend',
  suits: ['child', 'animal', 'wonder', 'royal'],
  notTraits: ['proud', 'busy', 'generous', 'kind'],
  who: [
    'who had no friends',
    'who had nobody to play with',
    'who wished for a friend',
    'who was all alone',
    'who had {~count} [hats|cushions|rooms|spoons] but not one friend',
  ],
  draws: [
    {
      count: 2,
      rows: [
        { asked: 'peacock', no: 'I must look after my tail' },
        { asked: 'rooster', no: 'I have to get up early' },
        { asked: 'pig', no: 'I am just about to have my bath in the mud' },
        { asked: 'hen', no: 'I am sitting on {~count} eggs' },
        { asked: 'dog', no: 'I am guarding a bone' },
        { asked: 'cat', no: 'I only play alone' },
        { asked: 'squirrel', no: 'I have {~few} hundred nuts to count' },
        { asked: 'bee', no: 'I have an appointment with a {~flower}' },
        { asked: 'woodpecker', no: 'I have to knock on {~few} more trees' },
        { asked: 'beaver', no: 'my dam has a leak' },
        { asked: 'hare', no: 'you are too slow for me' },
        { asked: 'turkey', no: 'you are not elegant enough' },
        { asked: 'swallow', no: 'I am leaving for the south' },
        { asked: 'gander', no: 'I do not speak to strangers' },
        { asked: 'trout', no: 'the water is too wet for you' },
      ],
    },
    {
      rows: [
        {
          friend: 'hedgehog',
          where: 'under a [heap of leaves|bush]',
          shy: 'because of my [spines|prickles]',
          together: 'collected [leaves|apples]',
        },
        {
          friend: 'toad',
          where: 'behind a [flowerpot|stone]',
          shy: 'because I am [not pretty|covered with warts]',
          together: 'sat in the rain',
        },
        {
          friend: 'bat',
          where: 'in the darkest corner of a shed',
          shy: 'because I hang upside down',
          together: 'looked at the stars',
        },
        {
          friend: 'snail',
          where: 'at the bottom of a wall',
          shy: 'because I am so slow',
          together: 'went for very long, very slow walks',
        },
        {
          friend: 'ghost',
          where: 'in the empty tower',
          shy: 'because everyone screams when I say hello',
          together: 'played hide-and-seek',
        },
        {
          friend: 'old horse',
          where: 'at the far end of the pasture',
          shy: 'because I can no longer gallop',
          together: 'stood in the sun and talked',
        },
        {
          friend: 'spider',
          where: 'in the corner of a window',
          shy: 'because I have too many legs',
          together: 'made [patterns|nets] out of string',
        },
        {
          friend: 'scarecrow',
          where: 'in the middle of a bare field',
          shy: 'because it is my work to frighten people',
          together: 'watched the clouds',
        },
        {
          friend: 'crab',
          where: 'between two wet stones',
          shy: 'because I can only walk sideways',
          together: 'walked sideways along the water',
        },
        {
          friend: 'little cloud',
          where: 'just above the roof',
          shy: 'because I might rain on someone',
          together: 'made rainbows',
        },
      ],
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} {he} [could bear it no longer|was tired of being alone] and went out to look for a friend.',
        '"A friend must be somewhere," said {name} {~softly}, and {oneDay} {he} set out to find one.',
        '{OneDay} {name} had set the table for two, but nobody came. So {he} went out to find a friend.',
        '{OneDay} {name} [put on {his} best scarf|combed {his} hair|took {~few} cookies along] and went to find a friend.',
      ],
    ],
    [
      [
        'First {he} met a {asked1}. "[Will you be my friend|Shall we be friends]?" [asked {name}|{he} asked].',
        'There was a {asked1} [by the gate|on the path|near the well]. "Would you like to play with me?" asked {name}.',
        '"[Do you need a friend|Have you got a friend already|Have you time for a friend]?" {he} asked the {asked1}.',
      ],
      [
        '"[I am sorry|Not today|That is impossible|Certainly not]," said the {asked1}, "{no1}."',
        'The {asked1} [turned away|hardly looked up|yawned]. "{No1}," came the answer.',
        '"I have no time," said the {asked1}. "{No1}."',
      ],
      [
        'Then {he} asked a {asked2}, but the {asked2} said, "{No2}."',
        'A little later {he} came to a {asked2}. "{No2}," said the {asked2} before {name} had even asked.',
        'The {asked2} was no better. "{No2}," said the {asked2} and [turned away|was gone].',
      ],
      [
        '',
        '{Name} [sat down on a stone|leaned against a {~tree} tree|went on more slowly] and [sighed|was close to tears|let {his} head hang].',
        '"Perhaps there is no friend for a {trait} {noun}," thought {name}.',
        'It began to [rain|get dark], and {name} was still alone.',
        '',
      ],
    ],
    [
      [
        'Then {he} heard a [cough|sigh|sniff|small noise]. {Where} there was a {friend}.',
        'But {where} someone was [sighing|sniffing] too. It was a {friend}.',
        '{Where} {he} found a {friend}, who was just as alone.',
      ],
      [
        '"Nobody ever asks me," said the {friend}, "{shy}."',
        '"You will run away as well," said the {friend}, "{shy}."',
        '"I do not dare to go out," whispered the {friend}, "{shy}."',
      ],
      [
        '"That does not [matter|bother me]," said {name}. "[I am {trait}|I am a {noun}], and nobody asks me either."',
        '{Name} thought about it. "I [like|have always liked] that," {he} said.',
        '"Then we are two," said {name}, and {he} [held out {his} {hand}|moved a little closer].',
        '"I will stay," said {name}, "at least until supper."',
      ],
      [
        'They {together} [until it was dark|the whole afternoon|for {~span}], and [the next day they did it again|neither of them noticed how late it was].',
        'That day they {together}, and on {~day} they did it again.',
        'They {together} and ate {~food}.',
      ],
      [
        'When the {asked1} came by a week later and asked to join in, they [moved up and made room|nodded and moved closer together].',
        'Now there are always two cups on the table.',
        'And {name}, who had looked so far for a friend, had found one [just around the corner|not far from home].',
        '"How long will you be my friend?" asked the {friend}. "[Until {~day}, and then for good|Longer than you can count|As long as there is {~food}]," said {name}.',
        'If you see a {noun} and a {friend} together, you know who they are.',
      ],
    ],
  ],
};
