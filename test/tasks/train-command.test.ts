import { describe, expect, it } from 'vitest';
import { trainCommand } from '../../src/tasks/train-command.ts';

describe('trainCommand', () => {
  it('is the command line of the options, with what the shell would change in quotes', () => {
    const options = {
      data: ["it's mine.txt", 'b.txt'],
      budgetMs: 90_000,
      set: { numHeads: 4, positions: 'rope' },
      validationFraction: 0.2,
      seed: 0,
    };
    expect(trainCommand(options, 'mine')).toBe(
      "tiny-gpt train 'it'\\''s mine.txt' b.txt --validation-fraction 0.2 --name mine --budget 90s" +
        ' --set numHeads=4 --set positions=rope --seed 0',
    );
  });

  it('leaves the name out where it is the one that the data gives', () => {
    expect(trainCommand({ data: ['tales'], resume: true }, 'tales', 'tales')).toBe('tiny-gpt train tales --resume');
    expect(trainCommand({ data: ['tales'], resume: true }, 'tales-2', 'tales')).toBe(
      'tiny-gpt train tales --name tales-2 --resume',
    );
  });
});
