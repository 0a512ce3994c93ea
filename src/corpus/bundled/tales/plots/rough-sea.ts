import { type Plot, table } from '../plot.ts';

/** A journey by water, a storm, and a small thing that keeps everyone together. */
export const roughSea: Plot = {
  name: 'rough sea',
  suits: ['child', 'animal', 'worker', 'royal'],
  who: ['who had never been on a ship', 'who wanted to see the other side of the water', 'who went to sea'],
  draws: [
    {
      rows: table(
        'ship / job',
        'a coal ship with patched sails / peel potatoes',
        'a whaler that no longer caught whales / polish the brass',
        'a mail boat / sort the letters',
        'an old steamer with one wheel / shovel the coal',
        'a merchant ship full of {~color} cloth / mend the ropes',
        'a raft as big as a barn / watch the fire',
      ),
    },
    {
      count: 2,
      rows: table(
        'mate / fear',
        'helmsman / held the wheel with both hands and prayed',
        "ship's cook / hid in the flour barrel",
        'cabin boy / cried for his mother',
        'boatswain / swore in {~few} languages',
        "ship's doctor / took his own medicine",
        'first mate / wrote his will',
        'fat purser / tied himself to the mast with the money',
      ),
    },
    {
      rows: table(
        'act / spread',
        'began to sing the song that {his} mother sang when it thundered / one after the other they joined in, and they pulled at the ropes in time',
        'told a joke about a herring, and it was not even a good one / somebody laughed, and fear does not like that',
        'baked pancakes in the middle of the storm / the smell went through the whole ship, and everybody came to the place where it was',
        'asked each of them what he would eat first on land / they talked about {~food} until they forgot the waves',
        'counted the waves aloud / they noticed that after every seventh one there was time to breathe',
        'went from one to the other and gave each of them something to hold / whoever has to hold something for a friend does not let go',
      ),
    },
  ],
  paragraphs: [
    [
      [
        '{OneDay} {name} went on board {ship}. {He} was told to {job}.',
        '{OneDay} {he} packed a bundle, said goodbye and sailed off with {ship}. There {he} had to {job}.',
        'So {oneDay} {he} went down to the harbor and found {ship}. "Can you {job}?" they asked. "I can learn it," said {name}.',
      ],
      [
        '"What is that {~small} {noun} doing here?" asked the {mate1}.',
        'The {mate1} [laughed at {him}|did not think much of {him}|called {him} a landlubber].',
        '"You will be sick before {~day}," said the {mate1}.',
        '',
      ],
      [
        'The first days were [blue|calm|beautiful], and dolphins swam in front of the bow.',
        'For a week the sea was as smooth as a plate.',
        '{He} learned to walk on a floor that moves.',
        '',
      ],
    ],
    [
      [
        'Then the storm came. The waves were as high as [houses|towers|hills], and the sails tore like paper.',
        'In the second week the sky turned green. The wind screamed, and the ship lay down on its side.',
        'One night they were all thrown out of their beds. Water came in from above and from below.',
      ],
      [
        'The {mate1} {fear1}, and the {mate2} {fear2}.',
        'Even the {mate2} was afraid. The {mate2} {fear2}. The {mate1} {fear1}.',
        'Nobody gave orders anymore. The {mate1} {fear1}.',
      ],
      [
        '{Name} was afraid as well. But {he} {act}.',
        '{Names} knees shook. All the same {he} {act}.',
        'What could a {~small} {noun} do? {Name} {act}.',
      ],
      ['And see: {spread}.', 'At first no one listened. But then {spread}.', 'It worked, for {spread}.'],
    ],
    [
      [
        'When the sun rose, the sea was [gray and tired|calm]. They had lost a mast, but not one man.',
        'Toward morning the wind grew tired before they did.',
        'In the morning the coast lay in front of them, green and still.',
      ],
      [
        'The {mate1} came to {name} and held out a hand. "[You may stay|I was wrong|Whenever you want]," the {mate1} said.',
        '"What would we have done without you?" said the {mate2}. "[The same, only later|You would have thought of it too]," said {name}.',
        'They lifted {him} up on their shoulders, and from up there {he} could see the harbor first.',
        '',
      ],
      [
        'At home {he} told the {others} about it, and at the place with the waves they all held on to their chairs.',
        '{He} brought a {~thing} home with {him} and a song that nobody there knew.',
        'When there is a storm today and the shutters rattle, the {others} come over to {names} {house}. They know why.',
        'On that ship they still do it when the wind rises, and they call it "the {noun} way."',
      ],
    ],
  ],
};
