import { fstatSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { StringDecoder } from 'node:string_decoder';
import type { CliIo } from './context.ts';

/** All of standard input as text, without its last line end. */
export async function readStdin(stdin: CliIo['stdin']): Promise<string> {
  const decoder = new StringDecoder('utf8');
  let text = '';
  for await (const chunk of stdin) text += typeof chunk === 'string' ? chunk : decoder.write(chunk);
  return withoutLastLineEnd(text + decoder.end());
}

/** A file as text, without its last line end, which editors add by themselves. */
export async function readTextFile(path: string): Promise<string> {
  return withoutLastLineEnd(await readFile(path, 'utf8'));
}

/** Whether something has been piped or redirected into standard input; a terminal and /dev/null are nothing. */
export function hasPipedInput(stdin: CliIo['stdin']): boolean {
  if (stdin.isTTY) return false;
  if (stdin.fd === undefined) return true;
  try {
    return !fstatSync(stdin.fd).isCharacterDevice();
  } catch {
    return false; // closed
  }
}

/** The lines of standard input or of a file as they come, without line ends. */
export async function* readLines(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<string, void> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of chunks) {
    rest += typeof chunk === 'string' ? chunk : decoder.write(Buffer.from(chunk));
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  rest += decoder.end();
  if (rest !== '') yield rest.replace(/\r$/, '');
}

function withoutLastLineEnd(text: string): string {
  return text.replace(/\r?\n$/, '');
}
