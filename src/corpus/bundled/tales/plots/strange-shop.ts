import { type Plot, table } from '../plot.ts';

/** A strange shop takes payment in something that is not money. */
export const strangeShop: Plot = {
  name: 'strange shop',
  suits: ['child', 'worker', 'royal'],
  who: [
    'who always wanted new things',
    'who liked to look into shop windows',
    'who could not pass a shop without going in',
  ],
  draws: [
    {
      rows: table(
        'shop / keeper',
        'a shop that had not been there the day before / a very small man behind a very high counter',
        'a shop between two houses that stood wall to wall / a woman with gray gloves',
        'a shop with a window as black as tea / a boy with the eyes of an old man',
        'a wagon with a sign on it: Everything / a lady with {~count} shawls',
        'a cellar with a red lantern above the door / an old man who was sorting feathers',
      ),
    },
    {
      rows: table(
        'ware / use',
        'a pair of shoes that never got tired / {He} could walk to the sea and back before supper',
        'an umbrella with summer inside / It was always June under it',
        'a pen that made no mistakes / Whatever {he} wrote was correct',
        'a pillow full of good dreams / {He} dreamed of {~flower}s and flying',
        'a cup that was never empty / There was always {~drink} in it',
        'a whistle that could stop time for one breath / {He} was never late again',
      ),
    },
    {
      rows: table(
        'price / missing',
        "the smell of your grandmother's kitchen / When {he} came to the next bakery, {he} stopped and did not know why {he} was sad",
        'one summer from your childhood / Somebody said, "Do you remember the river?" and {he} did not remember',
        'the song that you hum in the morning / The mornings were so quiet that {he} could hear the tap drip',
        'the color blue / {He} looked up at the sky, and it was gray, and it stayed gray',
        'the name of your first friend / Someone waved to {him} across the street, and {he} did not know whom to greet',
        'your laugh / The {others} told a good joke, and {he} only nodded',
      ),
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} {name} came past {shop}. Inside stood {keeper}.',
        '{OneDay} there was {shop} in the street. {Name} went in, and a bell rang somewhere far below. There stood {keeper}.',
      ],
      [
        'In the window lay {ware}. {Name} had never wanted anything so much.',
        '"I have just the thing for you," {he} heard. It was {ware}.',
        '{He} saw {ware}, and {he} had to have it.',
      ],
      [
        '"What does it cost?" asked {name}. "No money," was the answer. "Only {price}."',
        'There was a price on it: {price}. "Is that all?" asked {name}. "[That is all|You will hardly notice]."',
      ],
      [
        '',
        '{Name} thought that it was a joke. "Done," {he} said.',
        '"I do not need that anymore," said {name}. "Take it."',
        'It did not hurt at all. There was only a small draft, as from a window.',
      ],
    ],
    [
      ['At first {he} was happy. {Use}.', '{use}. What more could one want?', 'It was all true. {Use}.'],
      [
        'But then it began. {Missing}.',
        'A week went by. {Missing}.',
        'On {~day} something strange happened. {Missing}.',
      ],
      [
        '',
        'There was a hole in {him}, as big as a [coin|plum], and the wind blew through it.',
        '"What is the matter with you?" asked the {others}. {He} could not say.',
        '{He} looked for it in all {his} drawers.',
      ],
    ],
    [
      [
        '{Name} ran back to the shop. It was [gone|not where it had been|closed], and {he} had to look for it {~span}.',
        '{He} took {ware} under {his} arm and went to find the shop again. {He} walked through {~count} streets.',
        '"I want to give it back," said {name}, out of breath, when {he} stood in the shop once more.',
      ],
      [
        '"Most of them come back," {he} was told. "Some come too late. You are in time."',
        '"Are you sure? It is a good bargain," came the voice. "It is a bad one," said {name}.',
        'On the highest shelf stood a jar with {his} name on it. Something in it was shining.',
      ],
      [
        '{He} opened the jar, and it came back to {him}, all at once. {He} had to sit down.',
        'And there it was again, warm and whole, as if it had only been asleep.',
        'It was put into {his} {hand}, and it weighed no more than a [feather|breath].',
      ],
      [
        'Outside the rain had stopped. {Name} went home slowly and looked at everything {he} owned that cost nothing.',
        'When {he} turned around, there was only a wall. {He} was glad of it.',
        'Since then {he} asks twice what a thing costs.',
        '{He} never saw the shop again. But sometimes, when somebody looks sad and does not know why, {name} says, "I know where you should ask."',
      ],
    ],
  ],
};
