import { type Plot, table } from '../plot.ts';

/** A small light is kept burning for one, and others find their way by it. */
export const lightInTheWindow: Plot = {
  name: 'light in the window',
  suits: ['child', 'worker', 'animal'],
  who: [
    'who put a lamp in the window every night',
    'who was waiting for {loved}',
    'who could not sleep until everyone was home',
  ],
  draws: [
    {
      rows: table(
        'loved / away / back',
        '{his} brother / had gone to sea / came up the path with a sea bag on his shoulder',
        '{his} father / was looking for work in the big city / stood in the door with snow in his beard',
        '{his} old teacher / had walked over the mountains to find a cure / came along the road with quick and healthy steps',
        '{his} best friend / had left after a quarrel / stopped under the window and coughed',
        '{his} gray cat / had not come home since {~day} / walked in as if nothing had happened, with {~few} kittens behind her',
        '{his} grandmother / was visiting her sister on the other side of the swamp / came home by herself, with muddy shoes and in a good mood',
      ),
    },
    {
      count: 3,
      rows: table(
        'passer / need / thanks',
        'doctor on a gray horse / found the road to a sick child by it / a jar of pills for a sore throat',
        'peddler / saw by it where the swamp ended / a comb with all its teeth',
        'pair of runaway children / saw it and no longer knew why they had run away / a drawing, which came by mail',
        'night bird with a tired wing / sat down beside it until morning / one blue feather',
        'bride / saw it in the fog and found the church after all / a piece of the cake',
        'thief / sat down under it, looked into the light and went home / the spoons of the mayor, which he had been carrying',
        'postman / could read an address by it / a letter that had been on its way for {~few} years',
        'fisherman / found the mouth of the river by it / {~few} fish in a wet newspaper',
        'poet / looked into it and found a last line / the last line',
      ),
    },
    {
      rows: table(
        'shortage / help',
        'One night there was no oil left / the {others} brought a spoonful each',
        'The storm broke the window / somebody had nailed a board over half of it, and the light came through the other half',
        '{Name} fell ill and could not get up / a neighbor lit the lamp, and the next night it was another one',
        'The wick was burned down / an old woman pulled a thread out of her shawl',
      ),
    },
  ],
  paragraphs: [
    [
      [
        '{Name} was waiting for {loved}, who {away}. Every night {he} put a lamp in the window.',
        'Because {loved} {away}, {name} lit a lamp each evening and set it in the window.',
        'It had begun {oneDay}, when {loved} {away}. Since that day a lamp had burned in {names} window.',
      ],
      [
        '"What a waste of oil," said the {others}.',
        'One could see it from the other side of the valley, no bigger than a [pea|spark|grain].',
        '"It can be seen a long way off," {he} said, "if one is looking for it."',
        '',
      ],
      [
        'But nobody came. Autumn went by, and the nights were long.',
        '{He} sat beside it and listened. There were only the wind and the clock.',
        'Some nights {he} was sure that {he} heard steps. It was the rain.',
      ],
    ],
    [
      [
        '{He} did not know who saw it. A {passer1} {need1}.',
        'What {name} did not know was this: a {passer1} {need1}.',
        'One night a {passer1} {need1}.',
      ],
      [
        'Another time it was a {passer2}, who {need2}.',
        'In {season} a {passer2} came by, who {need2}.',
        'Then there was a {passer2}. The {passer2} {need2}.',
      ],
      ['', 'Even a {passer3} {need3}.', 'And a {passer3} {need3}, and told nobody about it for years.'],
      ['{shortage}. And see, {help}.', 'Once it almost went out. {Shortage}. But {help}.', ''],
    ],
    [
      [
        'And then, one night like any other, {loved} {back}.',
        'It was almost morning when {loved} {back}.',
        'When {he} was just filling the lamp, {loved} {back}.',
      ],
      [
        '"There was a light," {name} heard again and again that night. "I could see it from the hill."',
        '{Name} had thought of so many words. {He} could not find any of them, and so {he} put on the kettle.',
        'They did not make much of it. They sat down and ate {~food}, and the clock ticked twice as fast.',
      ],
      [
        'On the doorstep lay {thanks1}. Beside it lay {thanks2}. Nobody had knocked.',
        'In the weeks that followed all sorts of things arrived: first {thanks1}, and then {thanks2}.',
        '',
      ],
      [
        '"Now you can put it out," said the {others}. "And who is still out there?" asked {name}. {He} filled it up again.',
        'The lamp burns to this day. There is always somebody on the way.',
        'After that there was a light in every window of the {land}, because nobody wanted to be the only dark one.',
        '{Name} sleeps well now. But the lamp stands there all the same, from habit and from love.',
      ],
    ],
  ],
};
