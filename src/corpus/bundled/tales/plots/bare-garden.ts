import type { Plot } from '../plot.ts';
import { askWhy, meeting } from '../shared-beats.ts';

/** Nothing will grow, until a helper says what was missing. */
export const bareGarden: Plot = {
  name: 'bare garden',
  season: 'spring',
  who: [
    'who wanted to grow {plants}',
    'whose garden was as bare as a table',
    'who had a garden in which nothing would grow',
    'who had planted {plants} {~count} times',
  ],
  draws: [
    {
      rows: [
        { plants: 'strawberries', plant: 'strawberry' },
        { plants: 'sunflowers', plant: 'sunflower' },
        { plants: 'beans', plant: 'bean' },
        { plants: 'melons', plant: 'melon' },
        { plants: 'roses', plant: 'rose' },
        { plants: 'tulips', plant: 'tulip' },
        { plants: 'pumpkins', plant: 'pumpkin' },
        { plants: 'peas', plant: 'pea' },
        { plants: 'cabbages', plant: 'cabbage' },
        { plants: 'radishes', plant: 'radish' },
      ],
    },
    {
      count: 2,
      rows: [
        { tried: '{He} watered the bed {~count} times a day, and it turned into a pond.' },
        { tried: '{He} dug up the seeds every evening to see whether they had grown.' },
        { tried: '{He} shouted at the earth, but the earth did not answer.' },
        { tried: '{He} put up a [golden|red|tall] fence, and still nothing grew inside it.' },
        { tried: '{He} bought the most expensive seeds in the {land}, and they did not come up either.' },
        { tried: '{He} chased away the worms, the beetles and even the bees.' },
        { tried: '{He} covered the bed with a carpet so that it would not be cold.' },
        { tried: '{He} promised the seeds {~food} if they would only hurry.' },
      ],
    },
    {
      rows: [
        {
          advice: 'Let the worms come back. They [open doors for the roots|dig better than you do]',
          did: 'called the worms back',
        },
        {
          advice: 'Seeds do not like to be watched. [Look away for a while|Trust them]',
          did: 'went away and counted clouds for {~count} days',
        },
        {
          advice: 'The earth is tired. Give it [old leaves|straw and ashes] and let it rest',
          did: 'gave the earth its rest',
        },
        {
          advice: 'The {~tree} tree takes all the light. Move your bed to the sunny side',
          did: 'moved the bed into the sun',
        },
        {
          advice: 'Plant the seeds together with someone. [Alone they are afraid|Nothing grows well alone]',
          did: 'invited the {others} to dig',
        },
        { advice: 'Sing to them, but [softly|quietly], as one sings to a baby', did: 'sang softly every evening' },
      ],
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} {name} planted {plants} and waited.',
        '{OneDay} {he} put {~count} seeds into the ground. They were to become {plants}.',
        '"This year I will have {plants}," said {name}, and {he} [began to dig|fetched a spade].',
      ],
      [
        'But nothing came up, not even a [weed|blade of grass|nettle|dandelion].',
        'Weeks went by, and the bed stayed [bare|brown|empty].',
        '{Name} waited for {~span}. [No green tip appeared.|Not one leaf came up.|The earth kept its mouth shut.|There was nothing but brown earth.]',
      ],
      ['', '{tried1}'],
      [
        '',
        '{tried2}',
        '{tried2} "[What more can I do|Whatever is the matter with it|What am I doing wrong]?" {he} [asked|sighed].',
      ],
    ],
    [
      meeting,
      askWhy,
      [
        '',
        '"My {plants} will not grow," said {name}.',
        '"I have done everything for my {plants}," [sighed|said] {name}, "and not one of them has come up."',
        '{Name} pointed to the bare earth. "There should be {plants} there," {he} said.',
      ],
      [
        'The {helper} looked at the ground for a while. "{advice}," {they} said.',
        '"{advice}," said the {helper} {~softly}.',
        '"I know what is missing," said the {helper}. "{advice}."',
      ],
      [
        '',
        '"Is that all?" asked {name}. "That is all," said the {helper}[.|, "but it is a good deal for a {trait} {noun}."]',
        'It sounded strange, but {name} [was ready to try anything|had nothing to lose].',
        '',
      ],
    ],
    [
      ['So {name} {did}.', 'The very same day {name} {did}.', 'The {noun} did as {he} was told and {did}.'],
      [
        '',
        'After {~count} days there was a green tip, no longer than a [needle|fingernail].',
        'On {~day} the earth had a crack, and out of it looked a tiny {plant} leaf.',
        'One night it rained gently, and in the morning there were {~count} green dots in a row.',
      ],
      [
        'By the summer there were so many {plants} that {name} could not [count|carry] them all.',
        'Each {plant} was [bigger|more beautiful] than the last.',
        'When the time came, there was a whole [basket|cart] of {plants}.',
      ],
      [
        '{Name} gave the first {plant} to the {helper}, [and kept the second|because that was only fair].',
        'There was a feast in the garden, with {~food} and {~drink}, and the {helper} sat at the head of the table.',
        '{He} put a sign on the gate: {Plants} for everyone.',
        '"You grew them," said the {helper}. "No," said {name}, "I only [let them grow|stopped being in the way]."',
        'And on every seed bag {he} wrote with a pencil: Please be patient.',
      ],
    ],
  ],
};
