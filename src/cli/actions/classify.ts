import { z } from 'zod';
import type { Classification } from '../../tasks/options.ts';
import type { CommandContext } from '../context.ts';
import { countFlag } from '../flags/number-flag.ts';
import { parseFlags, type RawFlags } from '../flags/parse-flags.ts';
import { runFlags } from '../flags/run-flags.ts';
import { formatTable } from '../format/table.ts';
import { noteModel } from './note-model.ts';
import { openLines } from './open-lines.ts';

/** Lines of a file or a pipe taken in before any is classified. */
const readAhead = 32;
/** Columns of the longest bar. */
const barWidth = 40;

const schema = z.object({
  ...runFlags,
  model: z.string().exactOptional(),
  top: countFlag('--top').exactOptional(),
});

/** `classify [TEXT...]` */
export async function runClassify(context: CommandContext, text: readonly string[], flags: RawFlags): Promise<void> {
  const { top, ...options } = parseFlags(schema, flags);
  const source = openLines(context, text, flags, { command: 'classify', example: 'I loved it.' });
  const { classify } = await import('../../tasks/classify.ts');
  try {
    const results = classify(source.lines, {
      ...options,
      signal: context.signal,
      readAhead: source.prompted === undefined ? readAhead : 1,
      onModel: (info) => noteModel(context, info, info.labels.join(', ')),
    });
    let lineNumber = 0;
    for await (const result of results) {
      lineNumber++;
      if (context.isJson) context.print(JSON.stringify(result));
      else for (const line of linesOf(result, { top, isTerminal: context.stdout.isTTY === true })) context.print(line);
      if (result.truncated) {
        context.note(`warning: line ${lineNumber} is longer than the context of the model; its end was cut off`);
      }
    }
  } finally {
    source.prompted?.close();
  }
}

/** Bars on a terminal, else `label<TAB>probability` as fastText writes it. */
export function linesOf(
  { labels }: Pick<Classification, 'labels'>,
  { top, isTerminal }: { readonly top?: number | undefined; readonly isTerminal: boolean },
): string[] {
  if (!isTerminal) {
    return labels.slice(0, top ?? 1).map(({ label, probability }) => `${label}\t${probability.toFixed(4)}`);
  }
  const rows = labels.slice(0, top ?? labels.length).map(({ label, probability }) => {
    const bar = '━'.repeat(Math.round(barWidth * probability));
    return [label, `${(100 * probability).toFixed(1)} %`, bar];
  });
  return formatTable(rows, 'lr');
}
