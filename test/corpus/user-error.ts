import { expect } from 'vitest';
import { UserError } from '../../src/errors.ts';

/** The UserError that `action` ends with: its message, and that it has a hint. Fails if there is none. */
export async function userErrorOf(action: () => unknown): Promise<string> {
  try {
    await action();
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    expect(error).toHaveProperty('hint', expect.any(String));
    if (error instanceof UserError) return `${error.message} | ${error.hint}`;
  }
  return expect.fail('expected a UserError, got none');
}
