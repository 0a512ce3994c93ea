import type { Plot } from '../plot.ts';

/** A chain of swaps from something worthless to what was wished for. */
export const swapChain: Plot = {
  name: 'swap chain',
  suits: ['child', 'animal', 'worker'],
  who: [
    'who wanted to give {his} {relative} a {wish}',
    'who had nothing but a {~color} {start}',
    'who wished for a {wish} for {his} {relative}',
  ],
  draws: [
    {
      rows: [
        { relative: 'mother' },
        { relative: 'father' },
        { relative: 'grandmother' },
        { relative: 'little sister' },
        { relative: 'little brother' },
        { relative: 'best friend' },
        { relative: 'old teacher' },
      ],
    },
    {
      rows: [
        { wish: 'warm shawl' },
        { wish: 'music box' },
        { wish: 'wooden sled' },
        { wish: 'silver comb' },
        { wish: 'soft pillow' },
        { wish: 'red lantern' },
        { wish: 'pair of slippers' },
        { wish: 'picture book' },
        { wish: 'rocking chair' },
        { wish: 'little boat' },
      ],
    },
    {
      rows: [
        { start: 'button' },
        { start: 'feather' },
        { start: 'pebble' },
        { start: 'ribbon' },
        { start: 'acorn' },
        { start: 'piece of string' },
        { start: 'shell' },
        { start: 'cork' },
      ],
    },
    {
      count: 3,
      rows: [
        { met: 'a [boy|girl] with a broken kite', need: 'to mend it', gives: 'bag of nuts' },
        { met: 'a [hungry|thin] peddler', need: 'for the cart', gives: 'brass kettle' },
        { met: 'an old fisherman', need: 'for his net', gives: 'pair of oars' },
        { met: 'a goose girl', need: 'for her hat', gives: 'basket of eggs' },
        { met: 'a tired mother', need: 'to amuse her baby', gives: 'jar of jam' },
        { met: 'a [merry|wandering] fiddler', need: 'for his fiddle', gives: 'book of songs' },
        { met: 'a baker', need: 'to decorate a cake', gives: 'round loaf' },
        { met: 'a carpenter', need: 'to finish a doll', gives: 'box of nails' },
        { met: 'a young bride', need: 'for good luck', gives: 'silk ribbon' },
        { met: 'a captain', need: 'for his ship', gives: 'spyglass' },
        { met: 'a schoolteacher', need: 'for a lesson', gives: 'bottle of ink' },
        { met: 'two sisters', need: 'for their dollhouse', gives: 'paper crown' },
        { met: 'a clown', need: 'for his costume', gives: 'red balloon' },
        { met: 'a night watchman', need: 'for his lantern', gives: 'thick candle' },
      ],
    },
    {
      rows: [
        { last: 'widow', lastHe: 'she' },
        { last: 'shopkeeper', lastHe: 'he' },
        { last: 'weaver', lastHe: 'she' },
        { last: 'toymaker', lastHe: 'he' },
        { last: 'grandmother from the mill', lastHe: 'she' },
        { last: 'sailor', lastHe: 'he' },
        { last: 'duchess', lastHe: 'she' },
      ],
    },
  ],
  paragraphs: [
    [
      [
        'Soon it would be the birthday of {his} {relative}, and {name} had no money, only a {start}.',
        '{Name} turned out {his} bag. There was nothing in it but a {start}.',
        '"A {wish} would be the right present," thought {name}, "but all I have is a {start}."',
      ],
      [
        '{OneDay} {he} went to the market all the same.',
        '{OneDay} {he} set out [with the {start} in {his} {hand}|and hoped for luck].',
        'But {he} was not discouraged, and {oneDay} {he} went out into the world.',
      ],
    ],
    [
      [
        'On the way {he} met {met1}, who needed a {start} {need1}.',
        'At the first corner stood {met1}, asking for a {start} {need1}.',
        'Before long {he} met {met1}. Nothing was wanted so much as a {start} {need1}.',
      ],
      [
        '{Name} gave it away and got a {gives1} for it.',
        '"Take mine," said {name}, and in return {he} got a {gives1}.',
        'So {name} swapped the {start} for a {gives1}.',
      ],
      [
        'Then came {met2}, in need of a {gives1} {need2}. {Name} received a {gives2}.',
        'With the {gives1} {he} came to {met2}. A {gives1} was just what was wanted {need2}, and {name} was given a {gives2}.',
        'By the bridge {he} met {met2}, and there the {gives1} was swapped for a {gives2}.',
      ],
      [
        'A little farther on, {met3} asked for the {gives2} {need3} and offered a {gives3}.',
        'In front of the inn the {gives2} became a {gives3}, because {met3} could use it {need3}.',
        'And since {met3} had long been looking for a {gives2} {need3}, {name} soon had a {gives3}.',
      ],
    ],
    [
      [
        'In the last [street|house|row of stalls] lived a {last} who had a {wish} to spare.',
        'Toward evening {he} came to a {last}, and there in the window was a {wish}.',
        'At last {he} saw it: a {wish}, and beside it sat a {last}.',
      ],
      [
        '"What do you want for the {wish}?" asked {name}. "A {gives3}," said the {last}, "nothing else."',
        '"I have wanted a {gives3} for {~count} years," said the {last}. "You may have the {wish} for it."',
        'The {last} looked at the {gives3}, and {lastHe} [clapped|began to smile]. "I will give you the {wish} for that," {lastHe} said.',
      ],
      [
        '',
        '{Name} ran home [as fast as {he} could|with the {wish} under {his} coat|without stopping once].',
        'The way home had never been so short.',
        '{Name} carried the {wish} home as if it were made of glass.',
      ],
      [
        '"Where did you get that?" asked the {relative}. "[It was once a {start}|I started with a {start}]," said {name}.',
        'The {relative} was speechless with joy. "And what did it cost?" "A {start}," said {name}.',
        'When the {relative} unpacked the {wish}, {name} told the whole story, from the {start} to the {gives3}.',
      ],
      [
        'The next day {he} found another {start} and put it [carefully|at once] into {his} bag.',
        'In the bag of the {noun} there is always a {start} now, just in case.',
        'And the best part of it was that {~count} others had got what they needed too.',
        'They ate {~food}, and {name} [fell asleep at the table|was allowed to have the biggest piece].',
        '',
      ],
    ],
  ],
};
