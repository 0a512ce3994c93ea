import { type Plot, table } from '../plot.ts';

/** Somebody who cannot see is shown the world in words. */
export const seeingFor: Plot = {
  name: 'seeing for another',
  notTraits: ['shy', 'impatient'],
  who: ['who led the old {blind} through the streets', 'who liked to describe things', 'who had sharp eyes'],
  draws: [
    { rows: table('blind', 'rope maker', 'organ builder', 'sea captain', 'queen mother', 'watchman', 'spinner') },
    {
      count: 3,
      rows: table(
        'thing / word',
        'the market / like a drawer full of buttons that somebody has tipped over',
        'the sea today / like a big animal that pretends to be asleep',
        'the snow / like the silence after a song',
        'the new bridge / like a cat that is stretching',
        'the sunset / like the warm side of a [cup|stove], far away',
        'the mountain / like an old aunt in a gray shawl',
        'the {~flower}s / like {~count} children who all want to go first',
        'the fog / like a thought that will not come',
        'the lightning / like a word one has suddenly remembered',
        'the field of {~flower}s / like the hum of {~count} bees, but for the eyes',
        'the moon / like a plate that somebody has licked clean',
      ),
    },
    {
      rows: table(
        'loss / return',
        'fog came up, so thick that {name} could not see {his} own feet / the {blind} knew every stone by its sound',
        'a gust came, and the lantern went out / the {blind} found it no darker than before',
        'smoke filled the lane, and {name} had to shut {his} eyes / the {blind} smelled where the air was fresh',
        'the lights went out in the cellar under the town hall / the {blind} counted the steps with a stick',
        'snow blew into {names} face until {he} could see nothing / the {blind} felt the wall of every house and knew its name',
      ),
    },
  ],
  paragraphs: [
    [
      [
        'The old {blind} had gone blind, and every {~day} {name} came for a walk.',
        '{OneDay} {name} met the old {blind}, who could no longer see. "Tell me what there is today," said the {blind}.',
        'In the {land} lived an old {blind} who was blind. {Name} offered an arm, and so they went out together.',
      ],
      [
        '"What does {thing1} look like?" asked the {blind}. "[Big|Nice|Bright]," said {name}. "I cannot see that," said the {blind}.',
        '"Tell me about {thing1}," said the {blind}. {Name} said what color it was. "I have forgotten what colors are," came the answer.',
      ],
      [
        '{Name} thought about it. "It is {word1}," {he} said then. The {blind} smiled.',
        '{He} shut {his} own eyes in order to find the right word. "It is {word1}," {he} said.',
        'So {he} tried once more. "{word1}," said {name}. "Ah," said the {blind}.',
      ],
    ],
    [
      [
        '"And {thing2}?" asked the {blind}. "That is {word2}," said {name}.',
        'The next time it was {thing2}. "It is {word2}," said {name}, and {he} had looked at it for an hour.',
        'On {~day} they stood before {thing2}. "{word2}," said {name} {~softly}.',
      ],
      [
        '',
        'For that {he} had to look harder than ever before. {He} noticed things that {he} had walked past for years.',
        'People who heard them stopped and looked too. "It is true," they said. "We had never noticed."',
        'Soon {he} went out with a little book, in which {he} wrote down words.',
      ],
      [
        '"{word3}," {he} said of {thing3}, and the {blind} laughed out loud.',
        '"What about {thing3}?" asked the {blind}. {Name} needed a whole evening for it. "It is {word3}," {he} said at last.',
        '',
      ],
    ],
    [
      [
        'Then one evening, far from home, {loss}.',
        '[One evening|One cold night|On the way back from the fair] {loss}.',
      ],
      [
        '"Now I cannot see anything," said {name}. "Then it is my turn," said the {blind}.',
        '"I do not know where we are," said {name}. The {blind} [took {his} hand|laughed softly|turned an ear to the left]. "But I do."',
      ],
      [
        'And indeed {return}. They came home safely.',
        'It was quite easy, for {return}. Soon they stood in front of the door.',
        'Step by step they went, because {return}.',
      ],
      [
        '"What was it like?" asked {name}. "Like [a path made of sounds|an old coat]," said the {blind}.',
        '"You see with your ears," said {name}. "And you with your words," said the {blind}.',
        'Since then they have led each other, by day the one and by night the other.',
        'When the {blind} tells people today what the {land} looks like, nobody would think that it comes from {name}.',
        '',
      ],
    ],
  ],
};
