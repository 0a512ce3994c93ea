import type { z } from 'zod';
import { UserError } from '../../errors.ts';

/** The options of one command as commander gives them: text, lists of text and switches, by camel-cased name. */
export type RawFlags = Readonly<Record<string, unknown>>;

/**
 * Checks the options of a command; keys that `schema` does not name are dropped.
 * @throws UserError for the first option out of range
 */
export function parseFlags<Schema extends z.ZodType>(schema: Schema, flags: RawFlags): z.infer<Schema> {
  const result = schema.safeParse(flags);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const hint = issue?.code === 'custom' ? issue.params?.hint : undefined;
  throw new UserError(issue?.message ?? 'options: not understood', typeof hint === 'string' ? hint : undefined);
}
