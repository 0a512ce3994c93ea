/** The user's mistake: one line, exit code 2. */
export class UserError extends Error {
  readonly hint: string | undefined;
  readonly exitCode: number = 2;

  constructor(message: string, hint?: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UserError';
    this.hint = hint;
  }
}

/** A tensor whose shape does not fit an op: ours when a model calls the op, the caller's when ops are composed by hand. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError';
}

/** The loss became NaN or infinite and did not recover: exit code 3. */
export class DivergedError extends UserError {
  override readonly exitCode = 3;
}
