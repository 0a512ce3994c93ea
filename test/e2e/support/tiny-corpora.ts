import { Random } from '../../../src/random.ts';

const animals = ['cat', 'dog', 'hen', 'goat', 'mouse'];
const verbs = ['sees', 'likes', 'finds', 'eats'];
const things = ['bread', 'milk', 'grass', 'corn', 'cheese'];

/** Sentences about animals, `count` of them, on one line. */
export function animalText(count = 20): string {
  const random = new Random(7);
  return Array.from(
    { length: count },
    () => `The ${random.pick(animals)} ${random.pick(verbs)} the ${random.pick(things)}.`,
  ).join(' ');
}

const french: Readonly<Record<string, string>> = {
  cat: 'le chat',
  dog: 'le chien',
  hen: 'la poule',
  goat: 'la chèvre',
  mouse: 'la souris',
  sees: 'voit',
  likes: 'aime',
  finds: 'trouve',
  eats: 'mange',
  bread: 'le pain',
  milk: 'le lait',
  grass: "l'herbe",
  corn: 'le blé',
  cheese: 'le fromage',
};

/** Pairs `French<TAB>English`, all different, a line each. */
export function animalPairs(count = 40): string {
  const pairs = animals.flatMap((animal) =>
    verbs.flatMap((verb) =>
      things.map((thing) => `${french[animal]} ${french[verb]} ${french[thing]}\tthe ${animal} ${verb} the ${thing}`),
    ),
  );
  return `${new Random(3).shuffle(pairs).slice(0, count).join('\n')}\n`;
}

/** Chinese sentences without blanks: every character has three bytes. */
export function chineseText(count = 80): string {
  const random = new Random(5);
  const who = ['小猫', '小狗', '母鸡', '山羊'];
  const does = ['喜欢', '看见', '找到'];
  const what = ['面包', '牛奶', '青草', '玉米'];
  return Array.from({ length: count }, () => `${random.pick(who)}${random.pick(does)}${random.pick(what)}。`).join('');
}
