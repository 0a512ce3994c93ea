import { type Plot, table } from '../plot.ts';

/** A ruler, or one who wants to be taken for somebody else, goes about in other clothes. */
export const inDisguise: Plot = {
  name: 'in disguise',
  suits: ['royal'],
  who: [
    'who wanted to know how {his} people lived',
    'who put on the clothes of a {role}',
    'who had never been outside alone',
  ],
  draws: [
    {
      rows: table(
        'role / gear / told',
        'chimney sweep / a black hat and a brush / carry soot down {~count} flights of stairs',
        'farmhand / wooden shoes and a straw hat / load hay until the moon came up',
        'kitchen boy / an apron that reached to the floor / scrub {~count} pots with sand',
        'cattle driver / a whip and a torn shirt / get {~count} cows through one gate',
        'street sweeper / a broom and a gray cap / sweep the square before the market',
        'peddler / a tray of needles / sell something, at least one needle',
        'washing helper / a red scarf over {his} hair / wring out sheets as long as a road',
      ),
    },
    {
      rows: table(
        'folk / complaint',
        'cook at the inn / The bridge has had a hole in it since Easter, and nobody up there knows',
        'widow with {~few} children / They have put a tax on windows, and so we live in the dark',
        'schoolteacher / We have one book, and we read it in turns, a line for each',
        'carter / The road is so bad that the milk is butter when it gets to town',
        'flower seller / Nobody may walk on the grass in the park. For whom is it green',
        'old soldier / They promised us a bed for the winter, and then they forgot',
      ),
    },
    {
      rows: table(
        'kind',
        'shared a {~small} loaf with {him}',
        'bandaged {his} blisters with a clean handkerchief',
        'showed {him} how to hold the thing so that it did not hurt',
        'laughed at {him}, but not unkindly',
        'gave {him} a bed in the straw and the warmer blanket',
      ),
    },
    {
      rows: table(
        'sign',
        'the ring that {he} had forgotten to take off',
        'the way {he} waited for somebody to open the door',
        'the picture on a coin',
        'the royal guard, who bowed from habit',
        'a sneeze, after which the whole band began to play',
      ),
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} {name} put on {gear} and slipped out by the back gate as a {role}.',
        '"They only ever tell me what I want to hear," said {name}. So {oneDay} {he} took {gear}, and the {noun} became a {role}.',
        '{OneDay} the {noun} was missing from {his} bed. In the lane walked a {role} with {gear} and very clean ears.',
      ],
      [
        'At the first corner {he} was told to {told}. It was harder than ruling.',
        '"You there!" called somebody. "Do not stand about!" And {name} had to {told}.',
        '{He} found work at once. {He} had to {told}, and nobody said please.',
      ],
      [
        '',
        'At noon {his} back hurt in places that {he} had not known.',
        '{He} did it all wrong. Nobody clapped. That was new to {him}.',
        'The soup was thin. {He} ate {~few} bowls of it.',
      ],
    ],
    [
      [
        'In the evening {he} sat beside a {folk}, who {kind}.',
        'A {folk} felt sorry for {him} and {kind}.',
        'There was a {folk} who {kind}, without asking who {he} was.',
      ],
      [
        '"How is life here?" asked {name}. "{complaint}," said the {folk}.',
        'They got to talking. "{complaint}," said the {folk}. "But what do they care in the castle?"',
        '"If I were the {noun}, I would do something," said the {folk}. "{complaint}."',
      ],
      [
        '{Name} choked on {his} bread.',
        '"Perhaps the {noun} does not know," said {name}. "One could come and look," said the {folk}. "It is not far."',
        '{Name} was silent for a long time. {His} ears burned.',
        '',
      ],
      [
        '"I shall tell the {noun}," {he} said. Everybody laughed.',
        'That night {he} could not sleep, and it was not because of the straw.',
        'When {he} went back before dawn, {he} looked at everything, even the things that were not pretty.',
      ],
    ],
    [
      [
        'The next day a messenger brought the {folk} to the castle. There sat the {role} on the throne.',
        'A week later the {folk} was called to the castle and trembled at the gate. "Good morning," said the {noun}. "I still owe you for the bread."',
        'It came out because of {sign}. The {folk} turned as white as a sheet. "Please sit down," said {name}.',
      ],
      [
        '"You told me the truth," said {name}. "I have not heard any for years. Have you got some more?"',
        'The thing was put right that very week. {Name} held the ladder {himself}.',
        '"Why did you not say anything?" asked the {folk}. "Because then you would not have either," said {name}.',
      ],
      [
        'Since then the old clothes have hung beside the crown, and both are used.',
        'Once a month the {noun} cannot be found in the castle. Everyone knows why, and nobody says a word.',
        'From then on the {folk} came to supper every {~day}, and the minister had to move down one chair.',
        'And whenever {he} meets a {role}, {name} says please.',
      ],
    ],
  ],
};
