import { UserError } from '../errors.ts';
import { readTextIfAny } from './file-system.ts';

/** The value of a JSON file, or undefined if there is no such file. @throws UserError if it is not JSON */
export async function readJsonIfAny(path: string): Promise<unknown> {
  const text = await readTextIfAny(path);
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (error) {
    throw new UserError(
      `${path}: expected JSON, found ${text.length === 0 ? 'an empty file' : 'something else'}`,
      undefined,
      {
        cause: error,
      },
    );
  }
}

/** The object in a JSON file, or undefined if there is no such file. @throws UserError if it holds no JSON object */
export async function readObjectIfAny(path: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  const value = await readJsonIfAny(path);
  if (value === undefined) return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UserError(
      `${path}: expected a JSON object, found ${Array.isArray(value) ? 'an array' : JSON.stringify(value)}`,
    );
  }
  return { ...value };
}
