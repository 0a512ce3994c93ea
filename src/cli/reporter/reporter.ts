import type { ChalkInstance } from 'chalk';
import type { TrainEvent } from '../../training/events.ts';
import type { OutputStream } from '../context.ts';

/** Shows a run to people. */
export interface Reporter {
  report(event: TrainEvent): void;
  /** Says that Ctrl-C was understood. */
  stopping(): void;
  /** Leaves the terminal as it was found; also when the run ends with an error. */
  close(): void;
}

/** How a reporter draws. */
export interface ReporterOptions {
  readonly stream: OutputStream;
  readonly color: ChalkInstance;
  readonly isUnicode: boolean;
  /** Milliseconds from any origin. */
  readonly now: () => number;
}
