import type { Plot } from '../plot.ts';
import { askWhy, meeting, thanks } from '../shared-beats.ts';

/** Something must be carried to someone in need, and the way is blocked. */
export const errand: Plot = {
  name: 'errand',
  suits: ['child', 'animal', 'worker', 'wonder'],
  notTraits: ['lazy'],
  who: [
    'who had a [sick|old|lonely] {relative} on the other side of the {barrier}',
    'who once had to carry {goods} through the {season}',
    'whose {relative} lived far away',
  ],
  draws: [
    {
      rows: [
        { relative: 'aunt', 'relative.he': 'she', 'relative.his': 'her' },
        { relative: 'uncle', 'relative.he': 'he', 'relative.his': 'his' },
        { relative: 'grandmother', 'relative.he': 'she', 'relative.his': 'her' },
        { relative: 'grandfather', 'relative.he': 'he', 'relative.his': 'his' },
        { relative: 'godmother', 'relative.he': 'she', 'relative.his': 'her' },
        { relative: 'sister', 'relative.he': 'she', 'relative.his': 'her' },
        { relative: 'brother', 'relative.he': 'he', 'relative.his': 'his' },
        { relative: 'cousin', 'relative.he': 'he', 'relative.his': 'his' },
      ],
    },
    {
      rows: [
        { goods: 'a pot of [soup|honey|broth]' },
        { goods: 'a bottle of medicine' },
        { goods: 'a basket of [eggs|plums|cakes]' },
        { goods: 'a warm [blanket|coat|shawl]' },
        { goods: 'a [sack|bundle] of firewood' },
        { goods: 'a jar of [berry jam|goose fat|herbs]' },
        { goods: 'an important letter' },
        { goods: 'a new [lamp|kettle]' },
      ],
    },
    {
      rows: [
        {
          barrier: 'river',
          blocked: 'the bridge was [broken|gone|under water]',
          tried: '{He} tried to wade, but the water was too [deep|wild|cold].',
          way: 'There is a row of [flat stones|old posts] under the {~tree} tree, where the {barrier} is [narrow|shallow].',
        },
        {
          barrier: 'swamp',
          blocked: 'the path had sunk into the mud',
          tried: '{He} took one step and [lost a shoe|sank in up to the knees|got stuck].',
          way: 'Step only where the [white grass|{~flower}s] grow, and you will keep your feet dry.',
        },
        {
          barrier: 'mountain',
          blocked: 'rocks had fallen across the road',
          tried: '{He} climbed up a little and slid down again with [a scratched knee|dust in {his} ears].',
          way: 'Behind the waterfall there is a [tunnel|narrow path] that only I know.',
        },
        {
          barrier: 'forest',
          blocked: 'a storm had thrown down [fifty|sixty|a hundred] trees',
          tried: '{He} crawled under the first and over the second, but there were too many.',
          way: 'Follow the brook. Water always [finds|knows] a way through.',
        },
        {
          barrier: 'lake',
          blocked: 'the boat had a hole as big as a [fist|plate]',
          tried: '{He} tried to stop the hole with [moss|{his} scarf], but the boat filled up.',
          way: 'My [cousin|neighbor] keeps a raft [in the reeds|behind the island]. I will call him.',
        },
        {
          barrier: 'moor',
          blocked: 'fog had [swallowed|hidden] the path',
          tried: '{He} walked [an hour|half an hour] and came back to where {he} had begun.',
          way: 'I will walk ahead and [sing|whistle|hum], and you will follow the sound.',
        },
        {
          barrier: 'gorge',
          blocked: 'the rope bridge had only one rope left',
          tried: '{He} threw a stone down and did not hear it land.',
          way: 'Go down on this side by the [goat steps|roots], and up again by the {~tree} trees.',
        },
      ],
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} {name} set out with {goods} for {his} {relative}, who [was ill|lay in bed with a cough|could no longer go out].',
        '{OneDay} word came that {his} {relative} was ill. {Name} packed {goods} and [left|set out] at once.',
        '{OneDay} {name} was to take {goods} to {his} {relative}.',
        '"My {relative} needs help," said {name}, and {he} set out with {goods}.',
      ],
      [
        'But at the {barrier} {he} had to stop, for {blocked}.',
        'When {he} came to the {barrier}, {blocked}.',
        'Halfway there {he} reached the {barrier} and saw that {blocked}.',
        '{He} got as far as the {barrier}. There {blocked}.',
      ],
      [
        '{tried}',
        '{tried} "[That will not do|So that is no good|What now]," {he} [said|sighed|muttered].',
        '{tried} {He} tried [again|a second time], and it was no better.',
      ],
    ],
    [
      meeting,
      askWhy,
      [
        '"I have to get across the {barrier}," said {name}. "My {relative} is waiting for {goods}."',
        '"The {barrier} will not let me pass," said {name}, "and my {relative} is waiting."',
        '{Name} told {them} about the {relative} [who was waiting|on the other side of the {barrier}].',
      ],
      [
        '"[That is easy|I know a way|Listen]," said the {helper}. "{way}"',
        'The {helper} thought for a while. "{way}"',
        '"I have lived here for {~count} years," said the {helper}. "{way}"',
      ],
      thanks,
    ],
    [
      [
        '{He} did as the {helper} had said, and before [dark|sunset|supper] {he} stood on the other side.',
        'It was not easy, but {name} went on step by step.',
        'It worked. {Name} was [wet|muddy|out of breath], but {he} was across.',
        'Once {he} slipped, and once {he} nearly turned back. Then {he} saw a light [ahead|in the distance].',
      ],
      [
        '{His} {relative} was sitting [at the window|by the cold stove|up in bed]. "I knew you would come," {relative.he} said.',
        '"You came through all that?" asked the {relative}. "[It was nothing|I had help|It was a fine walk]," said {name}.',
        'The {relative} opened the door, and {relative.his} eyes [shone|filled with tears].',
        'When {his} {relative} saw {goods}, {relative.he} [laughed|smiled] for the first time in {~few} weeks.',
      ],
      [
        'They sat together until the [fire burned low|stars came out] and ate {~food}.',
        'Within {~few} days the {relative} was [well|up] again, and [they walked back together|{relative.he} baked a cake for the {helper}].',
        'On the way home {name} brought the {helper} a piece of [cake|cheese|bread].',
        'Later {name} and the {others} marked the way with {~color} stones, so that nobody would have to turn back at the {barrier} again.',
        'The way back seemed [half as long|much shorter], as it always does.',
      ],
    ],
  ],
};
