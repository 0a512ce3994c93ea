import { type Plot, table } from '../plot.ts';

/** A small lie needs a bigger one, until the truth is easier to carry. */
export const growingLie: Plot = {
  name: 'growing lie',
  suits: ['child', 'animal', 'worker', 'royal'],
  notTraits: ['honest'],
  who: ['who once told a lie', 'who did not like to be scolded', 'who told one small lie and got a big one for it'],
  draws: [
    {
      rows: table(
        'broke / blame',
        'broke the blue [jug|bowl|vase] / a [bear|wild boar|gust of wind]',
        'ate the last piece of {~food} / a [thief|stranger|raven] with a sack',
        'forgot to feed the geese / a [ghost|dragon] that had frightened them',
        'left the gate open / a [robber|giant] who had pushed it',
        'lost the key of the cellar / a magpie as big as a [calf|door]',
        'dropped the lantern into the well / a monster with a wet [beard|tail|hand]',
      ),
    },
    {
      rows: table(
        'measure',
        'dug a ditch around the [well|green|barn]',
        'stood guard all night with sticks and pans',
        'nailed their shutters closed',
        'sent for a hunter with {~count} dogs',
        'hid the children in the cellar',
        'built a trap out of {~count} beds',
      ),
    },
    {
      rows: table(
        'detail',
        'It had eyes like plates',
        'It laughed in a deep voice',
        'It limped on the left side',
        'It smelled of onions',
        'It asked the way to the church',
        'It had {~count} teeth, all of them {~color}',
      ),
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} {name} {broke}. {He} was afraid of being scolded.',
        'It was nothing bad. {OneDay} {name} {broke}, that was all.',
        '{OneDay}, when no one was looking, {name} {broke}.',
      ],
      [
        '"Who was that?" asked the {others}. "It was {blame}," said {name} quickly.',
        '"That was not me," {he} said. "It was {blame}."',
        'When they asked {him}, {he} looked at the ceiling and said that it had been {blame}.',
      ],
      [
        '',
        '"What did it look like?" they asked. "{detail}," said {name}, because {he} had to say something.',
        'They wanted to know more. "{detail}," {he} said, and {his} ears were hot.',
      ],
    ],
    [
      [
        'The {others} were [terrified|alarmed|pale]. They {measure}.',
        'Nobody thought of sleeping now. The {others} {measure}.',
        'By evening the whole {land} had heard of it. The {others} {measure}.',
      ],
      [
        '"{detail}," one of them told the next, and with each telling it grew [by a foot|a little bigger|another head].',
        'Soon {~few} of them had seen it too. It was bigger than {name} had said.',
        'A child could not stop crying, and the old people trembled.',
        '',
      ],
      [
        '{Name} lay in bed, and the lie lay beside {him}. It was so [big|heavy|cold] that there was hardly room for {him}.',
        'Nobody scolded {him}. But {he} could not swallow [a bite|one spoonful] of the {~food}.',
        '{He} could have gone to bed, but {he} [walked up and down|sat at the window|looked at {his} feet]. It had only been a small lie.',
      ],
    ],
    [
      [
        '[At last|In the end|After {~span}] {he} got up, went out to the others and said, "[There is no monster|It was I|I made it up]. I {broke}."',
        '[At last|In the end] {name} stood on a [stone|barrel|bench] and said, "Go home and sleep. It was I. I {broke}."',
      ],
      [
        'It was so quiet that one could hear the [crickets|owls|clock].',
        '{He} waited for the sky to fall. It did not.',
        'They stared at {him}, and {he} stared at the ground.',
        '',
      ],
      [
        '"Is that all?" asked [an old woman|the watchman|the oldest of them]. "[I did that myself when I was small|And for that we have not slept]?"',
        '"We are tired," they said, "but we are glad. [Better you than a monster|The truth has no teeth]."',
        'First they were angry. Then someone began to laugh, and [it spread from one to the next|in the end they all laughed].',
      ],
      [
        '{Name} had to [fill in the ditch|put everything back|sweep the {field}], and it took {him} {~span}. But that night {he} slept like a stone.',
        '{He} made it good again, and it cost {him} {~span}. It was much lighter than the lie had been.',
        'Since then, when {name} breaks something, {he} says it at once, while it is still small.',
        'Sometimes the children still ask about the monster. "{detail}," says {name}, "but only in stories."',
      ],
    ],
  ],
};
