import type { Plot } from '../plot.ts';

/** A hero cannot sleep, tries one thing after another, and learns what was missing. */
export const cannotSleep: Plot = {
  name: 'cannot sleep',
  notTraits: ['lazy'],
  who: [
    'who could not sleep',
    'who had not slept for {~count} nights',
    'who lay awake every night',
    'who counted sheep until the sheep fell asleep',
  ],
  draws: [
    {
      count: 3,
      rows: [
        {
          tried:
            '{He} drank {~count} cups of [warm milk|mint tea|honey water], and then {he} had to get up {~count} times.',
        },
        {
          tried: '{He} counted sheep, but at number [ninety|two hundred|sixty-three] they began to [dance|sing|argue].',
        },
        { tried: '{He} lay down the other way around, with {his} feet on the pillow.' },
        { tried: '{He} stuffed {~color} wool into {his} ears, and then {he} heard {his} own heart.' },
        { tried: '{He} ran {~count} times around the {house}, and after that {he} was wider awake than before.' },
        { tried: '{He} put {his} bed [by the window|under the stars|in the cellar], but that did not help.' },
        { tried: '{He} read a very boring book, and it turned out to be exciting.' },
        { tried: '{He} hummed {himself} a lullaby and liked it so much that {he} sang it {~count} times.' },
        { tried: '{He} shut {his} left eye and then {his} right eye, but never both at once.' },
        { tried: '{He} ate a whole pot of {~bowl}, and then {his} stomach would not sleep either.' },
      ],
    },
    {
      rows: [
        {
          cause: 'a quarrel with {his} [brother|neighbor|best friend]',
          advice: 'Go and say that you are sorry. Then your head will be empty enough for sleep',
          did: 'went through the dark, knocked at the door and said, "I am sorry."',
        },
        {
          cause: 'the silence',
          advice: 'You need a little noise. I will [sit under your window and hum|tell you about my travels]',
          did: 'lay down and listened.',
        },
        {
          cause: 'a promise that {he} had not kept',
          advice: 'Write it down and do it tomorrow [at seven|before breakfast]. Paper can stay awake for you',
          did: 'wrote the promise on a piece of paper and put it under the pillow.',
        },
        {
          cause: 'the cold spot beside {him}',
          advice: 'Nobody should have to be cold alone. I know a [kitten|puppy|small dog] that has no bed',
          did: 'let it crawl in at {his} feet.',
        },
        {
          cause: 'all the things {he} had to do',
          advice: 'Give one worry to each star. There are enough of them',
          did: 'looked up and gave away {~count} worries, one by one.',
        },
        {
          cause: 'the moon, which was so bright',
          advice: 'The moon only wants somebody to say good night to it',
          did: 'opened the window and said, "Good night, moon."',
        },
        {
          cause: 'having nobody to say good night to',
          advice: 'Then say it to me, and I will say it to you',
          did: 'said good night, and the answer came at once.',
        },
        {
          cause: 'a bad dream that was waiting for {him}',
          advice: 'Invite it in and offer it {~food}. Dreams are often only hungry',
          did: 'set out a plate for the dream.',
        },
      ],
    },
  ],
  paragraphs: [
    [
      [
        '[Every night it was the same.|So it went night after night.|It was like that on {~day}, and it was like that on {~day}.] When the lamps went out {name} lay there with {his} eyes wide open.',
        'By day {he} was so tired that {he} [put salt in {his} tea|said good night at noon|fell asleep on a fence post].',
        '{Name} was so tired that {he} wore {his} [hat|scarf|crown] upside down and did not notice.',
        'While all the {others} were asleep, {name} [looked at the ceiling|turned from left to right|listened to the clock].',
      ],
      ['', '{tried1}'],
      ['{tried2}'],
      ['{tried3}', 'On {~day} {he} tried something else. {tried3}', ''],
      [
        'It was [two|three|four] in the morning, and {he} was still awake.',
        '"I shall never sleep again," said {name} {~sadly}.',
        'Nothing [helped|worked].',
        'None of it [helped|worked].',
        'Sleep would not come.',
        '',
      ],
    ],
    [
      [
        'So {name} got up and went out. {Spot} {he} met a {stranger}, who was awake as well.',
        'One night {he} went for a walk, and {spot} sat a {stranger}.',
        'At that hour only a {stranger} was awake, {spot}.',
        '[Then there was a knock.|Somebody knocked.|There was a knock at the [door|window].|Something tapped at the [door|window].|Knock, knock.] Outside stood a {stranger}, who had seen the light.',
      ],
      [
        '"[Why are you not asleep|What keeps you awake|What are you doing out here]?" asked the {helper}.',
        '"Everyone else in the {land} is asleep," said the {helper}. "[Why not you|What about you|What are you doing out here]?"',
        'The {helper} looked into {his} tired eyes. "[How long has this been going on|Since when|For how many nights]?" {they} asked.',
      ],
      [
        '{Name} thought about it for a while, and then {he} knew: it was {cause}.',
        'At first {name} did not know. Then {he} said that it was {cause}.',
        'They talked for a while, and it came out that it was {cause}.',
        '{Name} sighed, and {he} told the {helper} about {cause}.',
      ],
      [
        '"I thought so," said the {helper}. "{advice}."',
        '"[Well then|If that is all|That is simple]," said the {helper}. "{advice}."',
        'The {helper} nodded {~softly}. "{advice}."',
      ],
    ],
    [
      [
        '{Name} {did}',
        'So {name} {did}',
        '[It was worth a try.|That could do no harm.|It sounded odd, but why not?] {Name} {did}',
      ],
      [
        '',
        'Then {he} lay down, and before {he} could count to [three|five|four], {he} was asleep.',
        '{He} yawned once, {he} yawned twice, and there was no third yawn.',
        '{His} eyes closed by themselves, first the left one and then the right one.',
        '{He} had hardly pulled up the blanket when {he} began to snore.',
      ],
      [
        '{He} slept until {~day}, and nobody dared to wake {him}.',
        'The {helper} [tucked in the blanket|put out the light] and went away on tiptoe.',
        '{He} dreamed of [a meadow with {~flower}s|a boat on a quiet lake|a hill made of feathers|{~food}].',
        'In the morning {he} ate {~food} for {~few} and felt as new as a [penny|button].',
        '"Good night," whispered the {helper}, although the sun was already coming up.',
      ],
    ],
  ],
};
