import type { Plot } from '../plot.ts';

/** One guest after another knocks in a storm, until the small house is too full and just right. */
export const stormGuests: Plot = {
  name: 'storm guests',
  suits: ['worker', 'animal', 'wonder'],
  who: [
    'who had the smallest {dwelling} in the {land}',
    'who lived alone and liked it that way',
    'who never had any guests',
    'who said that {his} {dwelling} was too small for visitors',
  ],
  draws: [
    { rows: [{ dwelling: 'house' }, { dwelling: 'hut' }, { dwelling: 'cottage' }, { dwelling: 'cabin' }] },
    {
      rows: [
        { storm: 'a snowstorm', outside: 'snow up to the window' },
        { storm: 'a thunderstorm', outside: 'lightning over the hills' },
        { storm: 'a cloudburst', outside: 'water up to the doorstep' },
        { storm: 'a wild autumn storm', outside: 'branches flying through the air' },
        { storm: 'a hailstorm', outside: 'hailstones like walnuts' },
      ],
    },
    {
      count: 4,
      rows: [
        { guest: '[wet|shivering] hen', brings: '[an egg|two eggs]' },
        { guest: '[limping|thin] dog', brings: 'a warm back to lean on' },
        { guest: 'goat with a [cold|bell]', brings: 'a little milk' },
        { guest: '[tired|dripping] postman', brings: '{~few} letters from all over the world' },
        { guest: 'rabbit with {~few} children', brings: 'a carrot' },
        { guest: 'fiddler without a hat', brings: 'a song' },
        { guest: '[small|lost] boy', brings: 'a bag of marbles' },
        { guest: 'goose that could not stop [talking|sneezing]', brings: 'a story' },
        { guest: 'baker with an empty basket', brings: 'a pinch of salt' },
        { guest: 'mouse with a walnut', brings: 'half a walnut' },
        { guest: 'sparrow with a bent wing', brings: 'a crumb' },
        { guest: 'donkey with long, wet ears', brings: 'a bundle of hay' },
        { guest: 'peddler with a heavy pack', brings: 'a {~color} candle' },
        { guest: 'old soldier', brings: 'a drum' },
        { guest: 'cat with icy whiskers', brings: 'a purr' },
        { guest: 'grandmother with a lantern', brings: 'some dried plums' },
      ],
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} {storm} came over the {land}, and {name} shut the door and lit the stove.',
        '{OneDay} there was {storm}. {Name} sat by the fire and was glad to have a roof.',
        '{OneDay} the sky turned black, and {storm} broke loose. "[Good that I am inside|Nobody will come tonight]," said {name}.',
      ],
      [
        '[Then there was a knock.|Somebody knocked.|There was a knock at the [door|window].|Something tapped at the [door|window].|Knock, knock.] Outside stood a {guest1}, and all one could see was {outside}.',
        'But soon somebody [scratched|tapped|knocked|sneezed] at the door. It was a {guest1}. "[May I come in|Is there room for me|Can I wait here until it is over]?"',
        '"[Let me in!|Is there room?|Please open!]" called a voice. There stood a {guest1}.',
      ],
      [
        '',
        '"It is small in here," [said|grumbled|sighed] {name}, "but [come in|one more will fit]."',
        '{Name} thought of the {outside} and opened the door [a little|wide].',
        '"My {dwelling} is only big enough for one," said {name}, "so you will have to [breathe in|sit on the bucket|make yourself thin]."',
      ],
    ],
    [
      [
        'They had hardly sat down when a {guest2} knocked.',
        'Before the door was shut, a {guest2} came running.',
        'A moment later there was a second knock, and in came a {guest2}.',
      ],
      [
        'Next came a {guest3}, and they all moved over.',
        'After that a {guest3} stood in the doorway. "[Move up|Closer together]," said {name}.',
        'The third was a {guest3}, and now [the chairs were full|there was no more room on the bench].',
      ],
      [
        '',
        'And when nobody else could possibly fit in, a {guest4} asked politely for a corner.',
        '"That is all," said {name}. Then a {guest4} put a wet nose through the door.',
        'Last of all came a {guest4}, and {name} [gave up {his} own chair|sat down on the floor].',
      ],
      [
        'It was so [tight|crowded] that when one of them sneezed, all the others had to sneeze too.',
        'They sat on the table, under the table and [in the wash tub|on the stove bench].',
        'If somebody wanted to scratch himself, he had to ask his neighbor.',
        '',
      ],
    ],
    [
      [
        '',
        'There was not much to eat. But one had brought {brings1} and another {brings2}, and there was {brings3} as well.',
        '"I have only {brings1}," said the first. "And I have {brings2}," said the second. So it went around, and soon there was enough.',
        'Each of them gave something: {brings1}, {brings2} and {brings3}.',
      ],
      [
        '',
        '{Name} put on the kettle and made {~food} for all of them.',
        'They [sang|told stories|played cards] until the storm had no more [breath|strength].',
        'Outside it howled, and inside there was {~food} and laughter.',
        '{Name} had never [laughed|talked] so much in one night.',
      ],
      [
        'In the morning the sun shone, and they all went their ways. It was very quiet in the {dwelling}.',
        'When the storm was over, the guests said thank you [and left, one after another|to {name} and went their ways|{~count} times and set out].',
        '[At sunrise the wind lay down.|Toward morning it grew still.|When it grew light, the sky was clear.] The guests shook themselves and [said goodbye|went home].',
      ],
      [
        '{Name} looked at {his} empty {dwelling}. "How big it is," {he} said, and {he} [hung a sign on the door: Guests welcome|left the door open].',
        '"Come again," called {name}, "even when the weather is good!" And they did, every {~day}.',
        'Since then {name} has been waiting for bad weather with {~few} extra cups on the shelf.',
        '"It is really not so small," thought the {trait} {noun}, and {he} [bought|built] a longer bench.',
      ],
    ],
  ],
};
