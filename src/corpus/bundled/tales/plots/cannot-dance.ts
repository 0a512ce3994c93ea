import { type Plot, table } from '../plot.ts';

/** The hero is clumsy at what all others do, and learns it from something that does it without knowing. */
export const cannotDance: Plot = {
  name: 'cannot dance',
  who: ['who could not {skill}', 'who had two left feet', 'who always sat in the corner when the others {did}'],
  draws: [
    {
      rows: table(
        'skill / did / mistakes / event',
        'dance / danced / stepped on {~few} feet, and two of them were {his} own / spring ball',
        'skate / skated / sat down on the ice more often than a hen sits on eggs / ice feast',
        'swim / swam / went down like a stone and came up like a fountain / water feast',
        'walk on stilts / walked on stilts / fell into the {~flower}s, and then into the soup / fair',
        'juggle / juggled / hit the mayor with {~few} apples / circus night',
        'jump rope / jumped rope / tied {himself} up like a package / school feast',
      ),
    },
    {
      count: 3,
      rows: table(
        'teacher / teaching',
        'the {~tree} tree in the wind / one must keep still at the bottom and let the top go',
        "the {~bird} on the fence / one must not think of one's feet",
        'the brook / when something is in the way, one goes around it and makes a little bow',
        'the cat / one can fall, if one does it softly',
        'the washing on the line / it is best when one lets oneself be held',
        'the smoke from the chimney / one must not be in a hurry',
        'a foal in the meadow / everybody looks silly at first, and it does not matter',
        'the clock / one, two, one, two, and no more than that',
        'the falling leaves / there is more than one way down',
      ),
    },
  ],
  paragraphs: [
    [
      [
        'When the others {did}, {name} stood by the wall. Once {he} had tried it, and {he} {mistakes}.',
        'Everyone in the {land} could {skill}, except {name}. The last time {he} {mistakes}.',
        '{He} would have liked so much to {skill}. But whenever {he} tried, {he} {mistakes}.',
      ],
      [
        '{OneDay} they announced the great {event}. "[You can hold the coats|You can watch]," said the {others}.',
        'In {~few} weeks there was to be the {event}. "I shall be ill on that day," thought {name} {oneDay}.',
      ],
      [
        '"It is easy," the {others} said. "Just do as we do." It was not easy.',
        '{He} bought a book about it and read it from front to back. Then {he} fell over the book.',
        'A teacher came for {~few} lessons and then went away with a headache.',
        '',
      ],
    ],
    [
      [
        '{Name} went for a walk in order not to see it. Then {he} noticed {teacher1}. "Look at that," thought {name}. "{teaching1}."',
        '{He} sat down outside and looked at {teacher1}, because there was nothing else to look at. And {he} understood something: {teaching1}.',
        'That evening {he} watched {teacher1} for a long time. From {teacher1} {he} learned that {teaching1}.',
      ],
      [
        'The next day {he} saw {teacher2}. From that {he} learned that {teaching2}.',
        '{teacher2} showed {him} something too: {teaching2}.',
        'Then there was {teacher2}. It seemed to say that {teaching2}.',
      ],
      [
        '',
        '{He} tried it behind the {house}, when nobody was looking but a hen.',
        '{He} tried it at night. {His} shadow did it much better than {he} did, and so {he} followed {his} shadow.',
        'It went wrong {~count} times. The next time it went a little less wrong.',
      ],
      [
        'And from {teacher3} {he} took one more thing: {teaching3}.',
        'The last lesson came from {teacher3}, and it was this: {teaching3}.',
        '',
      ],
    ],
    [
      [
        'On the night of the {event} {name} stood by the wall as always. Then the music began, and {his} feet [twitched|asked {him} something|were gone].',
        'The {event} came. "Would you hold my coat?" asked somebody. "Not tonight," said {name}.',
        'Everybody was there on the day of the {event}. {Name} took a deep breath and left the wall.',
      ],
      [
        'It was not like the others. It looked [a bit like a tree and a bit like a brook|strange and beautiful|new]. They made room, and then they grew quiet.',
        '{He} made a mistake, and {he} let it in, and it became part of the whole thing.',
        '{He} no longer thought about it. It went through {him} like wind through the grass.',
      ],
      [
        '"Who taught you that?" they asked. "{teacher1}," said {name}, and they thought that it was a joke.',
        '"Show us!" cried the {others}. "You would have to come outside for that," said {name}.',
        'By midnight {~count} of them were doing it just as {he} did, and the floor shook.',
        '',
      ],
      [
        'Today {name} gives lessons. They take place in the open air, and for the first hour one only looks.',
        'Since then nobody has to stand by the wall. {Name} always goes there first and holds out a {hand}.',
        'It is said that {teacher2} was there that evening too, and looked in at the window.',
        '{He} still steps on a foot now and then, but {he} does it in time to the music.',
      ],
    ],
  ],
};
