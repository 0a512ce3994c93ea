import { type Plot, table } from '../plot.ts';

/** Unseen, the hero hears what the others say. */
export const unseen: Plot = {
  name: 'unseen',
  suits: ['royal', 'child', 'worker', 'wonder'],
  who: ['who wanted to know what others said about {him}', 'who believed that nobody liked {him}', 'who found {thing}'],
  draws: [
    {
      rows: table(
        'thing / puton / takeoff',
        'a gray cap / put on the cap / took off the cap',
        'a ring of glass / turned the ring / turned the ring back',
        'a cloak as thin as smoke / pulled on the cloak / let the cloak fall',
        'a pair of felt slippers / slipped into the slippers / stepped out of the slippers',
        'a bell without a tongue / shook the bell / stopped the bell with one finger',
      ),
    },
    {
      rows: table(
        'speaker1 / said1',
        'cook / {He} always leaves the last dumpling for me',
        'letter carrier / When {he} laughs, one can hear it across the street',
        'old soldier / {He} is the only one who asks about my leg',
        'flower seller / {He} never knows the price, but {he} knows the names of all the flowers',
        'barber / {He} talks too little. But {he} listens with both ears',
        'sexton / Without {him} the back row would be empty',
      ),
    },
    {
      rows: table(
        'speaker2 / said2',
        'mayor / I was unkind to {him} on {~day}. I wish I could take it back',
        'schoolmaster / {He} looks so sad lately. Somebody ought to ask why',
        'milkmaid / I have knitted {him} a pair of socks, but I do not dare to give them to {him}',
        'grocer / {He} still owes me {~few} pennies, and I would not ask {him} for the world',
        'neighbor / I should like to invite {him}, but {he} surely has better things to do',
      ),
    },
    {
      rows: table(
        'prank',
        'moved the chessmen on the green',
        'tied {~few} pairs of laces together',
        "drank somebody's {~drink} through a straw",
        'walked through the puddle, so that footprints appeared by themselves',
        'lifted a hat off a head and put it on a {~small} dog',
      ),
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} {name} found {thing} [in a trunk|under the stairs|at a flea market|on a bench]. {He} {puton}, and the mirror was empty.',
        '{OneDay} a peddler sold {him} {thing}. When {name} {puton}, nobody could see {him} anymore.',
      ],
      [
        '"Now I shall hear the truth," said {name}.',
        '"Excellent," said {name}. "Now I can hear what they say about me."',
        '{He} looked down at {himself}. There was nothing there, not even a shadow.',
      ],
      [
        '',
        'First {he} had some fun and {prank}. It was funny only once.',
        'On the way {he} {prank}, and everyone looked up at the sky.',
      ],
    ],
    [
      [
        '{He} stood behind the {speaker1}. "{said1}," the {speaker1} was just saying.',
        '"Where is {name}?" asked somebody. "{said1}," answered the {speaker1}.',
        'By the [pump|oven|gate] stood the {speaker1}. "You ask about {name}?" said the {speaker1}. "{said1}."',
      ],
      [
        '{Name} had expected something else. {He} crept on.',
        '{Names} ears grew warm, but nobody could see it.',
        '"That must be a mistake," thought {name}.',
        '',
      ],
      [
        'Then {he} came to the {speaker2}. "{said2}," the {speaker2} was whispering.',
        'The {speaker2} was sitting alone and talking to the cat. "{said2}," {name} heard.',
        'A window stood open. "{said2}," said the voice of the {speaker2}.',
      ],
    ],
    [
      [
        '{Name} ran behind the [barn|wall|church] and {takeoff}. {He} had to blow {his} nose.',
        'It is hard to cry when nobody can see it. {Name} {takeoff}.',
        '{He} could not bear it any longer, and {he} {takeoff}.',
      ],
      [
        'Then {he} knocked at the door of the {speaker2}. "[I was just passing by|I have time today|Good evening]," said {name}.',
        'The same evening {he} [took a chair|brought {~food}|picked some {~flower}s] and went to see the {speaker2}.',
        '"Good day," said {name} to the {speaker1}, and for the first time {he} stopped for a chat.',
      ],
      [
        '',
        '"There you are," they said. "We were just talking about you." "Really?" asked {name}.',
        'They moved closer together on the bench, and there was room for one more.',
      ],
      [
        '{He} never did it again, though it would have been easy. A bench in the sun is better than any secret.',
        'After that {he} never made {himself} unseen again, because {he} liked it better to be seen.',
        'Nobody ever found out what {name} had heard. But from then on {he} [whistled|hummed|smiled] when {he} went through the streets.',
        'One does not need to hear such things twice, thought {name}, but once was good.',
      ],
    ],
  ],
};
