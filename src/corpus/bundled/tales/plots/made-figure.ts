import { type Plot, table } from '../plot.ts';

/** A figure made by hand wakes for one night and has one wish. */
export const madeFigure: Plot = {
  name: 'made figure',
  suits: ['child', 'worker', 'royal', 'wonder'],
  who: ['who made a {figure}', 'who could make something out of anything', 'who was often alone'],
  draws: [
    {
      rows: table(
        'figure / made / end',
        'snow woman / rolled {~few} big balls and gave her a carrot and a scarf / In the sun she became smaller day by day, and she smiled to the very last',
        'straw man / tied up a bundle of straw and gave him an old vest / In spring the birds carried him off, straw by straw, into {~count} nests',
        'clay horse / kneaded it out of brown clay and drew the mane with a fork / It stands on the windowsill, and one of its legs is lifted higher than before',
        'paper bird / folded it seven times / On a windy day it flew off, and it did not look like paper from below',
        'wooden doll / carved it from a branch that the storm had thrown down / It has grown a green leaf above the left ear',
        'sand lion / built it on the beach with a shell for each tooth / The tide came for it, and it went along without fear',
        'lantern face / carved it into a pumpkin, with a crooked smile / When it had grown soft, {name} planted the seeds',
      ),
    },
    {
      rows: table(
        'wish / done',
        'I would like to see where you live / {Name} opened all the doors, even the one to the pantry',
        'I would like to dance once / So they danced, first stiffly and then less stiffly, around the well',
        'I would like to know what it is like to be warm / {Name} put both arms around it for as long as it could bear that',
        'I would like to look at the sea, or at least at the pond / They went down to the pond, and the moon lay in it',
        'I would like to have a name / {Name} tried {~count} names, and the last one fitted',
        'I would like to hear a story in which I appear / So {name} told one, and it came out rather well',
      ),
    },
    {
      rows: table(
        'time / sign',
        'at midnight / blinked',
        'when the moon stood over the roof / sneezed',
        'in the longest night of the year / turned its head',
        'just before dawn / held out a hand',
        'when the clock had struck {~count} / cleared its throat',
      ),
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} {name} made a {figure}. {He} {made}.',
        'Because {he} was alone, {name} began to make a {figure} {oneDay}. {He} {made}.',
        '{OneDay} {he} began, and when {he} stopped, there was a {figure}. {He} {made}.',
      ],
      [
        '"You look as if you wanted to say something," said {name}.',
        '{He} liked it so much that {he} said good night to it.',
        '"That is only a {figure}," said the {others}. {Name} was not so sure.',
        '',
      ],
    ],
    [
      [
        '{Time} {name} looked out, and it {sign}.',
        '{Names} sleep was light that night. {Time} something moved. The {figure} {sign}.',
        'And {time} the {figure} {sign}.',
      ],
      [
        '"Do not be afraid," it said. "I have only until morning. [May I ask for something|There is one thing]: {wish}."',
        '"Tonight I may," said the {figure}, "and only tonight. {wish}."',
        '"I have been standing here and thinking," said the {figure}. "{wish}."',
      ],
      ['{Name} did not think twice. {Done}.', '"That can be done," said {name}. {Done}.', '{done}.'],
      [
        '',
        '"Is it always so beautiful here?" it asked. "I had not noticed," said {name}.',
        'They did not make any noise, so as not to wake the {others}.',
        'They talked about what it is like to be made, and what it is like to be born. It is not so different.',
      ],
    ],
    [
      [
        'When the first {~bird} sang, it stood in its place again, and did not move.',
        'The sky grew light. "Thank you," it said, and that was all.',
        'In the morning there were two pairs of tracks around the {house}.',
      ],
      ['{end}.', '{end}. {Name} was not very sad, for {he} knew what {he} knew.'],
      [
        'Since then {name} makes a new one every year, and {he} always leaves the door open a crack.',
        '"Did you dream that?" asked the {others}. "Perhaps," said {name}, "but we were two in the dream."',
        'And when {he} is alone today, {he} only has to think of that night, and then there is somebody there.',
        'And whenever {he} makes something, {he} takes care to give it good ears.',
      ],
    ],
  ],
};
