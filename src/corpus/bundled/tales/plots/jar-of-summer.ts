import { type Plot, table } from '../plot.ts';

/** In summer the hero gathers what cannot be eaten, and in winter all need it. */
export const jarOfSummer: Plot = {
  name: 'jar of summer',
  suits: ['child', 'animal', 'worker'],
  notTraits: ['busy', 'careful'],
  season: 'winter',
  who: [
    'who collected useless things',
    'who liked summer better than anything',
    'who owned a shelf full of empty jars',
  ],
  draws: [
    {
      count: 3,
      rows: table(
        'catch / effect',
        'the buzzing of a bee / everyone closed their eyes and felt the sun on their knees',
        'the smell of cut grass / an old man began to talk about the day when he had jumped over the brook',
        'the shadow of a {~tree} tree / it lay cool and green on the snow',
        'a warm evening, with a {~bird} in it / nobody looked at the clock anymore',
        'the splash of a jump into the pond / the children got wet, or at least they shrieked as if they did',
        'the color of a ripe {~berry} / the gray faces grew pink',
        'a long afternoon with nothing in it / there was suddenly time',
        'the laughter from a picnic / first one joined in, and then they all did',
        'the hum of a choir of crickets / the frost at the window cracked',
        'the wind from a field of barley / it went through the room and stroked every head',
        'a thunderstorm, a small one / after it the air was so clear that they could breathe again',
      ),
    },
    {
      rows: table(
        'scorn / miss',
        'One cannot eat that / By January nobody spoke anymore, because there was nothing to say',
        'You will be sorry when it snows / The nights were so long that people forgot what they had been waiting for',
        'We are working, and you are catching air / There was enough wood and enough bread, but nobody wanted to get up',
        'Have you nothing better to do / The babies, who had been born in autumn, had never seen anything green',
      ),
    },
  ],
  paragraphs: [
    [
      [
        'In summer, while the {others} brought in the hay, {name} went about with jars. In one {he} caught {catch1}, and in another one {catch2}.',
        'All summer long {name} ran through the fields with an open jar. {He} caught {catch1}, and then {he} quickly closed the lid.',
        'The {others} were filling sacks. {Name} was filling jars: {catch1} went into the first, and {catch2} into the second.',
      ],
      [
        '"{scorn}," said the {others}.',
        '"And what are you doing?" asked the {others}. "I am making jam," said {name}, "but of another kind." "{scorn}," they said.',
      ],
      [
        '{He} wrote a label for each of them, with the day and the hour.',
        'In autumn the shelf was full, and it looked quite empty.',
        '{Name} lent a hand too, of course. But {he} always had a jar with {him}.',
        '',
      ],
    ],
    [
      [
        'Then came a winter that would not end. {Miss}.',
        'The snow fell and fell. {Miss}.',
        '{miss}. That was the winter when the snow reached up to the roofs.',
      ],
      [
        'They had everything they needed, and yet something was missing.',
        'They sat around the stove and looked at their hands.',
        'Somebody began to cry and did not know why.',
        '',
      ],
      [
        '{OneDay} {name} took a jar from the shelf, carried it through the snow, and opened it in front of them.',
        '"Would you like some?" asked {name}. {He} put the first jar on the table.',
        '"I think that it is time," said {name} and opened the lid.',
      ],
      ['It was {catch1}, and {effect1}.', 'Out came {catch1}. At first nobody noticed it. Then {effect1}.'],
      [
        'In the next one was {catch2}, and {effect2}.',
        '"Another one," they begged. It was {catch2}, and {effect2}.',
        '',
      ],
    ],
    [
      [
        '{Name} kept the best one until the very end. It was {catch3}, and {effect3}.',
        'On the coldest day {he} opened {catch3}, and {effect3}.',
        'The last jar was {catch3}, and {effect3}.',
      ],
      [
        'When the last jar was empty, the roof began to drip.',
        'And as they were still sitting there, they heard the first drop fall from the roof.',
        'By then it was March, and none of them had noticed.',
      ],
      [
        'The next summer they all went out with jars, between two loads of hay.',
        '"What does one take for it?" asked the {others}. "An open jar and a quiet foot," said {name}.',
        'Since then there is a second shelf in every cellar of the {land}, and it looks empty.',
        'Nobody ever again asked {name} whether {he} had nothing better to do.',
      ],
    ],
  ],
};
