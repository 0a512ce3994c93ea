/** A command line as a user types it after `tiny-gpt`, and what it writes to stdout, without the last line end. */
export interface ShippedExample {
  readonly args: readonly string[];
  readonly stdout: string | RegExp;
}

/** What each model in checkpoints/shipped is expected to write: chosen by itself where it is the default of its command, else by its name. */
export const shippedExamples: Readonly<Record<string, readonly ShippedExample[]>> = {};
