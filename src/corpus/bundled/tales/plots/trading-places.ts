import { type Plot, table } from '../plot.ts';

/** Two change places for a day, since each thinks that the other has the easier life. */
export const tradingPlaces: Plot = {
  name: 'trading places',
  suits: ['worker', 'royal', 'child'],
  notTraits: ['contented', 'cheerful'],
  who: [
    'who was tired of being a {noun}',
    'who thought that everybody else had a better life',
    'who envied {his} neighbors',
  ],
  draws: [
    {
      rows: table(
        'other / easy / hard / gift',
        'goose girl / You sit in the sun all day / the geese ran in {~count} directions, and one of them bit {him} in the calf / a feather pen',
        'lamplighter / You work for only one hour / the ladder was high, and the wind blew out every second flame / a piece of wax',
        'cook / You are always near the food / there were {~count} pots, and all of them boiled over at the same time / a ladle',
        'fisherwoman / You have such a fine view / {he} was sick before {he} was past the [pier|reeds] / a dried fish',
        'ringer of bells / You only have to pull a rope / the rope pulled {him} up to the ceiling / a bit of rope',
        'nursemaid / You play all day / the babies cried in turns, and none of them would sleep / a rattle',
        'shepherd / Nobody tells you what to do / {he} counted the sheep and fell asleep at number {~count} / a tuft of wool',
      ),
    },
    {
      rows: table(
        'envy / trouble',
        'You have a whole bed to yourself / could not sleep because it was so quiet',
        'Everyone greets you / had to shake so many hands that the arm hurt',
        'You are never rained on / sat indoors and missed the sky',
        'Your work is so quiet / heard the clock all day long and yawned until it hurt',
        'You get up when you like / woke up at four all the same and did not know where to go',
      ),
    },
    {
      rows: table(
        'moment',
        'the {~color} {~bird} that came and sat down beside {him}, as if {he} belonged there',
        'the smell of the earth {~time}',
        'a child who looked up at {him} and thought that {he} did it well',
        'the moon, which {he} had never seen from that side',
        'how good a piece of bread can taste when one is really tired',
      ),
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} {name} met the {other} [at the fence|on the road|at the well]. "{easy}," said {name}. "You have a good life."',
        '{Name} looked at the {other}. "{easy}," {he} said. "I should like to have your work."',
      ],
      [
        '"And you?" said the {other}. "{envy}. That is what I call a life."',
        'The {other} laughed. "My life? {envy}, and you complain?"',
      ],
      [
        '"Let us change," said {name}, "for one day." They changed [hats|coats|shoes], and off they went.',
        'So they agreed to trade places from morning till night.',
        '"Tomorrow I am you, and you are me," they said, and shook hands on it.',
      ],
    ],
    [
      [
        'In the morning {name} began cheerfully. But {hard}.',
        'At first it was fun. Then {hard}.',
        'It looked so easy. But before the sun was high, {hard}.',
      ],
      [
        '',
        'At noon {his} back hurt, and it was still a long time until evening.',
        '{He} had {~food} with {him}, but {he} had no time to eat it.',
        '"Is it always like this?" {he} asked. "No," said [someone|a passing boy|an old woman]. "Today is a quiet day."',
      ],
      [
        'Only one thing was better than {he} had thought: {moment}.',
        'But there was also {moment}.',
        'And yet {he} would not forget one thing: {moment}.',
        '',
      ],
    ],
    [
      [
        'And the {other}? The {other} {trouble}.',
        'Meanwhile the {other} {trouble}.',
        'It was no better for the {other}, who {trouble}.',
      ],
      [
        'In the evening they met again. Both of them were [tired|dusty|silent].',
        'When the sun went down, they were already waiting for each other.',
        'They met before the day was quite over, because both of them had come early.',
      ],
      [
        '"Well?" asked the {other}. "[Interesting|It was nice|Never again]," said {name} and rubbed {his} [back|legs|arms].',
        '"How was it?" they asked each other, both at the same time, and they had to laugh.',
        '"I do not know how you do it," said {name}. "I was going to say the same," said the {other}.',
      ],
      [
        'Before they parted, the {other} gave {him} {gift}. {Name} keeps it where {he} can see it.',
        'Since then, when {he} sees the {other}, {he} does not think, "What a good life." {He} thinks, "Well done."',
        'The next day {name} was a {noun} again, and it felt like coming home.',
        'They do it once a year now, so that they do not forget.',
      ],
    ],
  ],
};
