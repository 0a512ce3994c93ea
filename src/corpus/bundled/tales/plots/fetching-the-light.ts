import { type Plot, table } from '../plot.ts';

/** The hero wants to bring home something that cannot be carried. */
export const fetchingTheLight: Plot = {
  name: 'fetching the light',
  notTraits: ['patient'],
  who: [
    'who wanted to own {treasure}',
    'who had fallen in love with {treasure}',
    'who wished for something that nobody else had',
  ],
  draws: [
    {
      rows: table(
        'treasure / where / vessel / lost',
        'the moon / in the [pond|well|lake] / a [bucket|bowl|pot] / it broke into a hundred pieces',
        'the rainbow / behind the hill / a [basket|sack] / there was nothing in it but wet air',
        'the morning mist / over the meadow / a [bottle|jar] / it was gone before {he} could put in the cork',
        'the first sunbeam / on the windowsill / a [box|tin] with a lid / it was dark inside when {he} looked',
        'the song of the nightingale / in the lilac / a [bag|hat] / the bag was silent',
        'the smell of the linden trees / in the lane / a [jar|bottle] / it smelled only of glass',
        'the evening red / above the woods / a [cloth|blanket] / the cloth was only a cloth',
      ),
    },
    {
      rows: table(
        'wish',
        'I want to have it in my {house}, where I can see it',
        'It shall belong to me and to nobody else',
        'If I had it, I would never be sad again',
        'I will put it over my bed',
        'I will take it out only on {~day}s',
      ),
    },
    {
      rows: table(
        'advice / outcome',
        'You want to carry it home. Carry yourself to it / So {name} put a [bench|chair] there and came every evening',
        'Leave the door open. Perhaps it will come by itself / So {name} left the door open, and toward evening it lay there on the floor and over the table',
        'Bring somebody along. Then there is twice as much of it / So {name} brought the {others}, and it was enough for all of them',
        'You cannot hold it, but you can tell about it / So {name} told the {others}, and in every one of them it began to shine a little',
        'It does not want to be shut in, and neither would you / So {name} threw the vessel away and kept {his} hands free',
      ),
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} {name} saw {treasure} {where}, and it was so beautiful that {he} could not look away.',
        '{Where} {he} saw {treasure} {oneDay}, and {he} forgot [{his} supper|what {he} had come for|to shut {his} mouth].',
        '{OneDay} {treasure} was {where}, finer than ever before.',
      ],
      ['"{wish}," said {name}.', '"{wish}," thought {name} and went to look for {vessel}.'],
    ],
    [
      [
        '{He} came back with {vessel}, crept up and [caught it|closed it quickly|held {his} breath]. But {lost}.',
        'With {vessel} under {his} arm {he} set out. {He} was quick, but {lost}.',
        '{He} tried it with {vessel}. It seemed to work, but when {he} was home, {lost}.',
      ],
      [
        '',
        'The next time {he} ran faster. It was just the same.',
        '{He} tried it {~count} times, and each time {he} came home with nothing.',
        'The {others} saw {him} go past. "What have you got there?" they asked. "Nothing," said {name} {~sadly}.',
      ],
      [
        '{Name} sat down on the ground and could have cried.',
        '"It does not like me," said {name}.',
        '{He} kicked the {~small} stones in the road.',
        '',
      ],
    ],
    [
      [
        '{Spot} sat a {stranger} who had watched it all.',
        'A {stranger} had watched all this from a distance, {spot}.',
        'Then {he} noticed a {stranger} {spot}.',
      ],
      [
        '"What do you want with it?" asked the {helper}. "{Wish}," said {name}, but it sounded foolish.',
        'The {helper} did not laugh. "I tried it too," {they} said, "when I was young."',
        '"You cannot own {treasure}," said the {helper}. "[It was here before you|Nobody can|It does not know your name]."',
      ],
      [
        '"{advice}," {they} added {~softly}.',
        'The {helper} [thought for a while|looked up|scratched {their} head]. "{advice}."',
      ],
    ],
    [
      ['{outcome}.', '{outcome}. It was as simple as that.'],
      [
        'Now {treasure} is still {where}, and {name} has never again wanted to have it.',
        'Sometimes the {helper} comes and sits down beside {him}. Then they say nothing and look.',
        '"It is mine all the same," {he} says, "for as long as I look at it."',
        'And because {he} did not own it, nobody could ever take it away from {him}.',
      ],
    ],
  ],
};
