export interface StepFacts {
  /** What is left for training, validation and saving. */
  readonly budgetMs: number;
  readonly stepMs: number;
  /** One validation over the whole split. */
  readonly validationMs: number;
}

export interface StepPlan {
  readonly maxSteps: number;
  readonly evalSteps: number;
  readonly expectedMs: number;
}

/** Validations of a run: a row each on a terminal of 24 lines. */
const maxEvaluations = 10;
/** At most this share of the budget goes into validation, as long as one fits. */
const validationShare = 0.15;

/** How many steps fit a budget, and how often to validate. The plan is frozen when the run starts. */
export function planSteps({ budgetMs, stepMs, validationMs }: StepFacts): StepPlan {
  const affordable = Math.floor((validationShare * budgetMs) / Math.max(1, validationMs)) - 1;
  const numEvaluations = Math.max(1, Math.min(maxEvaluations, affordable));
  // One more validation at step 0; a few per cent for saving, samples and yielding to the event loop.
  const trainingMs = 0.96 * budgetMs - (numEvaluations + 1) * validationMs;
  const maxSteps = Math.max(1, roundDown(trainingMs / stepMs));
  const evalSteps = Math.max(1, Math.ceil(maxSteps / numEvaluations));
  return { maxSteps, evalSteps, expectedMs: maxSteps * stepMs + (numEvaluations + 1) * validationMs };
}

/** How often to validate a run of a known number of steps: ten times. */
export function evalStepsFor(maxSteps: number): number {
  return Math.max(1, Math.ceil(maxSteps / maxEvaluations));
}

/** Two significant digits below: a plan for people. */
function roundDown(x: number): number {
  if (x < 100) return Math.floor(x);
  const unit = 10 ** (Math.floor(Math.log10(x)) - 1);
  return Math.floor(x / unit) * unit;
}
