import type { Plot } from '../plot.ts';

/** In a hard winter the hero has plenty and a neighbor has nothing. */
export const winterStore: Plot = {
  name: 'winter store',
  suits: ['animal', 'worker', 'wonder'],
  notTraits: ['generous', 'kind', 'lazy'],
  season: 'winter',
  who: [
    'who had collected {~count} sacks of {stores} for the winter',
    'who counted {his} {stores} every evening',
    'whose cellar was full of {stores}',
    'who never shared anything',
  ],
  draws: [
    {
      rows: [
        { stores: 'nuts' },
        { stores: 'apples' },
        { stores: 'turnips' },
        { stores: 'potatoes' },
        { stores: 'carrots' },
        { stores: 'dried plums' },
        { stores: 'beans' },
        { stores: 'chestnuts' },
        { stores: 'pears' },
        { stores: 'dried mushrooms' },
      ],
    },
    {
      rows: [
        { poor: 'titmouse', lost: 'the snow has covered every seed' },
        { poor: 'field mouse', lost: 'the frost has closed my door' },
        { poor: 'old hare', lost: 'I can no longer dig through the ice' },
        { poor: 'widow', lost: 'my cow has died' },
        { poor: 'tinker', lost: 'nobody needs a tinker in winter' },
        { poor: 'sparrow', lost: 'the barn has burned down' },
        { poor: 'shrew', lost: 'the flood took all I had' },
        { poor: 'young deer', lost: 'the snow is too deep for me' },
        { poor: 'rag collector', lost: 'my cart has lost a wheel' },
        { poor: 'robin', lost: 'I stayed too long, and now the way south is too far' },
      ],
    },
    {
      rows: [
        { excuse: 'I have worked for it' },
        { excuse: 'There is only just enough for me' },
        { excuse: 'You should have thought of that in summer' },
        { excuse: 'Come back in spring' },
        { excuse: 'If I give you one, everybody will come' },
      ],
    },
    {
      rows: [
        {
          turn: 'That night {name} dreamed that {he} sat alone at a table as long as a road.',
          next: 'When {he} woke up, the {stores} no longer tasted of anything.',
        },
        {
          turn: 'In the night the wind blew the snow against {his} door, and {he} could not get out.',
          next: 'It was the {poor} who [heard {him} knock|dug a tunnel] and set {him} free.',
        },
        {
          turn: 'In the night {he} heard somebody singing very softly to forget the cold.',
          next: 'It was the {poor}, and {name} could not [sleep any more|shut {his} ears].',
        },
        {
          turn: 'Then {he} fell ill and lay in bed with a fever, and nobody came.',
          next: 'Only the {poor} knocked and brought a [cup of melted snow|twig of green fir].',
        },
        {
          turn: '{He} counted {his} {stores} once more and found that there were {~count} too many.',
          next: 'For whom was {he} keeping them?',
        },
        {
          turn: 'Then {he} saw the small tracks in the snow, which went from door to door and stopped at each.',
          next: '{He} followed them, and {his} own steps grew [heavier|slower] and {his} heart too.',
        },
      ],
    },
  ],
  paragraphs: [
    [
      [
        '',
        'The cellar was full, and {name} was content.',
        'Let it snow, thought {name}. There were enough {stores} for {~few} winters.',
        '{Name} had worked the whole autumn, and now the {stores} lay in rows.',
      ],
      [
        '{OneDay} there was a knock. A {poor} stood in the snow. "Please," [said|whispered] the {poor}, "{lost}."',
        '{OneDay} a {poor} came to the door, thin and cold. "I am hungry," said the {poor}. "{Lost}."',
        '{OneDay} a {poor} asked for a few {stores}. "{Lost}," the {poor} explained.',
      ],
      [
        '"{excuse}," said {name} and shut the door.',
        '"{excuse}," [said|answered|grumbled] {name}, who was {trait} but not generous.',
        'The {noun} looked at {his} {stores}. "{excuse}," {he} said.',
      ],
      [
        'The {poor} nodded and went away through the snow.',
        'The {poor} did not say a word and turned around.',
        '"I understand," said the {poor}, and that was worse than [crying|a quarrel].',
      ],
    ],
    [
      ['{turn}', '{Name} sat down to eat, but {he} was not hungry. {turn}'],
      ['{next}'],
      [
        '',
        '{He} [jumped up|put on {his} coat|took a sack] and ran out into the cold.',
        '"What kind of {noun} am I?" asked {name}, and {he} was ashamed.',
        'All at once {he} knew what {he} had to do.',
      ],
      [
        '{He} found the {poor} [under a bare hedge|behind a wall|beside a frozen brook]. "Come in," {he} said. "I was wrong."',
        '"Come," {he} said to the {poor}. "The stove is warm, and there is {~food}."',
        '{He} carried a whole sack of {stores} to the {poor} and stayed to [cook|talk].',
      ],
    ],
    [
      [
        '',
        'They ate {~food} together, and it tasted better than all the {stores} before.',
        'That evening there was {~food}, and it was the first time {name} had laughed since {~day}.',
        '{Name} set out two bowls, and the {house} seemed [warmer|brighter] at once.',
      ],
      [
        'Word of it got around, and soon {~count} guests were sitting by {his} stove.',
        'When the {stores} grew few, others brought what they had, and so there was enough.',
        'The {poor} stayed until spring and told {him} a story for every [nut|meal|evening].',
        '',
      ],
      [
        'When the snow melted, the cellar was empty and the {house} was full of friends.',
        'In spring the {poor} showed {him} where the first {~flower}s grow.',
        '"Next year I will collect twice as much," said {name}, "for now I know whom it is for."',
        'The winter had been long, but [nobody in the {land} had noticed|it had not been long enough].',
      ],
    ],
  ],
};
