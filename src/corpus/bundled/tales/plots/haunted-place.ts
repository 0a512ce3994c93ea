import { type Plot, table } from '../plot.ts';

/** A night in a haunted place: the ghost has left something undone. */
export const hauntedPlace: Plot = {
  name: 'haunted place',
  notTraits: ['fearful', 'shy'],
  suits: ['child', 'worker', 'animal', 'royal'],
  who: ['who did not believe in ghosts', 'who spent a night in {place}', 'who was not easily frightened'],
  draws: [
    {
      rows: table(
        'place / ghost / trace',
        'the ruined mill / gray miller / flour that moved by itself',
        'the empty inn / pale innkeeper / a glass that was full and then empty',
        'the old theater / singer in a torn veil / a curtain that breathed',
        'the tower without stairs / knight with his head under his arm / steps that went up where there were no steps',
        'the sunken garden / lady in green / a smell of roses in winter',
        'the last room of the school / transparent teacher / chalk that wrote in the dark',
        'the lighthouse without a light / wet captain / a pool of salt water on the third step',
      ),
    },
    {
      rows: table(
        'undone / deed',
        'I forgot to lock the door, and I cannot turn the key / took the key and turned it twice',
        'I never said that I was sorry to my brother / listened until it was said, and that was enough',
        'There is one page that I did not read to the end / read the last page aloud',
        'I owe somebody three pennies / paid three pennies to the next beggar',
        'I have not been able to find my left shoe / looked under the floor, and there it was',
        'I left the cat outside / opened the window, and something soft and invisible jumped in',
        'Nobody ever clapped for me / clapped until {his} {hand}s were red',
      ),
    },
    {
      rows: table(
        'reaction',
        'a blanket over {his} head',
        'a candle that {he} held with both {hand}s',
        '{~food} in {his} bag, because one never knows',
        'a loud song, of which {he} could remember only one line',
        "{his} grandfather's umbrella",
      ),
    },
  ],
  paragraphs: [
    [
      [
        'Nobody in the {land} went past {place} at night. It was said that a {ghost} walked there.',
        'In {place}, so they said, there was a {ghost}. Some had noticed {trace}.',
        'Whoever came by {place} after dark noticed {trace}. That was the {ghost}, said the {others}.',
      ],
      [
        '"There is no such thing," said {name} {oneDay}. "Then spend a night there," said the {others}.',
        '{OneDay} {name} was caught in a storm, and there was no other roof far and wide.',
        '"Somebody ought to ask what is the matter," said {name} {oneDay}, and {he} set out before it was dark.',
      ],
      ['{He} went in with {reaction}.', '{He} sat down in a corner. {He} had {reaction}.', ''],
    ],
    [
      [
        'At midnight it grew cold. First there was {trace}, and then there was the {ghost}.',
        'The clock struck twelve, although there was no clock. The {ghost} came through the wall.',
        '{Name} had almost fallen asleep when {he} noticed {trace}. "Good evening," said the {ghost}.',
      ],
      [
        '"Boo," said the {ghost}, but it did not sound convincing. "Bless you," said {name}.',
        '"Are you not going to run away?" asked the {ghost}. "My legs will not," said {name}. That was the truth.',
        'The {ghost} [groaned|sighed|rattled]. "That sounds like a toothache," said {name}. "Can I help you?"',
        'They looked at each other. {Names} hair stood on end, but {he} stayed where {he} was.',
      ],
      [
        '"Everybody runs away," said the {ghost}, "and so I can never ask anyone. {undone}."',
        '"I cannot rest," said the {ghost}. "{undone}."',
        '"It is only a small thing," said the {ghost}, "but it has been like that for a hundred years. {undone}."',
      ],
    ],
    [
      [
        '"If that is all," said {name}, and {he} {deed}.',
        '{Name} got up with stiff knees. {He} {deed}.',
        'Then {name} {deed}. It did not even take long.',
      ],
      [
        'The {ghost} listened to it as if it were music, and became lighter and lighter.',
        '"Oh," said the {ghost}. "That is better." One could already see the wall through that smile.',
        'A warm draft went through the place. "Thank you," said a voice, no louder than [dust|a leaf].',
      ],
      [
        '',
        '"Will you come back?" asked {name}. "I should be glad if I did not have to," said the {ghost}.',
        'On the floor there was a {~color} {~thing}, very old. {Name} put it in {his} pocket.',
        'Outside the first {~bird} began to sing.',
      ],
      [
        'In the morning the {others} came to see whether {he} was still alive. {He} was asleep and smiling.',
        'Today people walk past {place} at night and whistle. Some of them leave the door open.',
        '"Well, is there a ghost?" asked the {others}. "Not anymore," said {name}.',
        'Since then {name} has always done things at once, so that {he} will not have to walk about later.',
      ],
    ],
  ],
};
