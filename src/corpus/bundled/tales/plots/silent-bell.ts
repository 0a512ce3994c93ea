import { type Plot, table } from '../plot.ts';

/** Something everyone relies on falls silent, and there is a good reason. */
export const silentBell: Plot = {
  name: 'silent bell',
  suits: ['child', 'animal', 'worker', 'wonder'],
  who: [
    'who wanted to know why the {bell} was silent',
    'who climbed higher than anyone',
    'who was never late as long as the {bell} rang',
  ],
  draws: [
    {
      rows: table(
        'bell / tower / use',
        'church bell / up in the tower / wake the {others}',
        'school bell / under the gable / call the children in',
        'harbor bell / at the end of the pier / warn the boats',
        'dinner gong / in the great kitchen / call everyone to supper',
        'mill bell / above the mill door / tell when the flour was ready',
        'cuckoo clock of the town / on the old gate / tell the hour',
      ),
    },
    {
      rows: table(
        'tenant / state',
        'dove / was sitting on {~few} eggs, right beside the clapper',
        'bat / had given birth there, and the little one hung on the clapper like a raisin',
        'family of bees / had hung a comb from it, full of honey',
        'very old spider / had tied the clapper to the beam with a hundred threads',
        'dormouse / was sleeping in it and snored in a high voice',
        'swallow / had built a nest where the hammer ought to strike',
      ),
    },
    {
      rows: table(
        'muddle',
        'The baker got up at noon, and the bread was ready at supper',
        'Nobody knew whether it was {~day} or the day after',
        'The mayor made a speech to an empty square',
        'The cows were milked twice, and then not at all',
        'The wedding took place without the bridegroom, who came an hour late',
        'Breakfast and lunch fell on the same plate',
      ),
    },
    {
      rows: table(
        'instead / after',
        'ran through the streets and rang with a spoon on a pan / some people liked the spoon better',
        'stood on the wall and called the hours / {names} voice grew so strong that one could hear it in the next valley',
        'hung out flags: {~color} for morning, {~color} for noon / the whole {land} looked up more often',
        'knocked at every door with a long stick / {he} got to know everybody in the {land}',
        'blew on a blade of grass / all the children learned to do it',
      ),
    },
  ],
  paragraphs: [
    [
      [
        'For as long as anyone could remember, the {bell} had been there to {use}. {OneDay} it did not ring.',
        '{OneDay} the {bell} was silent. It was there to {use}, and now nobody knew what to do.',
      ],
      ['{muddle}.', 'Everything was in a muddle. {Muddle}.'],
      [
        '"It is broken," said one. "It is bewitched," said another.',
        'The {others} pulled at the rope until it lay on the ground in front of them.',
        'They argued about it, but nobody wanted to climb up.',
        '',
      ],
      [
        '"I will go and look," said {name}.',
        'So {name} took a lamp and went up, step by step.',
        '{Name} was not fond of heights. But somebody had to go.',
      ],
    ],
    [
      [
        'There, {tower}, {name} saw what it was. A {tenant} {state}.',
        '{tower} it was dark and smelled of dust. {Name} lifted the lamp. A {tenant} {state}.',
        'It was not broken at all. A {tenant} {state}.',
      ],
      [
        '"Please, not yet," said the {tenant}. "[In three weeks|Only until the end of the month|A little longer]."',
        'The {tenant} looked at {him}. "[Must you|Is it urgent]?" it asked.',
        '"I know that I am in the way," said the {tenant}, "but I cannot move now."',
      ],
      [
        '{Name} scratched {his} head. Then {he} took off {his} scarf and wrapped it around the clapper.',
        '"Stay where you are," {name} whispered. "I will think of something."',
        '{Name} thought of the {others} down there, and then {he} looked into the small eyes. It was not hard to decide.',
      ],
    ],
    [
      [
        'From then on {name} {instead}.',
        'And so, for {~few} weeks, {name} {instead}.',
        '"The {bell} is on holiday," {he} announced, and every day {he} {instead}.',
      ],
      [
        '"How long is this going to last?" asked the {others}. "Until it is over," said {name}.',
        '{He} told nobody why. One does not talk loudly near a cradle.',
        'Some of them grumbled. "Be patient," said {name}, "it is growing."',
        '',
      ],
      [
        'Then one morning the {tenant} was gone, and only a bit of fluff was left.',
        '[One morning|One warm evening|At last] the {tenant} tapped at {names} window. "We are ready," it said.',
        'When the time was up, the {tenant} came to say thank you, and it had not come alone.',
      ],
      [
        'The {bell} rang again, and it seemed to {name} that it had never sounded so soft.',
        '{Name} pulled the rope, and everyone put their watches right.',
        'That day the {bell} rang out over the whole {land}, and they all stood still.',
      ],
      [
        'But {after}.',
        'Now it rings as before. Only in [May|June] they all take care to be quiet, and nobody asks why.',
        'And {after}, although the {bell} was back.',
        '',
      ],
    ],
  ],
};
