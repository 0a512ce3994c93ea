import { type Plot, table } from '../plot.ts';

/** The wind takes something, and it is useful to one after another before it comes home. */
export const takenByTheWind: Plot = {
  name: 'taken by the wind',
  who: ['who had lost {his} {thing} three times', 'who did not like the wind', 'who was proud of {his} {thing}'],
  draws: [
    {
      rows: table(
        'thing / caught',
        '{~color} hat / tore it from {his} head',
        'best handkerchief / pulled it out of {his} {hand}',
        '{~color} umbrella / turned it around once and took it along',
        'striped nightcap / lifted it from the clothesline',
        'Sunday scarf / untied it in the middle of a sentence',
        'straw hat with {~flower}s / blew it over the fence like a plate',
      ),
    },
    {
      count: 3,
      rows: table(
        'finder / use',
        'hedgehog / slept in it, because her roof was leaking',
        'scarecrow / looked quite respectable with it',
        'river / carried a wet beetle across on it',
        'stork / lined the nest with it until the eggs were hatched',
        'baby in a basket / stopped crying, because it made a shadow',
        'fisherman / bailed out his boat with it',
        'wandering student / caught {~count} plums in it and was full for the first time in days',
        'snowman / had not had one yet',
        'robin / hid under it from the hawk',
        'bridegroom / had forgotten his own and was in a hurry',
        'beekeeper / tied it over her face when the bees were angry',
      ),
    },
    {
      rows: table(
        'place',
        'in front of {his} own door',
        'on the highest branch of the {~tree} tree',
        'on the head of a statue',
        'in the middle of the {field}, as if it were waiting',
        'over the arm of a signpost that pointed home',
      ),
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} there was a great wind. {Name} took {his} {thing} and went out, and the wind {caught}.',
        '{OneDay} {name} went out with {his} {thing}. The wind came around the corner and {caught}.',
        'A gust came over the {field} {oneDay}, looked at {names} {thing} and {caught}.',
      ],
      [
        '"Stop!" called {name}. The wind did not stop.',
        '{Name} shook {his} {hand} at the sky. "Thief!" {he} called.',
        '{He} ran after it, through puddles and [nettles|ditches], but the wind was faster.',
      ],
    ],
    [
      [
        'First {he} came to a {finder1}. "[It was here|I had it this morning|Yes, I know it]," {he} heard. It was true: the {finder1} {use1}. But then the wind had taken it again.',
        'A {finder1} had seen it. The {finder1} {use1}, and after that it had flown on.',
        '"Have you seen my {thing}?" {he} asked. People pointed at a {finder1}. The {finder1} {use1}, but only until noon.',
      ],
      [
        'Then {he} met a {finder2}. It was the same story: the {finder2} {use2}, and then it was gone.',
        'The next one was a {finder2}. The {finder2} {use2}. "[A pity|It was so practical]," {he} was told, "but the wind needed it."',
        'At the [mill|bridge|crossroads] they spoke of a {finder2}. The {finder2} {use2}, and the wind had waited politely until it was over.',
      ],
      [
        '',
        '{Name} was no longer quite so angry. "It gets around," {he} said.',
        '{He} sat down to rest and ate {~food}. "At least it is not bored," {he} thought.',
        'It began to get dark, and {he} went on with bare ears.',
      ],
      [
        'Last of all {he} heard about a {finder3}. The {finder3} {use3}.',
        'And it had been with a {finder3} as well. The {finder3} {use3}.',
        '',
      ],
    ],
    [
      [
        'In the end the {thing} lay {place}. It was [a bit dirty|wet|a little crooked], and there was a {~small} feather in it.',
        '[At last|Toward evening|Then] {he} found it {place}, and the wind lay down and was quiet.',
      ],
      [
        '{Name} put it on again. It smelled of [far places|hay and rain|everybody], and it felt larger than before.',
        "{He} shook it out. A {~thing} fell from it, and a {~flower}, and a bit of somebody's {~food}.",
        '{He} was going to scold, but {he} did not know whom.',
      ],
      [
        '"You might have asked me," {he} said to the wind. The wind [stroked {his} ear|went around the corner|blew a very soft note].',
        'When the wind blows today, {name} holds on to {his} {thing} with only one finger.',
        'Everyone in the {land} greets {him} now, since they all know that {thing}.',
        'The next time it was windy, {name} took it off by {himself} and held it up. "But bring it back," {he} said.',
      ],
    ],
  ],
};
