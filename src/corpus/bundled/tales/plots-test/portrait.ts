import { type Plot, table } from '../plot.ts';

/** A likeness that will not be flattering. */
export const portrait: Plot = {
  name: 'portrait',
  suits: ['royal', 'child', 'animal', 'wonder', 'worker'],
  who: ['who had to have {his} picture painted', 'who did not like {his} own {feature}', 'who kept away from mirrors'],
  draws: [
    {
      rows: table(
        'feature / merit',
        'crooked nose / it leaned over a little, as if it were listening',
        'big ears / the evening sun shone red through both of them',
        'squint / one eye looked after the near and the other after the far',
        'double chin / it began to laugh before the rest of the face did',
        'bushy eyebrows / two snowflakes lay on them and did not melt',
        'gap between the teeth / it was exactly as wide as a whistle',
      ),
    },
    {
      count: 2,
      rows: table(
        'artist / attempt',
        'royal painter / made a face as smooth as an egg, and it could have been anybody',
        'fashionable painter / left out the middle and put gold around the rest',
        'man who carved in butter / was very good, but it was August',
        'photographer / waited for the perfect smile until a spider lived in the camera',
        'maker of stamps / made {him} so small that one needed a lens',
        'lady who cut shadows out of paper / cut off whatever stuck out',
      ),
    },
    {
      rows: table(
        'amateur / medium',
        'child with dirty fingers / chalk on the pavement',
        'prisoner at the window / a burnt match on an envelope',
        'niece of the pastry cook / sugar and almonds',
        'nearsighted old lady / wool on a towel',
        'man who raked the park / wet leaves',
      ),
    },
  ],
  paragraphs: [
    [
      [
        'There was one thing {name} could not bear, and that was {his} {feature}.',
        '{Name} would gladly have swapped {his} {feature} for a headache.',
        'All the mirrors in the {house} hung with their faces to the wall, because of {his} {feature}.',
      ],
      [
        'But a picture had to be made, for that was the custom.',
        'Yet over the fireplace there was an empty spot, and a picture of {name} belonged there.',
        'Now a great anniversary was near, and a picture was needed.',
      ],
    ],
    [
      ['They hired a {artist1}, who {attempt1}.', 'A {artist1} with the best name in the business {attempt1}.'],
      [
        'A {artist2} did no better and {attempt2}.',
        'The {artist2} {attempt2}, and had to be paid all the same.',
        'Next a {artist2} {attempt2}.',
      ],
      [
        '"And who is that?" asked {name}.',
        'Two aunts bowed to it and asked to be introduced.',
        '{He} paid and had it put up in the attic.',
        '',
      ],
    ],
    [
      [
        'All that time, unseen, a {amateur} had been making a picture of {him}. It was of {medium}.',
        'One noon {name} tripped over a {amateur} who was making a picture of {him}. It was of {medium}.',
      ],
      [
        'Nothing was left out, least of all the {feature}.',
        'The {feature} was right in the middle.',
        'There it was, {his} {feature}, larger than life.',
      ],
      [
        '{Name} blushed and wanted to wipe it off with a sleeve. Then {he} looked again: {merit}.',
        'And yet {merit}.',
        '"Is that how I look?" {he} whispered. "Only when you forget yourself," said the {amateur}. And it was true: {merit}.',
      ],
    ],
    [
      [
        'The pictures in the attic were sold for their frames.',
        'Experts called it clumsy. On Sunday they came back to look at it privately.',
        '',
      ],
      [
        'It hangs beside the entrance, and the {feature} is the first thing that greets a visitor.',
        '{He} sat for a second picture, and this time nobody had to beg.',
        'The mirrors were turned around and dusted, and each was given a wreath.',
        'Now the whole family compares, and the finest {feature} gets the wishbone.',
      ],
    ],
  ],
};
