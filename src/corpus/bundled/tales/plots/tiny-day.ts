import { type Plot, table } from '../plot.ts';

/** For one day the hero is as small as a thumb and sees the same place from below. */
export const tinyDay: Plot = {
  name: 'tiny for a day',
  suits: ['royal', 'child', 'worker', 'wonder'],
  who: [
    'who never looked at the ground',
    'who stepped on everything that was small',
    'who thought that only big things mattered',
  ],
  draws: [
    {
      rows: table(
        'cause',
        'had eaten a {~berry} that looked different from the others',
        'had laughed at a very old fairy',
        'had put on a thimble as a hat, just for fun',
        'had slept with {his} head in a ring of mushrooms',
        'had sneezed {~count} times in a row at midnight',
      ),
    },
    {
      rows: table(
        'danger / escape',
        'A hen took {him} for a grain of corn / {he} rolled under a [flowerpot|bucket] and held {his} breath',
        'A raindrop hit {him} like a bucket of water / {he} found shelter under a mushroom',
        'A broom came along, as wide as a street / {he} jumped into a crack between two boards',
        'The cat opened one green eye / {he} stood as still as a button',
        'A marble rolled at {him} like thunder / {he} threw {himself} flat on the floor',
      ),
    },
    {
      rows: table(
        'friend / place / work',
        'ant / in a city under a stone / carried a crumb that was {~few} times as big as its head',
        'woodlouse / under a flowerpot / had rolled up its bed and was sweeping',
        'spider / between two chair legs / was mending a thread for the tenth time',
        'ladybug / on the tip of a blade of grass / was counting its dots',
        'earwig / in the fold of a curtain / was rocking its {~count} children to sleep',
        'bumblebee / in a foxglove / was brushing the dust from its coat',
      ),
    },
    {
      rows: table(
        'lesson / habit2',
        'your feet are like falling houses / looks where {he} puts {his} feet',
        'you shake the whole town when you stamp / walks on tiptoe through the grass',
        'you tear down our homes before breakfast / leaves one corner of the {house} unswept',
        'nobody ever says good morning to us / says good morning to the cracks in the floor',
      ),
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} {name} woke up and was no bigger than a thumb. {He} {cause}.',
        '{OneDay} {name} {cause}, and before {he} could count to three, {he} was as small as a [bean|thimble|thumb].',
      ],
      [
        '{His} own shoes stood before {him} like two [boats|barns|wagons].',
        'The {house} was suddenly as big as a [mountain|country|sky].',
        '"Help!" called {name}, but it sounded like the peep of a [chick|mouse].',
        'The bed was a field of snow, and it took {him} an hour to walk across.',
      ],
    ],
    [
      [
        '{danger}, and {he} was just in time: {escape}.',
        '{He} had hardly gone ten steps when it happened. {Danger}. {He} had luck, for {escape}.',
        '{danger}. Quickly {escape}.',
      ],
      ['Then {he} met a {friend} {place}, who {work}.', '{Place} {he} found a {friend}. The {friend} {work}.'],
      [
        '"You are new here," said the {friend}. "[Can you carry|Are you hungry|Hold this end]?"',
        '"Mind your feet," said the {friend}. "[I have just swept|This is my garden|People live here]."',
        '"I am really big," said {name}. "So they all say," said the {friend}.',
      ],
      [
        '',
        '{Name} helped until {his} arms hurt, and {he} was given a drop of [honey|dew] as big as {his} head.',
        'They shared one crumb of {~food}, and both of them were full.',
        '{He} had never known how much was going on down there.',
      ],
      [
        '"Do you know {name}?" asked the {friend}. "[That is a big one up there|We all do]. Somebody should tell {him}: {lesson}."',
        '"Up there lives a giant," said the {friend}. "If I could speak with it once, I would say: {lesson}."',
      ],
    ],
    [
      [
        'When the sun went down, {name} [began to grow|felt a pull in {his} legs|sneezed and was big again].',
        'Toward evening the spell wore off, and {his} head came up out of the grass.',
        '{He} fell asleep on a leaf, and when {he} woke up, {his} feet hung over the edge of the bed.',
      ],
      [
        '{He} bent down, but {he} could not hear the {friend} anymore. {He} waved all the same.',
        'Far below something very small was waving. {He} waved back with one finger.',
        '{He} laid a [crumb|drop of honey|piece of sugar] {place}, and in the morning it was gone.',
        '',
      ],
      [
        'Since then {name} {habit2}.',
        'The {others} wonder why {name} {habit2}.',
        'From that day on {he} was known as the {noun} who {habit2}.',
      ],
    ],
  ],
};
