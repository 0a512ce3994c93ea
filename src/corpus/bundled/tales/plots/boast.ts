import { type Plot, table } from '../plot.ts';

/** A boast must be made good. */
export const boast: Plot = {
  name: 'boast',
  suits: ['child', 'animal', 'worker', 'wonder'],
  notTraits: ['shy', 'humble', 'quiet'],
  who: ['who liked to boast', 'who talked more than {he} did', 'who once said too much'],
  draws: [
    {
      rows: table(
        'claim / trial / trick',
        'eat {~count} dumplings at one sitting / sat before a mountain of dumplings and could not go on after the [third|fourth|seventh] / asked the hungry children of the lane to be {his} stomach for today',
        'stay awake for a week / had matches between {his} eyelids on the third night / asked the {others} to stay awake in turns and to wake {him} with a story',
        'catch the wind in a sack / ran over the {field} with the sack, and it stayed as flat as a pancake / sewed the sack to a boat, and there was the wind in it, as fat as could be',
        'walk to the sea and back before breakfast / had not even come to the [mill|bridge] when the sun rose / poured some salt into the duck pond and walked around it with {his} trousers rolled up',
        'lift the great stone on the {field} / pulled and pushed, and the stone did not notice it / dug away the earth on one side until it rolled over by itself',
        'make the sour judge laugh / stood on {his} head, told jokes and danced with a goose, and the judge did not move a muscle / told the truth about {himself}, and the judge had to hold on to the desk',
      ),
    },
    {
      rows: table(
        'listener / stake',
        'innkeeper / a month of free {~food} against a month of washing the dishes',
        'miller / a sack of flour against your best hat',
        'mayor / a medal against {~count} weeks of silence',
        'blacksmith / a horseshoe of silver against your shoes',
        'baker / {~count} cakes against your bed',
        'captain / a trip to the islands against all your buttons',
      ),
    },
  ],
  paragraphs: [
    [
      [
        '"I can {claim}," said {name} {oneDay}, just because nobody had been listening to {him}.',
        '{OneDay} {name} sat with the {others} and said, "That is nothing. I can {claim}."',
        'It slipped out of {him} {oneDay}. "I can {claim}," {he} said, and everybody turned around.',
      ],
      [
        '"We would like to see that," said the {listener}. "I bet {stake}." {Name} had to shake hands on it.',
        'The {listener} put a fist on the table. "Done! {stake}!"',
        '"Tomorrow," said the {listener}, "and the bet is {stake}."',
      ],
      [
        '',
        'That night {he} lay in bed and wished {he} had bitten off {his} tongue.',
        '{Name} laughed loudly. Inside {he} did not laugh at all.',
        'The whole {land} heard of it before the sun went down.',
      ],
    ],
    [
      [
        'The next day they all came to watch. {Name} {trial}.',
        'And so it began. Soon {name} {trial}.',
        '{He} gave {his} best, but {he} {trial}.',
      ],
      [
        'The {listener} [grinned|rubbed both hands|had brought a chair] and waited.',
        '"Well?" said the {listener}. "Just a moment," said {name}.',
        'Somebody began to giggle.',
        '',
      ],
      [
        'Then {he} saw a {stranger} {spot}. "You said that you can do it," said the {helper} softly. "Nobody said that you must do it alone, or in the same way as others."',
        '{Names} ears were red. "Did you say how?" asked a {stranger} beside {him}. "No," said {name}, and {he} began to think.',
        'A {stranger} pulled at {his} sleeve. "Boasting is a hole," said the {helper}. "You can only get out of it with your head."',
      ],
    ],
    [
      ['{Name} stood up straight. Then {he} {trick}.', 'And what did {he} do? {He} {trick}.', 'So {name} {trick}.'],
      [
        'It was quiet for a moment. "That is not what I meant," said the {listener}. "But it is what I said," answered {name}.',
        'The {listener} opened both eyes wide, and then laughed until the [jugs|windows] rattled.',
        '"Well," said the {listener}, "a bet is a bet."',
        '',
      ],
      [
        '{Name} won, but {he} did not take the prize. "I only talked too much," {he} said.',
        '{He} got what had been promised and shared it with the {helper} and everyone who was there.',
        '"We are even," said {name}, "if you forget what I said." "Never," said the {listener}, "it was far too good."',
      ],
      [
        'Since then {he} counts to {~count} before {he} says, "I can do that."',
        'When somebody boasts today, {name} looks at the ceiling and hums.',
        'The {others} still say, "As easy as {name} did it," when something is very hard.',
        '',
      ],
    ],
  ],
};
