import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { z } from 'zod';
import { UserError } from '../../errors.ts';
import type { TokenDescription } from '../../tokenizer/describe-tokens.ts';
import type { Tokenizer } from '../../tokenizer/tokenizer.ts';
import type { CommandContext } from '../context.ts';
import { parseFlags, type RawFlags } from '../flags/parse-flags.ts';
import { formatPlural } from '../format/numbers.ts';
import { padStart } from '../format/table.ts';
import { hasPipedInput, readStdin } from '../read-input.ts';

const schema = z.object({
  model: z.string().exactOptional(),
  tokenizer: z.string().exactOptional(),
  ids: z.boolean().default(false),
});

/** `tokenize [TEXT...]` */
export async function runTokenize(
  context: CommandContext,
  operands: readonly string[],
  flags: RawFlags,
): Promise<void> {
  const { ids: onlyIds, ...source } = parseFlags(schema, flags);
  const text = await findText(context, operands);
  const { name, tokenizer } = await openTokenizer(source);
  const { charactersPerToken, describeTokens } = await import('../../tokenizer/describe-tokens.ts');
  const tokens = describeTokens(tokenizer, text);
  const perToken = charactersPerToken(text, tokens.length);
  if (context.isJson) {
    const list = tokens.map(({ id, piece, bytes }) => ({ id, piece, bytes: [...bytes] }));
    context.print(
      JSON.stringify({ tokenizer: name, text, numTokens: tokens.length, charactersPerToken: perToken, tokens: list }),
    );
    return;
  }
  const { isUnicode } = context;
  if (onlyIds) context.print(tokens.map((token) => token.id).join(' '));
  else if (!context.stdout.isTTY) for (const { id, piece } of tokens) context.print(`${id}\t${JSON.stringify(piece)}`);
  else
    for (const line of tokenColumns(tokens, { columns: (context.stdout.columns ?? 80) - 1, isUnicode }))
      context.print(line);
  const kind = `${tokenizer.kind} ${tokenizer.vocabSize}`;
  context.note(
    context.colors.stderr.dim(
      `${formatPlural(tokens.length, 'token')}, ${perToken.toFixed(2)} characters a token  tokenizer ${name} (${kind})`,
    ),
  );
}

/** Pieces with their ids under them, as many side by side as fit. */
export function tokenColumns(
  tokens: readonly TokenDescription[],
  { columns, isUnicode }: { columns: number; isUnicode: boolean },
): string[] {
  const lines: string[] = [];
  let pieces = '';
  let ids = '';
  const flush = () => {
    if (pieces !== '') lines.push(pieces.trimEnd(), ids.trimEnd(), '');
    pieces = '';
    ids = '';
  };
  for (const token of tokens) {
    const piece = visiblePiece(token.piece, isUnicode);
    const width = Math.max(stringWidth(piece), String(token.id).length);
    if (stringWidth(pieces) + width > columns) flush();
    pieces += `${padStart(piece, width)}  `;
    ids += `${String(token.id).padStart(width)}  `;
    if (token.piece.endsWith('\n')) flush();
  }
  flush();
  return lines.slice(0, -1);
}

/** Spaces and line ends as signs, and nothing that a terminal would obey. */
function visiblePiece(piece: string, isUnicode: boolean): string {
  return piece.replaceAll(/[\p{Cc} ]/gu, (character) => {
    if (character === ' ') return isUnicode ? '␣' : '_';
    if (character === '\n') return '\\n';
    return character === '\t' ? '\\t' : `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
}

async function findText({ stdin }: CommandContext, operands: readonly string[]): Promise<string> {
  if (operands.length > 0) return operands.join(' ');
  if (hasPipedInput(stdin)) return readStdin(stdin);
  throw new UserError('tokenize: expected a text, got nothing', 'tiny-gpt tokenize "Once upon a time"');
}

async function openTokenizer(source: {
  model?: string;
  tokenizer?: string;
}): Promise<{ name: string; tokenizer: Tokenizer }> {
  if (source.tokenizer !== undefined) {
    return { name: source.tokenizer, tokenizer: await readTokenizerFile(source.tokenizer) };
  }
  const { locateModel } = await import('../../tasks/locate-model.ts');
  const { name, path } = await locateModel({ model: source.model, task: 'text' });
  return { name, tokenizer: await readTokenizerFile(join(path, 'tokenizer.json')) };
}

async function readTokenizerFile(path: string): Promise<Tokenizer> {
  const { readTokenizer } = await import('../../tokenizer/read-tokenizer.ts');
  return readTokenizer(parseJson(path, await readFile(path, 'utf8')));
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(`${path}: expected a tokenizer.json, found no JSON (${(error as Error).message})`, undefined, {
      cause: error,
    }); // JSON.parse throws SyntaxError
  }
}
