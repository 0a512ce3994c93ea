import { type Plot, table } from '../plot.ts';

/** A friend must stay in bed, and the world is brought to the window. */
export const sickFriend: Plot = {
  name: 'sick friend',
  notTraits: ['selfish'],
  who: [
    'whose friend had to stay in bed',
    'who brought the world to a window',
    'who could not keep still when a friend was sad',
  ],
  draws: [
    {
      rows: table(
        'friend / illness / wish',
        "potter's boy / had a broken leg / had wanted to see the [fair|regatta]",
        "clerk's daughter / had the measles / had wanted to see the first snow",
        'old tinker / had a cough that would not go / had wanted to see the sea once more',
        "baker's widow / had a weak heart / had wanted to dance at the wedding",
        'little cooper / had a fever / had wanted to see the elephants go by',
        "ferryman's girl / had hurt her back / had wanted to walk in the parade",
      ),
    },
    {
      count: 3,
      rows: table(
        'brought / reply',
        'a bucket with a piece of the river in it, and a fish for an hour / The fish looked just as curious',
        '{~count} sounds: a hammer, a hen and so on. One had to guess / All of them were guessed but one',
        'a branch with a nest, which was empty, but still warm / "I can feel it," came the answer',
        'the smell of the bakery, in a cap that was held shut / It was enough for one deep breath',
        'the brass band, one player at a time, because the room was small / The tuba did not get through the door and played on the stairs',
        'a puddle on a tray, with the sky in it / A cloud went through it from left to right',
        'the newest gossip, with all the voices / The bed shook with laughter',
        'the smallest goat in the {land} / It ate the medicine and was lively for a week',
        'a handful of dust from the fair, with glitter in it / It still sparkles on the blanket',
        'the wind, by opening both windows / All the papers flew about',
      ),
    },
    {
      rows: table(
        'finale',
        'led the whole parade past the window, and it went by {~few} times',
        'asked everyone to dance in the street below, and to look up while they danced',
        'painted the wall of the house across the way, so that there was something to look at',
        'carried the bed out, with the help of {~few} strong men, and all the way there',
        'hung up mirrors at every corner, until one could see everything from the pillow',
      ),
    },
  ],
  paragraphs: [
    [
      [
        '{Names} friend, the {friend}, {illness} and had to lie still. The {friend} {wish}, and now nothing would come of it.',
        'The {friend} was {names} best friend. But the {friend} {illness} and was not allowed to get up.',
        '{OneDay} {name} heard that {his} friend, the {friend}, {illness}. "For {~few} weeks at least," said the doctor.',
      ],
      [
        '"It is boring here," said the {friend}. "I only see the ceiling. It has {~count} cracks."',
        'The {friend} turned to the wall. "Tell me nothing," said the {friend}. "It only makes me sad."',
        '"Everything is outside," said the {friend}, "and I am inside."',
      ],
      [
        '"If you cannot go out," said {name}, "then the outside must come in."',
        '{Name} thought about it on the way home, and by the time {he} got there, {he} had a plan.',
        '"Wait until tomorrow," said {name}.',
      ],
    ],
    [
      [
        'The next day {he} brought {brought1}. {reply1}.',
        'On {~day} {he} came with {brought1}. {reply1}.',
        'First {name} came with {brought1}. {reply1}.',
      ],
      [
        'After that it was {brought2}. {reply2}.',
        'The day after {he} brought {brought2}. {reply2}.',
        'Then came {brought2}. {reply2}.',
      ],
      ['', 'And because it was raining, {he} brought {brought3}. {reply3}.', 'Once {he} brought {brought3}. {reply3}.'],
      [
        'The doctor shook his head. "I do not know what you are taking," he said, "but take some more of it."',
        'The {friend} began to look at the door in the morning instead of at the wall.',
        'There were only {~few} cracks left in the ceiling. The others had not been counted anymore.',
        '',
      ],
    ],
    [
      [
        'Last of all {name} {finale}.',
        'And on the day that mattered {name} {finale}.',
        'But that was not the end of it. {Name} {finale}.',
      ],
      [
        '"I have seen more from here than I ever saw out there," said the {friend}.',
        'The {friend} sat up straight and waved with both hands.',
        '"You are crazy," said the {friend}. That was the nicest word {name} had heard for weeks.',
      ],
      [
        'When the {friend} was well again, the two of them went out together. "It is big here," said the {friend}, "but it is not better."',
        'In the spring {name} caught a cold. On the first morning there was a knock at {his} window, and somebody held up a bucket.',
        'Today, when somebody in the {land} is ill, the bucket goes from house to house.',
        'The {friend} is healthy now. But every {~day} one of them still brings the other something to guess.',
      ],
    ],
  ],
};
