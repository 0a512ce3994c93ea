import { type Plot, table } from '../plot.ts';

/** A hero with a gift nobody may see is heard by chance. */
export const secretGift: Plot = {
  name: 'secret gift',
  notTraits: ['proud', 'boastful'],
  who: [
    'who could {gift} better than anyone, but only when nobody was there',
    'who had a secret',
    'who was too shy to {gift} in front of others',
  ],
  draws: [
    {
      rows: table(
        'gift / doing / trace / skill',
        'sing / singing / a voice as clear as [water|glass] / song',
        'whistle / whistling / a tune that went up and down like a swallow / whistling',
        'play the flute / playing the flute / a few notes like drops of rain / flute',
        "tell stories / telling stories / a low voice, and then a silence that made one hold one's breath / story",
        'drum / drumming / a beat that went straight into the feet / drum',
        'play the fiddle / playing the fiddle / a string that laughed and wept / fiddle',
      ),
    },
    {
      rows: table(
        'hideout',
        'in the old [quarry|cellar|barn]',
        'behind the waterfall',
        'under the great bridge',
        'in an empty tower',
        'in the middle of the reeds',
        'in a boathouse that nobody used',
      ),
    },
    {
      rows: table(
        'feast / fault',
        'harvest feast / the musicians had missed the coach',
        'wedding of the year / the singer had lost her voice',
        'midsummer night / the organ had swallowed a mouse',
        'birthday of the oldest neighbor / the band had gone to the wrong village',
        'lantern feast / the trumpet had frozen stiff',
        'spring dance / the bagpipe had burst',
      ),
    },
    {
      rows: table(
        'finder',
        'little goatherd',
        'lame peddler',
        'girl with a milk can',
        'boy with a kite',
        'young gardener',
        'washerwoman',
      ),
    },
  ],
  paragraphs: [
    [
      [
        '{Name} could {gift} as nobody else could. But if anyone looked at {him}, {his} [throat closed|fingers grew stiff|heart stood still].',
        'When {he} was alone, {he} could {gift} so well that the [mice|birds|leaves] kept still. In front of others {he} [only coughed|turned red|ran away].',
      ],
      [
        'So {he} went off every {~day} and sat {hideout}, and there {he} was happy.',
        'That is why {name} had a hiding place {hideout}, where nobody came.',
        'Nobody knew it, for {he} did it only {hideout}, {~time}.',
      ],
      [
        '',
        '"Where do you go all the time?" asked the {others}. "[Nowhere|For a walk|I am counting birds]," said {name}.',
        'The {others} thought that {he} was gathering [mushrooms|firewood|stones] there.',
      ],
    ],
    [
      [
        '{OneDay} a {finder} came past and heard {trace}.',
        '{OneDay} a {finder} lost the way and heard {trace}.',
        '{OneDay} a {finder} stopped {hideout}. There it was: {trace}.',
      ],
      [
        'The {finder} did not [move|say a word|even cough] and stayed until it was over.',
        'The {finder} stood there until it grew dark and then went away on tiptoe.',
        'The {finder} sat down quietly behind a [stone|wall|bush] and listened to the end.',
      ],
      [
        '',
        'The next day the {finder} came again, and the day after that.',
        '"It must be a spirit," the {finder} told everyone. "[I have never heard anything like it|I cried into my hat]."',
        'Afterward there was a {~thing} on the path. {Name} wondered who had lost it.',
      ],
    ],
    [
      [
        'Then came the {feast}, and {fault}. Everybody sat there and [looked at the floor|did not know what to do|was sad].',
        'Soon it was the {feast}. But {fault}, and it looked as if the evening were lost.',
      ],
      [
        '"I know who can help," said the {finder} and looked at {name}. "[You need not stand in front|We will put out the lamps|Turn your back to us]."',
        'The {finder} came to {name} and whispered, "I know it, and I have told nobody. Shall we shut our eyes?"',
        '"All of you, close your eyes," called the {finder}, "and keep them closed until I say so."',
      ],
      [
        'It was as dark as [a pocket|the inside of a hat|a cellar]. {Name} swallowed hard, and then {he} began.',
        '{Names} knees shook. But nobody was looking, and so {he} began, very softly at first.',
        '{He} thought of the place {hideout}. And all at once it went by itself.',
      ],
    ],
    [
      [
        'When it was over, it was quiet for a while. Then they opened their eyes, and [{name} was still there|many of them were wet|nobody wanted to be the first to clap].',
        'At the end {name} noticed that the lamps had been burning for a long time, and that everyone was looking at {him}. It did not hurt at all.',
        'Nobody had kept the promise. They had all looked, and {name} had not noticed.',
      ],
      [
        '"Again," said a small voice, and {name} [laughed and did it|bowed and began once more|could not say no].',
        'From that night on there was no feast in the {land} without {name}.',
        'Now {he} goes to {his} hiding place only when {he} wants to be alone.',
        '"Were you never afraid of us?" asked a child. "[Terribly|Until just now|Yes, but look]," said {name}.',
      ],
    ],
  ],
};
