import type { Random } from '../../../random.ts';
import { partOfNumber, type SplitPart } from '../corpus-part.ts';
import { expandTemplate } from '../expand-template.ts';
import { byPart } from './fact-kind.ts';

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = ['', '', 'twenty', 'thirty'];

/** A number from 0 to 39 in words. */
export function inWords(number: number): string {
  if (number < 20) return small[number] ?? '';
  const ones = number % 10;
  return `${tens[Math.floor(number / 10)] ?? ''}${ones === 0 ? '' : `-${small[ones]}`}`;
}

const asks = byPart(
  `what is {sum}? | how much is {sum}? | can you tell me what {sum} is? | please work out {sum}. || do you know what {sum} is? ||
  what do you get for {sum}? | tell me what {sum} is.`,
);

/** A sum of small numbers, asked and answered. A sum belongs to one part, so that a held-out one has to be worked out. */
export function makeSum(part: SplitPart, random: Random): { says: string; reply: string } {
  for (;;) {
    const operator = random.pick(['plus', 'minus', 'times'] as const);
    const most = operator === 'times' ? 6 : 12;
    const [a, b] = [random.integer(most + 1), random.integer(most + 1)];
    if (operator === 'minus' && b > a) continue;
    if (partOfNumber(a * 100 + b * 10_000 + operator.length) !== part) continue;
    const result = operator === 'plus' ? a + b : operator === 'minus' ? a - b : a * b;
    const sum = `${inWords(a)} ${operator} ${inWords(b)}`;
    return {
      says: expandTemplate(random.pick(asks[part]), () => sum, random),
      reply: `${sum} is ${inWords(result)}.`,
    };
  }
}
