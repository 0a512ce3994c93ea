import { expect } from 'vitest';
import { UserError } from '../../src/errors.ts';

/** The UserError that `run` throws or rejects with, as message and hint. */
export async function userErrorOf(run: () => unknown): Promise<{ message: string; hint: string | undefined }> {
  try {
    await run();
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    const { message, hint } = error as UserError;
    return { message, hint };
  }
  return expect.unreachable('expected a UserError, got none');
}
