import { z } from 'zod';
import { didYouMean } from '../../config/nearest-name.ts';

/** The text after `flag`, which must be one of `choices`. */
export function choiceFlag<const Choices extends readonly string[]>(flag: string, choices: Choices) {
  return z.string().transform((text, context): Choices[number] => {
    const choice = choices.find((known) => known === text);
    if (choice !== undefined) return choice;
    const hint = didYouMean(text, choices);
    context.addIssue({
      code: 'custom',
      message: `${flag}: expected ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}, got ${text || 'nothing'}`,
      params: { hint },
    });
    return z.NEVER;
  });
}
