import type { Plot } from '../plot.ts';

/** A keeper lets nobody pass without the answer to a riddle. */
export const riddle: Plot = {
  name: 'riddle',
  who: [
    'who loved riddles',
    'who could not solve riddles',
    'who had to get past a {keeper}',
    'who wanted to see what lay behind the {gate}',
  ],
  draws: [
    {
      rows: [
        { keeper: 'troll' },
        { keeper: 'sphinx' },
        { keeper: 'lion' },
        { keeper: 'stone dragon' },
        { keeper: 'raven' },
        { keeper: 'one-eyed giant' },
        { keeper: 'gray cat' },
        { keeper: 'talking door knocker' },
        { keeper: 'old knight' },
      ],
    },
    {
      rows: [
        { gate: '[iron|silver|green] gate', behind: 'an orchard with [golden pears|blue plums]' },
        { gate: '[stone|wooden|swaying] bridge', behind: 'a meadow full of {~flower}s' },
        { gate: 'door in the rock', behind: 'a library with {~count} thousand books' },
        { gate: 'gate in the hedge', behind: 'a fair with [swings|carousels|puppets]' },
        { gate: 'mountain pass', behind: 'a valley where it was always {season}' },
        { gate: 'tower door', behind: 'a telescope as long as a [tree|boat]' },
      ],
    },
    {
      rows: [
        {
          question: 'What has a mouth but never eats, and a bed but never sleeps',
          answer: 'a river',
          hint: 'the water flowing by',
        },
        {
          question: 'What grows bigger the more you take away from it',
          answer: 'a hole',
          hint: 'a mole that was digging',
        },
        {
          question: 'What goes through the door without opening it',
          answer: 'the light',
          hint: 'a bright line under a door',
        },
        { question: 'What has teeth but never bites', answer: 'a comb', hint: 'a girl who was combing her hair' },
        { question: 'What must be broken before it is of any use', answer: 'an egg', hint: 'a hen on her nest' },
        {
          question: 'Who always speaks last and never first',
          answer: 'the echo',
          hint: 'the sound of {his} own sigh coming back',
        },
        { question: 'What gets wetter the more it dries', answer: 'a towel', hint: 'the washing on a line' },
        {
          question: 'What runs around the field but never moves',
          answer: 'the fence',
          hint: 'a cow that was looking over the fence',
        },
        {
          question: 'What belongs to you, though others use it more often',
          answer: 'my name',
          hint: 'someone calling "{name}" in the distance',
        },
        {
          question: 'What is as light as a feather, yet nobody can hold it for an hour',
          answer: 'my breath',
          hint: 'the little white cloud in front of {his} nose',
        },
        {
          question: 'What follows you all day and leaves you at night',
          answer: 'my shadow',
          hint: 'the long dark shape beside {his} feet',
        },
        { question: 'What has needles but cannot sew', answer: 'a fir tree', hint: 'a green twig on the ground' },
        {
          question: 'What is full of holes and still holds water',
          answer: 'a sponge',
          hint: 'a woman who was washing a window',
        },
        {
          question: 'What can you give away and still keep',
          answer: 'my word',
          hint: 'a promise that {he} had made that morning',
        },
        { question: 'What has hands and a face but no legs', answer: 'a clock', hint: 'the bell of a far tower' },
        { question: 'What comes down but never goes up', answer: 'the rain', hint: 'the first drop on {his} nose' },
        { question: 'What gets shorter the longer it stands', answer: 'a candle', hint: 'a drop of wax on a step' },
        {
          question: 'What can you catch but not throw',
          answer: 'a cold',
          hint: 'somebody who sneezed behind the wall',
        },
      ],
    },
    {
      count: 2,
      rows: [
        { wrong: 'a turnip' },
        { wrong: 'a sleeping cow' },
        { wrong: 'the moon' },
        { wrong: 'an old boot' },
        { wrong: 'the king' },
        { wrong: 'a pancake' },
        { wrong: 'a wheelbarrow' },
        { wrong: 'an umbrella' },
        { wrong: 'a snail' },
        { wrong: 'the wind' },
        { wrong: 'a teapot' },
        { wrong: 'a sock' },
        { wrong: 'my aunt' },
      ],
    },
  ],
  paragraphs: [
    [
      [
        'Not far away there was a {gate}, and in front of it sat a {keeper}.',
        '{OneDay} {he} came to a {gate}. A {keeper} [was sitting|lay|stood] in front of it.',
        'In the {land} there was a {gate}, and a {keeper} let nobody through.',
        '{OneDay} {name} wanted to pass through the {gate}. "Halt!" cried a {keeper}.',
      ],
      [
        '"Whoever wants to pass must solve my riddle," said the {keeper}. "{Question}?"',
        '"{Question}?" asked the {keeper}. "[You have three guesses|I give you three guesses|Think it over well]."',
        'The {keeper} [yawned|grinned|stretched]. "[Now then|Listen|Here it is]. {Question}?"',
        '"I have only one question," said the {keeper}. "{Question}?"',
      ],
    ],
    [
      [
        '{Name} thought for {~span}. "Is it {wrong1}?" {he} asked.',
        '"{Wrong1}," said {name} at once.',
        '{Name} scratched {his} ear. "{Wrong1}, perhaps?" {he} said.',
      ],
      [
        'The {keeper} [laughed until the {gate} shook|shook a heavy head]. "[Wrong|Not quite|No|Oh dear, no]. [Try again|Think again|Once more|You have two guesses left]."',
        '"No, no, no," said the {keeper}. "{Wrong1}! [I have not heard that one before|Nobody has ever said that|I must write that down]."',
        '"[That is one|Wrong]," said the {keeper}. "[Two guesses are left|Try again|Think before you speak]."',
      ],
      [
        '"Then it must be {wrong2}," said {name}, but that was wrong as well.',
        '"Or {wrong2}?" asked {name}. "Worse and worse," said the {keeper}.',
        'The second guess was {wrong2}, and it was [no better|even worse].',
      ],
      [
        '{Name} sat down on the ground. {He} was tired, and {he} had only one guess left.',
        '[Now there was only one guess left.|One guess was left.|Two guesses were gone, and one was left.] The {noun} [shut {his} eyes|rubbed {his} forehead|walked up and down].',
        '"[Take your time|I have all day]," said the {keeper} and took out some {~food}.',
      ],
      [
        'Then {he} noticed {hint}.',
        'And as {he} sat there, {he} noticed {hint}, and {he} began to smile.',
        'It was {hint} that gave {him} the idea.',
      ],
    ],
    [
      [
        '"I have it!" cried {name}. "It is {answer}!"',
        '"{Answer}," said {name} {~softly}. "It is {answer}."',
        '{Name} stood up. "The answer is {answer}," {he} said.',
      ],
      [
        'The {keeper} was silent. Then the {gate} opened [with a creak|by itself|very slowly], and behind it lay {behind}.',
        '"[Right|Correct]," said the {keeper}, and the {gate} was free. Behind it lay {behind}.',
        '"Nobody has known that for {~few} hundred years," said the {keeper} and stepped aside. There, behind the {gate}, was {behind}.',
      ],
      [
        '"Do you want to come along?" asked {name}. Nobody had ever asked the {keeper} that. [They went in together.|So {name} did not go in alone.]',
        'Before {name} went through, {he} turned around. "Now I have one for you," {he} said, and the {keeper} is still thinking about it.',
        'When {he} came back in the evening, {he} brought the {keeper} some {~food} and a new riddle.',
        '"And what do you do all day?" asked {name}. "I wait for somebody to talk to," said the {keeper}. So the {noun} stayed a little longer.',
        '{Name} told nobody the answer, for [everyone should find it alone|a riddle is like an egg, and one should open it oneself].',
      ],
    ],
  ],
};
