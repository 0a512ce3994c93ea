import type { Plot } from '../plot.ts';

/** Something vanishes every night; the hero keeps watch, and the thief turns out to be in need. */
export const lonelyThief: Plot = {
  name: 'lonely thief',
  who: [
    'whose {goods} were famous in the whole {land}',
    'who made the best {goods} for miles around',
    'who was very fond of {goods}',
  ],
  draws: [
    {
      rows: [
        { goods: 'honey cakes', unit: 'honey cake' },
        { goods: 'plum pies', unit: 'plum pie' },
        { goods: 'ginger cookies', unit: 'ginger cookie' },
        { goods: 'red apples', unit: 'red apple' },
        { goods: 'candles', unit: 'candle' },
        { goods: 'yellow pears', unit: 'yellow pear' },
        { goods: 'turnips', unit: 'turnip' },
        { goods: 'nut rolls', unit: 'nut roll' },
        { goods: 'wool blankets', unit: 'wool blanket' },
        { goods: 'pumpkins', unit: 'pumpkin' },
        { goods: 'carrots', unit: 'carrot' },
        { goods: 'round cheeses', unit: 'round cheese' },
      ],
    },
    {
      rows: [
        { thief: 'magpie', little: 'three hungry chicks', lair: 'a nest in the {~tree} tree' },
        { thief: 'vixen', little: '[four|five] thin cubs', lair: 'a cold den' },
        { thief: 'otter', little: 'a brother with a hurt paw', lair: 'a hole in the river bank' },
        { thief: 'tramp', little: 'a sick dog', lair: 'an empty barn' },
        { thief: 'rat', little: 'an old, blind mother', lair: 'a cellar full of water' },
        { thief: 'dwarf', little: 'two cold sisters', lair: 'a hollow stump' },
        { thief: 'crane', little: 'one lame child', lair: 'a wet meadow' },
        { thief: 'squirrel', little: 'a nest full of babies', lair: 'a hole in a {~tree} tree' },
        { thief: 'marten', little: 'a sick wife', lair: 'a drafty attic' },
        { thief: 'goblin', little: 'a lonely uncle', lair: 'a cave without a door' },
      ],
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} {he} counted the {goods}, and one of them was missing.',
        '{OneDay} there was one {unit} less than the night before.',
        'But {oneDay} a {unit} was gone, and nobody knew where.',
        '{OneDay} {name} found [a gap|an empty place] where a {unit} had been.',
      ],
      [
        '',
        'The next [day|morning] [another|a second] one was gone, and then {~few} more.',
        'On {~day} {~few} more {goods} were gone.',
        'It was the same the next day, and the day after that.',
        'By {~day} {~count} {goods} had disappeared.',
      ],
      [
        '"[There is a thief|Somebody comes at night|Goods do not walk away by themselves]," said {name}.',
        '"I will catch whoever it is," said the {noun}.',
        '{Name} was [angry|puzzled|worried] and decided to keep watch.',
        '"Tonight I shall not sleep," {name} [said|decided|promised {himself}].',
      ],
    ],
    [
      [
        '{He} hid behind a [barrel|sack|curtain|pile of wood] and waited. The clock struck [ten|eleven|twelve].',
        'When it grew dark, {he} [lay down|sat down|stood] behind the [door|stove|cart] and kept {his} eyes open.',
        'That night {he} did not light a [lamp|candle]. {He} sat as still as a [stone|post|chair].',
        '{Name} pinched {himself} {~count} times so as not to fall asleep.',
      ],
      [
        'In the middle of the night there was a [rustle|scratching|soft step], and in came a {thief}.',
        '[Shortly after midnight|At one in the morning|When the moon rose,|Just before dawn] a shadow [crept|slipped] in. It was a {thief}.',
        'Then the [door|window|gate] creaked, and a thin {thief} [slipped|crept] in.',
        'A {thief} came on tiptoe, took a {unit} and [turned to go|ran].',
      ],
      [
        '',
        '"[Stop|Got you|Stay where you are]!" cried {name}. The {thief} [dropped|let go of] the {unit} and began to tremble.',
        '{Name} jumped up. The {thief} was so frightened that [the {unit} fell down|nothing came out but a squeak].',
        'The {noun} stepped into the light, and the {thief} hid behind the {unit}.',
      ],
      [
        '"I am no real thief," [said|whispered|sobbed] the {thief}. "I have {little} at home."',
        '"It is not for me," the {thief} [said|whispered]. "It is for {little}."',
        '"Please do not be angry," begged the {thief}. "I only thought of {little}."',
      ],
    ],
    [
      [
        '{Name} did not believe it, and so {he} went along. In {lair} {he} found {little}.',
        '"Show me," said {name}. They went together to {lair}, and there {he} saw {little}.',
        '{Name} took a lantern and followed the {thief} to {lair}. [It was true.|It was no lie.|It was as the {thief} had said.] {He} looked into the eyes of {little}.',
      ],
      [
        '',
        'All {his} anger [melted like snow|went away|was gone].',
        'The {noun} swallowed. {He} had never been [that hungry|that cold|so poor] in {his} life.',
        '"Why did you not ask?" said {name} at last. "I [did not dare|was ashamed|had nobody to ask]," said the {thief}.',
      ],
      [
        'From then on a basket with {~few} {goods} stood [on the doorstep|by the gate|under the window] every {~day}.',
        'The next evening {name} brought a whole basket of {goods} and a pot of {~bowl}.',
        '"From now on you will come through the front door," said {name}, "and in daylight."',
        '{Name} gave the {thief} work, and in a week {he} had the best helper in the {land}.',
      ],
      [
        'And strangely enough, the {goods} were never again missing.',
        '[In the evening|On {~day}s|When the work is done,] the {thief} now comes to visit, and nobody needs to hide.',
        'The {thief} kept watch over the {goods} after that, and no one ever stole so much as a crumb.',
        'When {name} was ill that {season}, it was the {thief} who came first and brought {~drink}.',
        '',
      ],
    ],
  ],
};
