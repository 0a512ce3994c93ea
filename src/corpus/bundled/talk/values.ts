import type { ByPart } from '../corpus-part.ts';

const words = (text: string): readonly string[] => text.split(' ');

/** The same for every part: few are needed, and none tells anything of another. */
function everywhere(text: string, separator = ' '): ByPart<readonly string[]> {
  const values = text.split(separator);
  return { train: values, validation: values, test: values };
}

/** Names are told apart by part, so that a held-out one can only be copied. */
export const womensNames: ByPart<readonly string[]> = {
  train: words(
    'Agnes Alice Astrid Barbara Carla Diana Edith Elena Esther Fanny Gloria Hanna Harriet Helen Irma Joan Judith Laura ' +
      'Lydia Matilda Maud Nina Pauline Rita Sarah Sofia Stella Thea Ursula Vera',
  ),
  validation: words('Alma Celia Frida Hilda Monica Tilda'),
  test: words('Bianca Delia Gerda Lotte Rosalind Tamara'),
};

export const mensNames: ByPart<readonly string[]> = {
  train: words(
    'Adam Albert Arthur Benno Cecil Clemens Conrad Daniel Edgar Ernest Fritz George Gustav Hubert Isaac Jasper Kilian ' +
      'Leonard Magnus Marcus Milo Norbert Otto Philip Ralph Rufus Theo Valentin Walter Xaver',
  ),
  validation: words('Bert Dirk Edwin Linus Moritz Ruben'),
  test: words('Abel Casper Eliot Igor Josef Malcolm'),
};

export const personNames: ByPart<readonly string[]> = {
  train: [...womensNames.train, ...mensNames.train],
  validation: [...womensNames.validation, ...mensNames.validation],
  test: [...womensNames.test, ...mensNames.test],
};

export const towns: ByPart<readonly string[]> = {
  train: words(
    'Alford Ashford Barwick Belton Bramley Carlow Clifton Dalton Dunmore Eastham Elmswell Farley Glenmore Hadley Hartwell ' +
      'Kelso Kirby Langford Linton Milford Morley Newport Norwood Oakham Penrith Ripley Rockford Sandford Stanton Thornton ' +
      'Upton Walton Weston Wilton Winslow Wyndham',
  ),
  validation: words('Bolton Easton Hampton Merton Radley Tilbury'),
  test: words('Burnley Cromer Dunster Fenwick Hexham Lowell Newbury Whitby'),
};

export const petNames: ByPart<readonly string[]> = {
  train: words(
    'Biscuit Bobby Buster Caesar Charlie Cookie Dusty Fluffy Ginger Goldie Honey Jumper Lucky Max Misty Mitzi Molly Muffin ' +
      'Nemo Patch Pebbles Poppy Prince Rex Rusty Sandy Shadow Smoky Snowy Socks Spot Sunny Tiger Toby Whiskers Ziggy',
  ),
  validation: words('Bubbles Coco Ember Jelly Pixie'),
  test: words('Bandit Domino Marble Nugget Peanut Scout Willow'),
};

export const colours = everywhere('red blue green yellow orange purple black white brown grey pink');
export const ages = everywhere(
  'six seven eight nine ten eleven twelve thirteen fifteen sixteen eighteen twenty thirty forty fifty',
);
export const foods = everywhere(
  'pancakes noodles soup bread cheese pizza rice apples cherries dumplings fish potatoes salad beans waffles',
);
export const jobs = everywhere(
  'teacher nurse baker farmer driver painter cook carpenter doctor singer gardener tailor pilot librarian',
);
export const months = everywhere(
  'January February March April May June July August September October November December',
);
export const hobbies = everywhere('swim paint sing dance read run fish knit bake climb sail draw');
export const instruments = everywhere('piano violin flute guitar harp trumpet cello organ');
export const languages = everywhere('Spanish French Italian Polish Greek Dutch Danish Turkish Welsh');
export const days = everywhere('Monday Tuesday Wednesday Thursday Friday Saturday Sunday');
export const drinks = everywhere('tea coffee milk lemonade cocoa juice water');
export const counts = everywhere('two three four five six seven');
