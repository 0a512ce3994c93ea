import { type Plot, table } from '../plot.ts';

/** Something is left in the hero's care and not fetched; the hero keeps the promise. */
export const keptPromise: Plot = {
  name: 'kept promise',
  notTraits: ['forgetful', 'impatient'],
  suits: ['child', 'worker', 'animal', 'wonder'],
  who: ['who always kept {his} word', 'who promised something to a stranger', 'who kept a {object} for somebody'],
  draws: [
    {
      rows: table(
        'object / duty',
        'small black box / You must not open it, and you must never let it get cold',
        'canary / You must sing to it every evening, or it will forget how',
        'flowerpot with nothing in it / You must water it every {~day}',
        'old violin / You must play one note on it every day, so that it does not fall asleep',
        'lantern / You must not let it go out',
        'walking stick / You must take it for a walk now and then',
        'bag of letters / You must keep them dry and never read them',
      ),
    },
    {
      rows: table(
        'owner / when',
        'soldier who was going to the war / when the swallows come back',
        'young woman with a veil / in a week, or a little later',
        'sailor with a ring in his ear / before the plums are ripe',
        'old scholar / when I have found the last word',
        'girl from a traveling circus / the next time we pass through',
        'man without a hat / soon',
      ),
    },
    {
      count: 2,
      rows: table(
        'test / stand',
        'In the winter there was no wood left / but {he} would rather have burned {his} own chair than break {his} word',
        'A rich man offered {him} {~count} gold coins for it / but it was not {his} to sell',
        'One night the roof caught fire / and the first thing {he} carried out was not {his} own',
        '"That person is never coming back," said the {others} / but {name} only said, "I promised"',
        'Once {he} was very ill / and {he} told the {others} exactly what they must do in {his} place',
        '{His} best friend laughed at {him} for it / and {he} said that a promise has no date on it',
        'Mice came, and after the mice came the damp / and {he} sat up with it and kept both of them away',
      ),
    },
    {
      rows: table(
        'meeting / reward',
        'with white hair and a limp / They divided it between them, and each got the better half',
        'with a child by the hand / "This is what I was told about," said the child. "So it is true"',
        'in a coach with {~few} horses / {Name} was asked to name a price, and named {~food} for two',
        'barefoot and tired / It turned out that there was nothing else left in the world that belonged to the other',
        'in the middle of the night / "I was only going to look whether there was a light in your window"',
      ),
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} a {owner} came to the door and gave {him} a {object}. "Keep it for me," {name} heard. "I will come for it {when}."',
        '{OneDay} there stood a {owner} with a {object}. "Can you keep this until I come back? It will be {when}." "I promise," said {name}.',
      ],
      ['"{duty}."', '"There is one thing," said the {owner}. "{duty}."'],
      [
        'Then the road was empty again.',
        '{Name} did not even know the name.',
        '{Name} put it in the best place in the {house}.',
        '',
      ],
    ],
    [
      [
        'The time went by, and nobody came. {Name} did what {he} had promised.',
        'A month passed, and then a year. Every day {name} did as {he} had been told.',
        'The plums were ripe, and the swallows came and went. {Name} kept {his} promise and waited.',
      ],
      ['{test1}, {stand1}.', 'It was not always easy. {Test1}, {stand1}.'],
      ['', '{test2}, {stand2}.', 'And that was not all. {Test2}, {stand2}.'],
      [
        '{He} had long since forgotten the face. {He} had not forgotten the word.',
        'Some evenings {he} spoke to it. It is good to have somebody to keep.',
        '"How long do you mean to wait?" they asked. "Not much longer," said {name}, as {he} did every year.',
      ],
    ],
    [
      [
        'After {~count} years there was a knock. It was the {owner}, {meeting}.',
        'And then, when {name} was no longer listening for it, the {owner} came back, {meeting}.',
        'One evening the {owner} stood there, {meeting}.',
      ],
      [
        '"You will not remember me," said the {owner}. {Name} went to the best place in the {house} and came back with the {object}.',
        '"I am late," said the {owner}. "A little," said {name}, and {he} held out the {object}.',
        '"Do you still have it?" asked the {owner} without much hope. "Of course," said {name}.',
      ],
      [
        'The {owner} could not speak.',
        '"You did not even know me," said the {owner}. "I knew myself," said {name}.',
        '"Why?" asked the {owner}. "Because I said so," answered {name}.',
        '',
      ],
      ['{reward}.', 'And then? {Reward}.'],
      [
        'When it was gone, there was a pale spot on the shelf. {Name} has not put anything else there.',
        'In the {land} people say, "As safe as with {name}." It is the best that can be said of anything.',
        'The place was empty now. But {name} slept as one sleeps only after a long day.',
        '',
      ],
    ],
  ],
};
