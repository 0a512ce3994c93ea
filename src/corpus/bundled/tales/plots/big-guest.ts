import { type Plot, table } from '../plot.ts';

/** A guest who is far too big needs a bed for the night. */
export const bigGuest: Plot = {
  name: 'big guest',
  notTraits: ['grumpy'],
  suits: ['child', 'animal', 'worker', 'royal'],
  who: ['who never turned anybody away', 'who had room for everyone', 'who liked to have guests'],
  draws: [
    {
      rows: table(
        'guest / size / sound',
        'whale who had lost his way / filled the whole {field} / a voice like an organ',
        'young giant with a cold / had to kneel in order to look in at the window / a sneeze that blew out the lamps',
        'elephant from a circus / was as gray and as wide as a hill / a very soft trumpet',
        'cloud that had grown tired / hung down over the roof on all sides / a voice like wet cotton',
        'snow dragon on the way north / lay around the {house} like a wall / a breath full of flakes',
        'mammoth who had overslept / scraped the gutter with its back / a deep and dusty voice',
      ),
    },
    {
      rows: table(
        'problem / solution',
        'The door was too small / {Name} took out the window, and at least the head fitted in',
        'There was no bed that was long enough / {Name} laid every blanket in the {land} side by side',
        'There was not enough soup / {name} cooked it in the bathtub',
        'The guest was cold / {name} asked everybody for one sock',
        'The roof began to creak / {name} propped it up with the {~tree} trunk from the yard',
      ),
    },
    {
      rows: table(
        'complaint / turn',
        '"It is standing on my beans," said one neighbor / In the morning the beans had been picked and lay there in a heap',
        '"We cannot sleep for the snoring," said the {others} / The baby in the next house slept through the night for the first time',
        '"That thing must go," said the {others} / Their children came home and smelled of adventure',
        '"What will people think?" said the lady across the way / People thought that it was wonderful and came from far away',
      ),
    },
    {
      rows: table(
        'gift',
        'a footprint, which filled with rain and became a pond',
        'a breath of warm air that lasted until spring',
        'one enormous button, which makes a fine table',
        'a hollow in the grass, in which the children slide',
        'a promise to come again, and a tear as big as a bucket',
      ),
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} there was a knock that shook the whole {house}. Outside stood a {guest}.',
        '{OneDay} it grew dark at noon. A {guest} was standing in the yard.',
        '{OneDay}, in the rain, a {guest} came and asked for a bed.',
      ],
      [
        'The visitor {size} and spoke with {sound}.',
        'It {size}. "Excuse me," it said with {sound}.',
        'It was not a small guest: it {size}.',
      ],
      [
        '"May I stay until tomorrow?" it asked. "Of course," said {name}. "[Come in|We shall see|Wipe your feet]."',
        '"I have been to {~count} doors," said the guest, "and none was big enough." "Mine is not either," said {name}, "but [we shall manage|there is always a way]."',
      ],
    ],
    [
      ['{problem}. So {solution}.', 'But it was not so simple. {problem}. {Solution}.'],
      [
        '{complaint}. "It is only for one night," said {name}.',
        '{complaint}. {Name} [shrugged|brought them some {~food}|smiled], for a guest is a guest.',
      ],
      [
        '',
        'They sat together late. The guest told about places that are so big that there is an echo for every name.',
        '"What do you like to eat?" asked {name}. "[Hay|Fog|Anything, but a lot]," said the guest.',
        '{Name} read aloud to it from a very small book.',
        'It took {~count} pillows to keep the guest from sighing.',
      ],
    ],
    [
      ['{turn}.', 'But the next morning they had to admit it. {turn}.'],
      [
        'The guest bowed and went on, and the ground shook a little less than before.',
        'After breakfast the guest set out. At the edge of the {land} it turned around and waved.',
        'When the sun rose, the guest was already on the way, and one could see it for a long time.',
      ],
      ['It left {gift}.', 'What remained was {gift}.', 'In the yard {name} found what it had left: {gift}.'],
      [
        '"How did you find room?" they asked {name}. "I did not find it," {he} said. "I made it."',
        'And since then the door of the {house} has been twice as wide.',
        'The others now say, "There is always room for one more, as long as it is not {~day}."',
        '',
      ],
    ],
  ],
};
