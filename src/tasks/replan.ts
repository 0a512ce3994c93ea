import type { ModelConfig } from '../config/model-config.ts';
import type { TrainingConfig } from '../config/training-config.ts';
import type { Dataset } from '../dataset/batch.ts';
import { UserError } from '../errors.ts';
import type { Tuning } from '../model/tuning.ts';
import { evalStepsFor, planSteps } from '../planning/plan-steps.ts';
import { measureSpeed, probeLimitMs } from '../planning/speed-probe.ts';
import type { TrainOptions } from './options.ts';
import { stepsOf } from './plan-run.ts';
import { tuningOptions } from './repeated-options.ts';
import { parseSettings } from './settings.ts';

export interface ReplanFacts {
  /** As the run was planned. */
  readonly training: TrainingConfig;
  readonly config: ModelConfig;
  readonly tuning: Tuning | undefined;
  readonly dataset: Dataset;
  readonly name: string;
  /** Steps done. */
  readonly step: number;
}

/**
 * How a resumed run goes on: by the settings it has, or by a new plan for more steps, in which training settings may change.
 * `budgetMs` comes on top of what is done; `maxSteps` and `epochs` count from the beginning of the run.
 * @throws UserError for a run that is finished, and for what cannot change once a run has begun
 */
export function replan(
  options: TrainOptions,
  facts: ReplanFacts,
): { training: TrainingConfig; expectedMs: number | null } {
  const { config, tuning, dataset, name, step } = facts;
  const { training: changed, model, tokenizer } = parseSettings(options.set, options.config);
  checkFixed({ ...options, ...model, ...tokenizer }, facts);
  const training = { ...facts.training, ...changed };
  if (options.budgetMs !== undefined) {
    const { budgetMs } = options;
    const speed = measureSpeed(config, training, { dataset, tuning, limitMs: probeLimitMs(budgetMs) });
    const plan = planSteps({ budgetMs, ...speed });
    const evalSteps = changed.evalSteps ?? plan.evalSteps;
    return { training: { ...training, maxSteps: step + plan.maxSteps, evalSteps }, expectedMs: plan.expectedMs };
  }
  const wanted =
    options.maxSteps ??
    changed.maxSteps ??
    (options.epochs === undefined ? undefined : stepsOf(options.epochs, dataset, training));
  const maxSteps = wanted ?? training.maxSteps;
  if (step >= maxSteps) {
    throw new UserError(
      `'${name}' is finished: ${step} steps of ${maxSteps}`,
      '--resume --budget 10m trains it further',
    );
  }
  const [firstChanged] = Object.keys(changed);
  if (firstChanged !== undefined && wanted === undefined) {
    throw new UserError(
      `--resume alone continues exactly; ${firstChanged} needs a new plan`,
      'add --budget or --max-steps',
    );
  }
  const evalSteps = wanted === undefined ? training.evalSteps : (changed.evalSteps ?? evalStepsFor(maxSteps - step));
  return { training: { ...training, maxSteps, evalSteps }, expectedMs: null };
}

/** Options of `train` that a run keeps from its beginning. */
const fixedOptions = ['preset', 'from', ...tuningOptions, 'validationFraction'];

function checkFixed(given: Readonly<Record<string, unknown>>, { name, training, config }: ReplanFacts): void {
  const isFixed = (key: string) =>
    fixedOptions.includes(key) || key in config || ['tokenizer', 'byteFallback'].includes(key);
  const fixed = Object.keys(given).find((key) => given[key] !== undefined && isFixed(key));
  const seed = given.seed !== undefined && given.seed !== training.seed ? 'seed' : undefined;
  const wrong = fixed ?? seed;
  if (wrong === undefined) return;
  throw new UserError(`--resume: ${wrong} was decided when '${name}' began`, `--name ${name}-2 for a new run`);
}
