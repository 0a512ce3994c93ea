import { type Plot, table } from '../plot.ts';

/** A map leads step by step to a treasure of another kind. */
export const oldMap: Plot = {
  name: 'old map',
  who: ['who found an old map', 'who dreamed of treasure', 'who liked to look for hidden things'],
  draws: [
    {
      rows: table(
        'found',
        'behind a picture',
        'in the lining of an old coat',
        'between two pages of a cookbook',
        'in the belly of a wooden horse',
        'under a loose floorboard',
        'in the handle of an umbrella',
      ),
    },
    {
      count: 3,
      rows: table(
        'step / did',
        'Go to the stone with the face / found it, and it seemed to wink',
        'Walk {~count} steps toward the morning sun / counted them aloud',
        'Cross the brook where the {~flower}s grow / got one wet foot',
        'Turn left at the tree that leans / leaned the same way for a moment',
        'Crawl under the thorn hedge / came out with scratches on {his} nose',
        'Whistle at the old wall and listen / whistled, and something whistled back',
        'Wait until the shadow of the tower touches the well / waited until it did',
        'Ask the miller for the small gate / was let through without a question',
        'Climb to the third branch and look north / climbed up and saw what was meant',
        'Follow the goat path until it ends / followed it into the clouds',
      ),
    },
    {
      rows: table(
        'box / content / sense',
        'an iron chest / a spade and a note: Plant something here / So {name} planted a {~tree} tree, and it is already as tall as {he} is',
        'a clay jar / {~count} seeds and a drawing of a garden / Two summers later the garden looked just like the drawing',
        'a wooden box / a mirror. {Name} looked into it and saw a face that was red and happy / "So that is the treasure," {he} said, and {he} was not even disappointed',
        'a leather bag / a second map, which led straight back to the {house} / At home {he} looked at everything as if it were new',
        'a copper kettle / two cups and a packet of tea / There was someone sitting on the next stone, with another map in hand, and they put the kettle on',
        'a glass ball / nothing at all, but through the glass the whole {land} stood on its head / {Name} laughed so much that {he} had to hold on to a bush',
        'a flat tin / a letter: Whoever reads this has had a fine day, and that is the treasure / {Name} thought about it and nodded',
      ),
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} {he} found a map {found}. It was brown, and there was a red cross on it.',
        '{OneDay} a piece of paper fell into {his} {hand}s {found}. It was a map with a red cross.',
        'The map had been {found} for a hundred years. {OneDay} {name} unfolded it.',
      ],
      [
        '"A treasure!" cried {name}. {He} packed {~food} and a spade and set out.',
        '{Name} told nobody, put on {his} [boots|hat|scarf] and went off.',
        '"I shall be rich," said {name}, and {he} could not even finish {his} {~food}.',
      ],
    ],
    [
      [
        '"{step1}," said the map. {Name} {did1}.',
        'First it said, "{step1}." {He} {did1}.',
        'It began like this: {step1}. So {name} {did1}.',
      ],
      [
        'Then it said, "{step2}." {Name} {did2}.',
        '"{step2}" was the next thing. {He} {did2}.',
        'It went on: {step2}. {Name} {did2}.',
      ],
      [
        '',
        'On the way {he} met a {stranger}. "What are you looking for?" asked the {helper}. "[Nothing|Mushrooms|The way]," said {name} quickly.',
        'It was a fine {season} day, and {he} had never been in this part of the {land}.',
        '{He} saw a {~bird} that {he} did not know, and {he} forgot the treasure for a moment.',
      ],
      [
        'The last line was hard to read. "{step3}," it said. {Name} {did3}.',
        '"{step3}," {he} read at last and {did3}.',
        'At the bottom, in red, it said, "{step3}." {He} {did3}, and then {he} was there.',
      ],
    ],
    [
      [
        '{He} dug for {~span}, and the spade struck something. It was {box}.',
        'Under the red cross, as deep as an arm, lay {box}.',
        'There it was. {Name} pulled {box} out of the earth, and {his} {hand}s trembled.',
      ],
      ['In it {name} found {content}.', '{He} opened it slowly. Inside was {content}.'],
      ['{sense}.'],
      [
        '',
        'On the way home {he} whistled, although {his} pockets were empty.',
        'And the map? {He} put it back where it had been, for the next one.',
        'When the {others} asked what {he} had found, {he} said, "[A good spot|Enough|The way there]."',
      ],
    ],
  ],
};
