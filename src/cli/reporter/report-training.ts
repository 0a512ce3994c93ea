import type { TrainEvent } from '../../training/events.ts';
import type { CommandContext } from '../context.ts';
import { LiveReporter } from './live-reporter.ts';
import { PlainReporter } from './plain-reporter.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';

/** What of a context a report needs. */
export type ReportContext = Pick<
  CommandContext,
  'stdout' | 'stderr' | 'colors' | 'isUnicode' | 'isQuiet' | 'isJson' | 'signal' | 'print'
>;

/**
 * Shows a run while it happens: to people on stderr, with `--json` as one object a line on stdout.
 * Piped without `--json`, stdout gets the path of the checkpoint at the end.
 * @param now a clock in milliseconds
 */
export async function reportTraining(
  events: AsyncIterable<TrainEvent>,
  context: ReportContext,
  { now = () => performance.now() }: { now?: () => number } = {},
): Promise<void> {
  const reporter = chooseReporter(context, now);
  const onAbort = () => reporter?.stopping();
  const restore = () => reporter?.close();
  context.signal.addEventListener('abort', onAbort, { once: true });
  // A second Ctrl-C leaves at once: the cursor must come back then, too.
  process.once('exit', restore);
  try {
    for await (const event of events) {
      if (context.isJson) context.print(JSON.stringify(event));
      reporter?.report(event);
      if (event.type === 'end' && !context.isJson && !context.stdout.isTTY) context.print(event.folder);
    }
  } finally {
    context.signal.removeEventListener('abort', onAbort);
    process.off('exit', restore);
    restore();
  }
}

/** With `--json` on a terminal the events are what people see: text between them would only disturb. */
function chooseReporter(context: ReportContext, now: () => number): Reporter | undefined {
  if (context.isQuiet || (context.isJson && context.stdout.isTTY)) return undefined;
  const options: ReporterOptions = {
    stream: context.stderr,
    color: context.colors.stderr,
    isUnicode: context.isUnicode,
    now,
  };
  return context.stderr.isTTY ? new LiveReporter(options) : new PlainReporter(options);
}
