import { z } from 'zod';
import { UserError } from '../../errors.ts';
import { weightFormats } from '../../model/weight-formats.ts';
import type { GenerateOptions } from '../../tasks/options.ts';
import type { CommandContext } from '../context.ts';
import { choiceFlag } from '../flags/choice-flag.ts';
import { freshSeed } from '../flags/fresh-seed.ts';
import { countFlag, numberFlag } from '../flags/number-flag.ts';
import { parseFlags, type RawFlags } from '../flags/parse-flags.ts';
import { runFlags } from '../flags/run-flags.ts';
import { hasPipedInput, readStdin, readTextFile } from '../read-input.ts';
import { writeSamples } from './write-samples.ts';

const schema = z.object({
  ...runFlags,
  model: z.string().exactOptional(),
  weights: choiceFlag('--weights', weightFormats).exactOptional(),
  numReturnSequences: countFlag('--num-return-sequences').exactOptional(),
  maxNewTokens: countFlag('--max-new-tokens').exactOptional(),
  temperature: numberFlag('--temperature', { min: 0 }).exactOptional(),
  topK: numberFlag('--top-k', { whole: true, min: 0 }).exactOptional(),
  topP: numberFlag('--top-p', { above: 0, max: 1 }).exactOptional(),
  minP: numberFlag('--min-p', { min: 0, max: 1 }).exactOptional(),
  repetitionPenalty: numberFlag('--repetition-penalty', { above: 0 }).exactOptional(),
  noRepeatNgramSize: numberFlag('--no-repeat-ngram-size', { whole: true, min: 0 }).exactOptional(),
  stop: z.array(z.string().transform(unescapeText)).exactOptional(),
});

/**
 * The options of `sample` as the library takes them, a fresh seed included; the prompt is not.
 * @throws UserError for a flag out of range
 */
export function sampleOptions(flags: RawFlags): GenerateOptions & { seed: number } {
  return { seed: freshSeed(), ...parseFlags(schema, flags) };
}

/** `sample [PROMPT]` */
export async function runSample(context: CommandContext, operands: readonly string[], flags: RawFlags): Promise<void> {
  const options = sampleOptions(flags);
  const prompt = await findPrompt(context, operands, flags);
  const { generate } = await import('../../tasks/generate.ts');
  await writeSamples(generate({ ...options, prompt, signal: context.signal }), context, prompt);
}

/**
 * The prompt from its argument, `--prompt`, `--file` or stdin; empty when there is none.
 * @throws UserError when it is given twice
 */
export async function findPrompt(
  { stdin }: Pick<CommandContext, 'stdin'>,
  operands: readonly string[],
  flags: RawFlags,
): Promise<string> {
  const { prompt, file } = parseFlags(z.object({ prompt: z.string().optional(), file: z.string().optional() }), flags);
  const given = [operands[0], prompt, file].filter((source) => source !== undefined);
  if (given.length > 1) {
    throw new UserError(
      'sample: expected one prompt, got it twice (argument, --prompt and --file all give it)',
      `tiny-gpt sample ${JSON.stringify(given[0])}`,
    );
  }
  if (file !== undefined && file !== '-') return readTextFile(file);
  const text = operands[0] ?? prompt;
  if (text !== undefined) return text;
  return file === '-' || hasPipedInput(stdin) ? readStdin(stdin) : '';
}

/** A shell has no easy way to write a line end: `\n` and `\t` stand for the characters, `\\` for a backslash. */
function unescapeText(text: string): string {
  return text.replace(/\\([nt\\])/g, (_, letter: string) => (letter === 'n' ? '\n' : letter === 't' ? '\t' : '\\'));
}
