import type { Plot } from '../plot.ts';
import { askWhy } from '../shared-beats.ts';

/** A beloved thing is lost, searched for and found by someone who has a reason to keep it. */
export const lostTreasure: Plot = {
  name: 'lost treasure',
  who: [
    'who owned only one precious thing, a {thing}',
    'who never went anywhere without a {thing}',
    'who loved a {thing} more than anything else',
    'who had inherited a {thing} from {his} grandmother',
  ],
  draws: [
    {
      rows: [
        {
          thing: '[silver|tin|little] whistle',
          use: 'blew it every [morning|evening]',
          lost: 'must have slipped out of {his} bag',
          clue: 'a thin, high note',
          found: 'whistle [like a bird|in the dark]',
        },
        {
          thing: '[brass|golden|small] bell',
          use: 'rang it when supper was ready',
          lost: 'had rolled down the slope',
          clue: 'a soft ringing',
          found: 'ring in the [spring|new year]',
        },
        {
          thing: '[red|blue|striped] scarf',
          use: 'wore it even in July',
          lost: 'had been carried off by the wind',
          clue: 'a bit of wool on a thorn',
          found: 'keep [six eggs|a sick child] warm',
        },
        {
          thing: '[painted|wooden|carved] spoon',
          use: 'stirred every soup with it',
          lost: 'had dropped through a hole in {his} basket',
          clue: 'a trail of crumbs',
          found: 'row across a puddle',
        },
        {
          thing: '[round|silver|old] mirror',
          use: 'looked into it on rainy days',
          lost: 'had slid off the window sill',
          clue: 'a spot of light that danced on a wall',
          found: 'see [what is behind me|around corners]',
        },
        {
          thing: '[green|glass|lucky] marble',
          use: 'held it up to the sun each morning',
          lost: 'had fallen into a crack',
          clue: 'a green gleam in the grass',
          found: 'look through it and see the sea',
        },
        {
          thing: '[tiny|brass|rusty] key',
          use: 'wore it on a string',
          lost: 'was no longer on its string',
          clue: 'a [blue|torn] piece of string',
          found: 'have something to hang on the wall',
        },
        {
          thing: '[yellow|patched|big] umbrella',
          use: 'took it for a walk when it rained',
          lost: 'had sailed away over the hedge',
          clue: 'a yellow dome between the bushes',
          found: 'have a roof for once',
        },
        {
          thing: '[warm|woolen|knitted] cap',
          use: 'slept in it',
          lost: 'lay under none of the beds',
          clue: 'a tassel on a twig',
          found: 'sleep in it like in a nest',
        },
        {
          thing: '[small|old|bone] flute',
          use: 'played [three|four] notes on it at sunset',
          lost: 'was not on its shelf',
          clue: 'a tune with [three|four] wrong notes',
          found: 'play a lullaby',
        },
      ],
    },
    {
      count: 2,
      rows: [
        { place: 'under the [bed|stairs|table]', nothing: 'only [dust|an old sock|a sleeping spider] was there' },
        { place: 'in the [well|rain barrel|ditch]', nothing: 'only {his} own face looked back at {him}' },
        { place: 'behind the [hedge|fence|wall]', nothing: 'there were only [nettles|stones|snails]' },
        { place: 'on the road to the {~tree} tree', nothing: 'there was nothing but [mud|leaves|footprints]' },
        { place: 'in the [tall grass|clover|ferns]', nothing: '{he} found a {~thing} and nothing more' },
        { place: 'down by the [brook|bridge|gate]', nothing: 'the [water|wind] only laughed at {him}' },
        { place: 'in a heap of [leaves|straw|wood]', nothing: 'a {~bird} flew up and scolded {him}' },
        { place: 'among the [pots|sacks|baskets]', nothing: 'a [cloud of dust|moth] was all that came out' },
      ],
    },
  ],
  paragraphs: [
    [
      [
        '{Name} had a {thing} and {use}.',
        '{His} greatest treasure was a {thing}. {He} {use}.',
        'The {noun} had a {thing}, and {he} {use}.',
      ],
      [
        '{OneDay} it was gone. It {lost}.',
        'But {oneDay} the {thing} was not there. It {lost}.',
        'Then, {oneDay}, {name} reached for it, and it was not there. It {lost}.',
        '{OneDay} {name} [noticed|saw|found] that it was missing. It {lost}.',
      ],
      [
        '{He} looked {place1}, but {nothing1}.',
        '{Name} searched {place1}, and {nothing1}.',
        'First {he} looked {place1}; {nothing1}.',
      ],
      [
        '{He} looked {place2} as well, but {nothing2}.',
        'Then {he} [searched|looked] {place2}, and {nothing2}.',
        'After that {he} looked {place2}. But {nothing2}.',
      ],
    ],
    [
      [
        '{Spot} sat a {stranger}.',
        'At last {he} came to a {stranger}, who was resting {spot}.',
        'A {stranger} had been watching {him} from a place {spot}.',
        'Then {he} [met|saw] a {stranger} {spot}.',
      ],
      askWhy,
      [
        '"I have lost my {thing}," [said|answered|sighed] {name}.',
        '"My {thing} is gone," said {name}, "and I have looked everywhere."',
        '"Have you seen a {thing}?" asked {name}.',
      ],
      [
        '"[Come|Follow me|Look over there]," said the {helper}, and {name} [noticed|became aware of] {clue}.',
        'The {helper} turned [red|quite pale|pink] with shame. Just then there was {clue}.',
        'The {helper} pointed [to the left|behind a {~tree} tree|to a bush], and there was {clue}.',
      ],
      [
        '"I found it [on {~day}|{~few} days ago]," the {helper} confessed. "I wanted to {found}."',
        '"Is it yours?" asked the {helper} sadly. "I only wanted to {found}."',
        '"I took it because it was alone," said the {helper}. "I have always wanted to {found}."',
      ],
    ],
    [
      [
        '',
        '{Name} [looked at|held] the {thing} for a long time. Then {he} had an idea.',
        '{Name} was glad and sorry at once.',
        'The {noun} could have [taken it and gone home|been angry]. But {he} saw the face of the {helper}.',
      ],
      [
        '"You may have it [on {~day}s|every second week|in {season}]," {he} said, "and I will have it the rest of the time."',
        '"Then we will share it," said {name}. "[One week you, one week I|You in the morning, I in the evening]."',
        '"Come and visit me," said {name}, "and you can {found} as often as you like."',
      ],
      [
        'The {helper} came [every {~day}|the very next day|twice a week], and each time there was {~food}.',
        'So a {thing} that was lost [brought|gave] {name} a friend who [was not|stayed].',
        'Since then the {thing} has had two [owners|homes], and it has [never been lost again|been lost only once more].',
        'In the end {name} had found more than {he} had lost.',
      ],
    ],
  ],
};
