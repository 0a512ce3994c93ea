/** A line of its own between two documents, as in TinyStories and in GPT-2's data. */
const separatorLine = /^<\|endoftext\|>[ \t]*$/m;
const separator = /(?:^|\n)<\|endoftext\|>[ \t]*(?=\n|$)/;

/** Whether `text` has a line `<|endoftext|>`. */
export function hasSeparator(text: string): boolean {
  return separatorLine.test(text);
}

/** The documents between the lines `<|endoftext|>`, without the line breaks around them; empty ones are left out. */
export function splitAtSeparators(text: string): string[] {
  return nonEmpty(text.split(separator));
}

/** The documents between blank lines. */
export function splitAtBlankLines(text: string): string[] {
  return nonEmpty(text.split(/\n[ \t]*\n/));
}

function nonEmpty(parts: readonly string[]): string[] {
  return parts.map((part) => part.replace(/^\n+/, '').trimEnd()).filter((part) => part.trim() !== '');
}
