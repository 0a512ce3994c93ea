import { describe, expect, it } from 'vitest';
import { findTask } from '../../src/tasks/registry.ts';
import { useCommand } from '../../src/tasks/use-command.ts';

describe('useCommand', () => {
  it.each([
    ['text', 'tiny-gpt sample -m mine --prompt "..."'],
    ['translation', 'tiny-gpt translate -m mine "..."'],
    ['classification', 'tiny-gpt classify -m mine "..."'],
    ['answering', 'tiny-gpt answer -m mine --context "..." --question "..."'],
    ['dialogue', 'tiny-gpt chat -m mine'],
  ])('of %s names the model and leaves its texts open', async (name, command) => {
    expect(useCommand(await findTask(name), { model: 'mine' })).toBe(command);
  });

  it('takes the newest model without a name, and quotes texts for a shell', async () => {
    const answering = await findTask('answering');
    const texts = ['Ann said "hello" for $5.', 'What did Ann say?'];
    expect(useCommand(answering, { texts })).toBe(
      'tiny-gpt answer --context "Ann said hello for 5." --question "What did Ann say?"',
    );
    expect(useCommand(answering, { model: "Ann's", texts })).toContain(" -m 'Ann'\\''s' ");
  });
});
