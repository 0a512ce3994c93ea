import { type Plot, table } from '../plot.ts';

/** Two meet where there is room for one, and neither wants to go back. */
export const narrowBridge: Plot = {
  name: 'narrow bridge',
  notTraits: ['polite', 'patient'],
  who: ['who never stepped aside', 'who always had to go first', 'who did not like to give way'],
  draws: [
    {
      rows: table(
        'place / below',
        'a plank across the brook / the cold water',
        'a path along the cliff / the deep valley',
        'a bridge made of one log / the river',
        'the narrow lane behind the church / the nettles',
        'a row of stones through the swamp / the mud',
      ),
    },
    {
      rows: table(
        'other / load',
        'stubborn mule driver / with a sack of flour',
        'fat merchant / with a bundle of carpets',
        'proud gander / with a snail shell for his wife',
        'stiff-necked beekeeper / with a humming basket',
        'trumpeter / with a trumpet on his back',
        'old bellringer / with a new rope',
        'glazier / with a pane of glass',
      ),
    },
    {
      rows: table(
        'reason / counter',
        'I was here first / I am older than you',
        'I have come farther / I am in a hurry',
        'I am carrying more / I have the wind in my face',
        'I was born here / I have paid for it',
        'I cannot walk backward / I have never walked backward in my life',
      ),
    },
    {
      rows: table(
        'way / memory',
        'one lay down, and the other climbed over / Nobody could say afterward who had been on top',
        'they took hold of each other and turned around like dancers / It looked so fine that they did it once more',
        'each of them put one foot in the place of the other / For a moment they were very close, and each smelled what the other had had for lunch',
        'they counted to three and stepped sideways, one to the left and one to the right / It had been wide enough all the time',
        'one told a joke, the other laughed, and while they were laughing they got past each other / Neither of them knew how',
      ),
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} {name} came to {place}. In the middle {he} met a {other} {load}.',
        '{OneDay} {he} was going along {place}, and from the other side came a {other} {load}.',
        'There was {place}, and there was room on it for one. {OneDay} {name} and a {other} {load} met right in the middle.',
      ],
      [
        '"Let me pass," said {name}. "{reason}." "[No|Certainly not|That is what you think]," said the {other}. "{counter}."',
        '"Back!" called the {other}. "{counter}." "[Back yourself|Never]!" called {name}. "{reason}."',
        '"{reason}," said {name}. "{counter}," said the {other}. Then neither of them said anything.',
      ],
    ],
    [
      [
        'They stood there for {~span}, nose to nose.',
        'Noon came and went. Below them [lay|waited] {below}.',
        'The sun moved on. They did not.',
        '',
      ],
      [
        '[A cloud came, and it rained on both of them.|It rained, and both of them got equally wet.]',
        'A {~bird} sat down on the head of the {other} and then on the head of {name}.',
        'From time to time one of them looked down at {below} and then quickly up again.',
        '{Names} feet [went to sleep|hurt|grew cold]. The {other} shifted from one leg to the other.',
        '',
      ],
      [
        '"What is waiting for you over there?" asked the {other} after a while. "[Supper|My bed|Nobody]," said {name}. "And for you?" "The same," said the {other}.',
        '"I am hungry," said {name}. "I have half a loaf," said the {other}, "but I cannot get it out, or I shall fall into {below}."',
        'Then the {other} sneezed. Both of them wobbled and caught hold of each other. They looked down at {below} and did not let go.',
      ],
    ],
    [
      [
        '"Actually," said {name}, "I do not remember why I am so [angry|stubborn]." "Neither do I," said the {other}.',
        '"If you fall, I fall too," said {name}. "That is true the other way around as well," said the {other}.',
        '"My [mother|grandfather] would laugh at us," said the {other}. "Mine too," said {name}.',
        '',
      ],
      ['So {way}.', 'Then they tried it together: {way}.', 'In the end it was easy. {Way}.'],
      ['{memory}.', '{memory}. They had to laugh.', ''],
      [
        'On the other side {name} turned around. The {other} had turned around too, and they waved.',
        'After that they met there every {~day}, always in the middle, and stayed for a chat.',
        'Later they built a wider one together, wide enough for two and a dog.',
        'Now there is a sign at that place. It says: After you.',
      ],
    ],
  ],
};
