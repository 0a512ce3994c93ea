import { type Plot, table } from '../plot.ts';

/** The hero alone sees the danger and must make everybody hear. */
export const warning: Plot = {
  name: 'warning',
  suits: ['child', 'animal', 'worker', 'wonder'],
  notTraits: ['lazy'],
  who: ['who noticed things before others did', 'who was too small to be taken seriously', 'whom nobody listened to'],
  draws: [
    {
      rows: table(
        'sign / danger / act',
        'a thin stream of water was running out of the dam / the dam is going to break / stuffed the hole with {his} coat',
        'the ice on the river was making a sound like a groan / the ice will break up tonight / tied a rope across the way',
        'there was a crack above the village as long as a street / the mountain is going to slide / put up a branch with a red rag on it',
        'smoke was coming out of the dry forest / the fire is on its way / beat out the first sparks with a wet sack',
        'the sea had gone back so far that the boats lay on the sand / a great wave is coming / pulled the smallest boat up the dune',
        'the sky was green, and not one {~bird} was singing / a terrible storm is coming / tied down the barn door',
      ),
    },
    {
      rows: table(
        'busy / answer',
        'people at the dance / Not now, we are dancing',
        'men in the tavern / You have been dreaming',
        'women at the market / Come back when we have sold everything',
        'gentlemen of the council / Put it in writing',
        'wedding guests / Have a piece of cake and be quiet',
        'card players / One more round',
      ),
    },
    {
      rows: table(
        'alarm / effect',
        'climbed the tower and rang the bell until {his} {hand}s bled / even the deaf old sexton came running',
        'let all the cows out, and they ran bellowing through the streets / everyone ran after them, up the hill',
        'took the big drum and beat it from door to door / the lights went on one after another',
        'stole the cake from the table and ran up the hill with it / the whole crowd ran after {him}',
        'banged two pot lids together under every window / they came out in their nightshirts to scold',
        'blew the horn that was only for the king / nobody dared to stay in bed',
      ),
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} {name} looked up and saw that {sign}.',
        '{OneDay} {he} stopped in the middle of the path, for {sign}.',
        'It was {he} who saw it first: {sign}.',
      ],
      [
        '{Names} heart [stood still|beat faster]. {He} {act}, but that would not be enough.',
        'For a moment {he} could not move. Then {he} {act} and ran.',
        '"Somebody has to tell them," said {name}. {He} {act}, and then {he} ran as fast as {he} could.',
      ],
    ],
    [
      [
        '"Listen!" cried {name}. "{danger}!" "{answer}," said the {busy}.',
        '{He} ran to the {busy}. "{danger}!" {he} called, out of breath. "{answer}," they said without turning around.',
        'The {busy} did not even look up. "{danger}!" said {name}. "{answer}," came the reply.',
      ],
      [
        '',
        '{He} pulled at [sleeves|aprons|coats]. They shook {him} off like a fly.',
        '"That is only {name}," they said. "{He} sees something every week."',
        'Outside the wind had risen, and {he} thought {he} could hear it coming.',
      ],
      [
        'There was no time for asking nicely. {Name} {alarm}.',
        'Then {he} did something that {he} had never done before. {He} {alarm}.',
        'If they did not listen to {him}, they would have to listen to something louder. {Name} {alarm}.',
      ],
      ['It helped, for {effect}.', 'They were angry, and {effect}. That was just what {name} wanted.', 'And {effect}.'],
    ],
    [
      [
        'When the last of them stood on the hill, it happened. It was loud, and then it was very still.',
        "Hardly were they all at the top when it came. They held each other's hands and looked down.",
        'They wanted to scold {him}. But then they heard it, and nobody said another word.',
      ],
      [
        '[Roofs were broken|Fences were gone|The {field} was ruined], but nobody was missing, not even a [hen|cat].',
        'They counted the children, and then they counted them again. All of them were there.',
        '"We are all here," said someone, and only then did they begin to cry.',
        '',
      ],
      [
        '"We did not listen," said the {busy}, and they took off their hats. "[We shall from now on|Forgive us]."',
        'Now there is a bench on that hill. It is called the bench of {name}.',
        '"How did you know?" they asked. "I looked," said {name}. "That was all."',
        'Since then, when {name} says something, the {others} stop and listen, even at a dance.',
      ],
    ],
  ],
};
