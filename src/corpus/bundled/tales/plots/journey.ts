import type { Plot } from '../plot.ts';

/** The hero wants to see something far away and meets three who each add to it. */
export const journey: Plot = {
  name: 'journey',
  notTraits: ['lazy'],
  who: [
    'who wanted to see {goal}',
    'who dreamed every night of {goal}',
    'who had never seen {goal}',
    'who had heard of {goal} and could think of nothing else',
  ],
  draws: [
    {
      rows: [
        {
          goal: 'the sea',
          truth: 'It was wider than all the fields {he} knew, and it never stopped [moving|talking].',
          brings: 'a shell in which it still roars',
        },
        {
          goal: 'the highest mountain',
          truth: 'It stood there with snow on its shoulders and took no notice of {him}.',
          brings: 'a gray stone with a glitter in it',
        },
        {
          goal: 'the end of the rainbow',
          truth: 'There was no gold, only a meadow that was wet and [green|bright], and that was enough.',
          brings: 'a handful of wet {~flower}s',
        },
        {
          goal: 'the great city',
          truth: 'There were {~few} hundred towers, and in every window somebody was [cooking|laughing|singing].',
          brings: 'a ticket for a tram',
        },
        {
          goal: 'a real ship',
          truth: 'Its sails were as big as barns, and it smelled of [tar|pepper|oranges].',
          brings: 'a knot that nobody can untie',
        },
        {
          goal: 'the northern lights',
          truth: 'Green curtains moved across the sky without a sound.',
          brings: 'cold ears and shining eyes',
        },
        {
          goal: 'the oldest tree in the world',
          truth: 'It was so thick that {~count} people could not reach around it.',
          brings: 'one small seed',
        },
        {
          goal: 'the place where the sun gets up',
          truth: 'First there was a red line, and then the whole world began to shine.',
          brings: 'a bit of gold on the tip of {his} nose',
        },
        {
          goal: 'a waterfall',
          truth: 'The water jumped from the rock as if it were [glad|late].',
          brings: 'wet socks and a song',
        },
        {
          goal: 'an elephant',
          truth: 'It was as big as {he} had hoped, and its eyes were [kinder|smaller] than {he} had thought.',
          brings: 'a hair from its tail, freely given',
        },
        {
          goal: 'the land where the storks spend the winter',
          truth: 'It was warm there, and the storks [stood about|clattered] as if they were at home.',
          brings: 'a white feather',
        },
      ],
    },
    {
      count: 3,
      rows: [
        { met: 'a tired ox', wants: 'a hand with the heavy cart', gives: 'a ride on his back' },
        { met: 'a lost letter', wants: 'a ride to its address', gives: 'a stamp with a ship on it' },
        { met: 'a weeping willow', wants: 'someone to talk to', gives: 'a walking stick' },
        { met: 'an old ferrywoman', wants: 'a song', gives: 'a free crossing' },
        { met: 'a dog without a master', wants: 'company', gives: 'a warm back for the night' },
        { met: 'a swarm of bees', wants: 'a hollow tree', gives: 'a comb of honey' },
        { met: 'a goatherd', wants: 'help with a stubborn goat', gives: 'a piece of cheese' },
        { met: 'a scarecrow', wants: 'new straw in his sleeves', gives: 'his old hat' },
        { met: 'a party of ants', wants: 'a bridge over a puddle', gives: 'directions, {~count} of them' },
        { met: 'a hungry child', wants: 'half of {his} bread', gives: 'a whistle made of willow' },
        { met: 'a clockmaker', wants: 'the right time', gives: 'a watch without hands' },
        { met: 'a stranded fish', wants: 'a way back into the water', gives: 'a drop that never dries' },
        { met: 'an old map seller', wants: 'a listener', gives: 'a map with a hole in it' },
        { met: 'two snails', wants: 'a lift to the next leaf', gives: 'their good wishes' },
      ],
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} {name} packed {~food} and a {~thing} and set out to see {goal}.',
        '{OneDay} {he} shut the door behind {him}. "I am going to see {goal}," {he} [said|told the {others}].',
        '"{Goal} will not come to me," said {name}, "so I must go there." {OneDay} {he} set out.',
      ],
      [
        '"[That is much too far|You will be back by supper|Take an umbrella]," said the {others}.',
        'Nobody in the {land} had ever been that far.',
        'The way was long, {~count} days or more.',
        '',
      ],
    ],
    [
      [
        'On the first day {he} met {met1}. Asked for {wants1}, {name} did not say no. In return {he} got {gives1}.',
        'Before long {he} met {met1}, in need of help. {Name} [stayed for {~span}|was glad to help], and for that {he} got {gives1}.',
        'First {he} came across {met1}. "[I have time|Of course I will help]," said {name}, and {he} was given {gives1}.',
      ],
      [
        'On the [second|third|fourth|fifth] day there was {met2}. {Name} [stopped|stayed a while] to help and was given {gives2}.',
        'At the crossroads {he} met {met2}, and [once again {he} helped|they shared {~food}]. {His} reward was {gives2}.',
        'Behind the {~tree} trees {he} found {met2}, and when they parted, {name} had {gives2}.',
      ],
      [
        'Even when {he} met {met3}, although it was [late|raining], {he} did not walk past. "[Take this|This is for you]," {he} heard, and {he} got {gives3}.',
        'And last of all came {met3}, with {gives3} for a kind {noun}.',
        '',
        'Close to the end of the road sat {met3}. {Name} was tired, but {he} helped there too and received {gives3}.',
      ],
      [
        '{He} slept [in hay|under bridges|beneath the stars] and wore out {~few} pairs of [socks|shoes].',
        '"Are you not tired?" asked the [moon|wind|road]. "[Only my feet are|Yes, but I am curious]," said {name}.',
        '',
      ],
    ],
    [
      [
        'And then, on a {~day}, {he} saw {goal}. {truth}',
        'One evening, behind the last hill, there was {goal}. {truth}',
        'At last {he} stood before {goal}. {truth}',
      ],
      [
        '',
        '{Name} did not say anything for {~span}.',
        '"[So that is what you look like|Here I am|Good evening]," said {name} {~softly}.',
        '{Name} took off {his} hat, because it seemed right.',
        '{He} sat down and looked until {his} eyes were [full|tired].',
      ],
      [
        'Then {he} went home and brought back {brings}.',
        'When {he} came home, {he} had {brings}, and {he} [had much to tell|talked for {~few} evenings].',
        'From there {he} brought {brings} for the {others}.',
      ],
      [
        '"[What was the best thing|What did you like most|What was best of all]?" asked the {others}. {Name} thought it over. "[{Met1}|{Met2}|The way there]," {he} said.',
        '"And was it as beautiful as you had thought?" they asked. "[Different|Bigger|Better]," said {name}, "and [the way was too|so is home]."',
        'In the evening {he} sits {home} and [is glad that {he} went|is glad to be back].',
        'The next {season} {he} set out again, and this time {~few} of the {others} went with {him}.',
      ],
    ],
  ],
};
