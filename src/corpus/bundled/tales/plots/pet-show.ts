import { type Plot, table } from '../plot.ts';

/** A show of fine animals, and one that nobody would call fine. */
export const petShow: Plot = {
  name: 'pet show',
  suits: ['child', 'worker', 'royal'],
  notTraits: ['proud'],
  who: ['who had the strangest pet in the {land}', 'who loved {pet}', 'who once took in a stray'],
  draws: [
    {
      rows: table(
        'pet / flaw',
        'a bald parrot / had forgotten every word but one',
        'a dog with one ear / was afraid of cats',
        'a fat toad / did nothing but sit',
        'a goose with a limp / hissed at everyone but {him}',
        'a cat without a tail / fell off every wall',
        'a blind rat / ran in circles when it was happy',
        'a shaggy old goat / had chewed up its own ribbon',
        'a caterpillar in a matchbox / had not moved for {~count} days',
      ),
    },
    {
      rows: table(
        'fine1 / trick1',
        'white poodle / could walk on two legs',
        'peacock / opened its tail like a fan',
        'black stallion / danced to the music',
        'monkey in a vest / poured tea',
        'snow-white cat / jumped through a ring',
        'falcon / caught a ring in the air',
      ),
    },
    {
      rows: table(
        'accident / deed',
        'the tent pole cracked, and everybody screamed / stayed so calm that all the others gathered around it',
        'a child got lost in the crowd / went straight to the child and did not leave it',
        'a wasp landed on the nose of the judge / ate the wasp, quick as a wink',
        'thunder rolled, and all the fine animals hid under the table / went from one to the other and sat down beside each of them',
        'a pickpocket reached for the cashbox / made such a noise that he ran away without his shoes',
      ),
    },
  ],
  paragraphs: [
    [
      [
        '{He} had {pet}, which {flaw}. {Name} thought that it was the best animal in the world.',
        '{Name} owned {pet}. It {flaw}, but {he} would not have given it away for a castle.',
        'One rainy night {he} had found {pet} at {his} door. It {flaw}. {He} kept it all the same.',
      ],
      [
        '{OneDay} there was a great animal show in the {land}, and {name} wrote {his} name on the list.',
        '{OneDay} a poster hung on every wall: Animal Show, come one, come all! "That is for us," said {name}.',
      ],
      [
        '',
        '"You do not mean that," said the {others}. "[It will be a disgrace|People will laugh]." "Let them," said {name}.',
        '{Name} brushed it for {~span}. It did not help much.',
        '{He} tied a {~color} ribbon around it, and soon the ribbon was gone.',
      ],
    ],
    [
      [
        'First came a {fine1}. It {trick1}, and the people [clapped|cheered|stood up].',
        'There was a {fine1} that {trick1}, and everyone was delighted.',
        'The {fine1} went first and {trick1}. The judge wrote down a ten.',
      ],
      [
        'Then it was {names} turn. "And what can yours do?" asked the judge. "It is my friend," said {name}.',
        '"Next," called the judge. {Name} stepped forward. It was quiet, and then somebody giggled.',
        '"What is that supposed to be?" asked the judge and put on his glasses. "{pet}," said {name} {~gladly}.',
      ],
      [
        'The judge [raised his eyebrows|wrote down a zero|coughed into his hand].',
        'The laughter went through the whole tent. {Name} [stroked it|held it tight|whispered something to it].',
        '"It does nothing," said the judge. "Not at the moment," said {name}.',
        '',
      ],
    ],
    [
      ['At that moment {accident}.', 'But then {accident}.', 'And just as {name} was about to leave, {accident}.'],
      [
        'The {fine1} [ran away|did not help|hid behind its master]. But {names} friend {deed}.',
        'Nobody knew what to do. Only the one that everyone had laughed at {deed}.',
        'And what did it do? It {deed}.',
      ],
    ],
    [
      [
        'When it was over, nobody laughed. The judge crossed out something on his paper and wrote for a long time.',
        '"In all my years," said the judge, "I have not seen anything like it."',
        'Then the people began to clap, one after the other.',
        '',
      ],
      [
        'There was no prize for that, and so the judge [took off his own medal|made one out of a {~thing}|gave them his hat].',
        'The first prize went to the {fine1}, since it was written in the rules. But the {~food} went to {name}, and so did the hearts.',
        '"Is it for sale?" asked a rich lady. "No," said {name}.',
      ],
      [
        'On the way home it slept in {his} arms, and {name} was content.',
        'That night it was allowed to sleep on {his} pillow, as it was every night.',
        'Next year {he} will go there again, unless it is raining and they would both rather stay in bed.',
        '',
      ],
    ],
  ],
};
