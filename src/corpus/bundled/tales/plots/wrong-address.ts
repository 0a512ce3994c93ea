import { type Plot, table } from '../plot.ts';

/** Something is delivered to the wrong door and does good there. */
export const wrongAddress: Plot = {
  name: 'wrong address',
  suits: ['worker', 'child', 'animal'],
  notTraits: ['careful', 'tidy'],
  who: [
    'who carried packages from door to door',
    'who brought the mail to the {land}',
    'who had been given a new job: to deliver packages',
  ],
  draws: [
    {
      rows: table(
        'parcel / meant',
        'a package of birdseed / canary lady on the corner',
        'a box of oil paints / painter under the roof',
        'a red woolen scarf / skater from the lake',
        'a music box / dancing teacher',
        'a bag of tulip bulbs / head gardener',
        'a kite with a long tail / schoolboy in the yellow house',
        'a cookbook with pictures / pastry cook',
      ),
    },
    {
      rows: table(
        'got / before / after',
        'grumpy tax collector / never opened the curtains / opened the curtains and asked for more',
        'retired general / had polished the same sword for years / hung the sword in the shed, where it held up the beans',
        'lonely bell ringer / spoke only with the bells / invited the whole street for {~food}',
        'strict judge / had not smiled since {~day} / smiled in the middle of a trial',
        'tired night nurse / slept all day / got up an hour earlier just for that',
        'stingy banker / counted the matches / bought {~count} more and gave them away',
      ),
    },
    {
      rows: table(
        'reason',
        'a {~bird} had flown right in front of {his} face',
        'the rain had washed away half of the address',
        'the nine on the house hung upside down and looked like a six',
        'there were two streets with the same name',
        'the fog was as thick as oatmeal',
      ),
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} {name} had to deliver {parcel}. It was for the {meant}.',
        '{OneDay} there was {parcel} in {his} bag, and it was meant for the {meant}.',
      ],
      [
        'But {reason}, and so {he} left it at the wrong door. The {got} lived there.',
        'Because {reason}, {name} gave it to the {got} by mistake.',
        'It was not {his} fault that {reason}. {He} knocked at the house of the {got}.',
      ],
      [
        '{Name} noticed it only [in the evening|the next day|in bed], and {he} turned [hot and cold|quite pale].',
        'Only at home did {he} understand what {he} had done.',
        '"Oh dear," said {name} that night. "That was the wrong door."',
      ],
    ],
    [
      [
        'Everyone in the {land} knew that the {got} {before}. {Name} went back with {his} knees shaking.',
        '{He} was afraid of the {got}, who {before}. But a mistake has to be put right.',
        '',
      ],
      [
        '{He} knocked. Nobody answered, but from inside came a sound that {name} had never heard in that house: [laughter|singing|humming].',
        'The door was open a crack, and {name} looked in. The {got} was sitting on the floor in the middle of the wrapping paper.',
        'The {got} opened the door, and there was a [spot of color|bit of string|ribbon] on the famous gray coat.',
      ],
      [
        '"Who sent me this?" asked the {got}. "[I have not had a present since I was small|Nobody ever sends me anything]."',
        '"There must be some mistake," said the {got}. "It is so kind."',
        '"I know that it is not for me," said the {got}, "but I could not help opening it."',
        '',
      ],
    ],
    [
      [
        '{Name} opened {his} mouth to explain, and {he} shut it again.',
        'What should {name} say? {He} looked at the {got}, and {he} looked at {his} boots.',
        '"It was I," said {name}. "I mean, I brought it." That was true.',
      ],
      [
        '{He} went to the {meant} and told the truth. "Leave it there," said the {meant}. "[I can wait|I have so many things|It seems that it has arrived]."',
        'So {he} spent {his} wages and bought the same thing once more for the {meant}.',
        '{He} confessed it to the {meant}. "I would like to see that," said the {meant}, and they went there together.',
      ],
      [
        'From that day on the {got} {after}.',
        'And the {got}? The {got} {after}.',
        'A week later the whole {land} was talking about it: the {got} {after}.',
      ],
      [
        'Now and then {name} makes a mistake on purpose. But {he} thinks very carefully about which one.',
        '"Was it the wrong address?" the {got} asked {him} years later. "No," said {name}. "It only said so on the paper."',
        'Since then there is a shelf in the {house} for things that do not know yet where they belong.',
        '',
      ],
    ],
  ],
};
