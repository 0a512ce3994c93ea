import { type Plot, table } from '../plot.ts';

/** A letter comes by water, and an answer goes back. */
export const letterInABottle: Plot = {
  name: 'letter in a bottle',
  suits: ['child', 'worker', 'animal', 'royal'],
  who: [
    'who never got any letters',
    'who waited for the mail every morning',
    'who once found a letter in the [reeds|sand|brook]',
  ],
  draws: [
    {
      rows: table(
        'vessel / shore',
        'green bottle / among the reeds',
        'wooden box / on the wet sand',
        'walnut shell / in the brook',
        'tin can / under the bridge',
        'little paper boat / at the edge of the water',
        'hollow gourd / between two stones',
      ),
    },
    {
      rows: table(
        'plea / answer',
        'I am sick in bed and would like to know what the world is doing / a list of everything {he} had seen on the way home',
        'I live on a rock, and nobody tells me jokes / the best joke in the whole {land}',
        'I have forgotten what spring smells like / three dried {~flower}s in a folded leaf',
        'Today is my birthday, and nobody knows it / {~count} good wishes, one for each finger and a few to spare',
        'I cannot decide whether to stay or to go / only two words: come here',
        'My clock has stopped, and I do not know how late it is / a drawing of the sun with the hour beside it',
        'I am learning to write, and this is my first letter / a page with all the letters of the alphabet, the difficult ones twice',
      ),
    },
    {
      rows: table(
        'writer / arrives',
        'old lighthouse keeper / in a rowboat with a lantern',
        'young sea captain / under a brown sail',
        'retired pirate / with a [gray|green] parrot',
        'hermit from the island / on a raft of barrels',
        'ferry girl / with wet hair and a wide smile',
        'lonely toll collector / on foot, along the bank',
      ),
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} {name} saw something shine {shore}. It was a {vessel}, and there was a letter in it.',
        '{Shore} lay a {vessel}. {OneDay} {name} picked it up, and inside something rustled.',
        '{OneDay} the water brought a {vessel}. {Name} [pulled it out with a stick|fished it out|waded in and got it], and there was paper in it.',
      ],
      [
        '"{plea}," it said in [small|shaky|neat|crooked] letters.',
        'The ink had run a little, but {name} could read it: "{plea}."',
        '{Name} read it {~few} times. "{plea}," somebody had written.',
      ],
      [
        '',
        '{He} looked up the river and down the river. Who had sent it?',
        'There was no name under it, only a [tear|smudge|drawing of a fish].',
        '{He} had never been asked for anything by a stranger before.',
      ],
    ],
    [
      [
        '{Name} thought about it {~time}. Then {he} wrote back {answer}.',
        'That same [evening|night] {he} sat down and sent off {answer}.',
        'It took {him} {~span}. In the end {he} put into the {vessel} {answer}.',
      ],
      [
        '{He} closed it with [wax|resin|a cork] and gave it to the current.',
        '"Swim well," said {name} and let the {vessel} go.',
        'The {vessel} [bobbed|danced|turned] {~few} times and was gone.',
      ],
      [
        '',
        'Then {he} waited. A {~day} passed, and another, and nothing came but [leaves|foam|ducks].',
        '"It has surely sunk," said the {others}. {Name} [shook {his} head|went on hoping|did not listen].',
        'Every {~day} {he} went to look, and every {~day} the water was empty.',
      ],
    ],
    [
      [
        'But after {~few} weeks someone came {arrives}. It was a {writer}.',
        'And then, {~time}, a {writer} came {arrives} and asked for {name}.',
        'One morning a {writer} stood there, who had come {arrives}.',
      ],
      [
        '"Are you the one who answered?" asked the {writer}. "[I had to see you|I have read it until it fell apart|You are the first who ever did]."',
        '"I sent out {~count} letters," said the {writer}, "and one came back. It was yours."',
        '"I had almost stopped believing in water," said the {writer}.',
      ],
      [
        'They ate {~food} together, and there was so much to tell that [the lamp burned down|they forgot the time|it grew light again].',
        '{Name} put the kettle on, and they talked as if they had known each other for years.',
        '',
      ],
      [
        'Now the {vessel} goes back and forth between them, and it is never empty.',
        'The letter hangs on the wall of the {house}, and {name} [can say it by heart|reads it on rainy days|shows it to every guest].',
        'Since then {name} has never walked past the water without looking.',
        'When the {writer} left, {name} was sad for an hour. Then {he} [sharpened|found|bought] a pencil.',
      ],
    ],
  ],
};
