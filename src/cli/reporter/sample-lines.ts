import type { ChalkInstance } from 'chalk';
import { wrapText } from '../format/wrap.ts';

const maxLines = 6;

/**
 * A sample under its prefix, wrapped: `       | Once upon a time`. The prompt is bold.
 * @param options.arrow what stands between a source and its translation; nothing between a prompt and its continuation
 */
export function sampleLines(
  { prompt, text }: { prompt: string; text: string },
  { columns, color, arrow }: { columns: number; color: ChalkInstance; arrow: string },
): string[] {
  const all = wrapText(`${prompt}${arrow}${text}`.trimEnd(), columns - 9);
  const lines = all.length > maxLines ? [...all.slice(0, maxLines - 1), '...'] : all;
  let promptLeft = prompt.length;
  return lines.map((line) => {
    const bold = Math.max(0, Math.min(line.length, promptLeft));
    promptLeft -= line.length + 1; // the space or line end that wrapping took away
    return `       ${color.dim('|')} ${color.bold(line.slice(0, bold))}${line.slice(bold)}`;
  });
}
