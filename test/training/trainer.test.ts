import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TrainingConfig } from '../../src/config/training-config.ts';
import { DivergedError } from '../../src/errors.ts';
import { assignWeights, readWeights } from '../../src/model/build-model.ts';
import { tf } from '../../src/tensor/tf.ts';
import { type TrainEvent, trainEventSchema } from '../../src/training/events.ts';
import {
  runTrainer,
  type TrainerHooks,
  type TrainerOptions,
  type TrainerResult,
  type TrainerState,
} from '../../src/training/trainer.ts';
import { switchBackend } from '../support/backends.ts';
import { countingOrder, tinyTrainee, tinyTraining } from './tiny-trainee.ts';

const models: { dispose(): void }[] = [];

beforeAll(() => switchBackend('cpu'));
afterEach(() => {
  for (const model of models.splice(0)) model.dispose();
});

/** Runs a trainer whose validation gives the losses listed, one after the other. */
async function train(
  options: { config?: Partial<TrainingConfig>; losses?: readonly number[] } & Partial<
    Pick<TrainerOptions, 'trainee' | 'signal' | 'state'>
  > = {},
  onEvent: (event: TrainEvent, trainee: TrainerOptions['trainee']) => void = () => {},
) {
  const trainee = options.trainee ?? tinyTrainee();
  models.push(trainee.model);
  const order = countingOrder();
  const losses = [...(options.losses ?? [])];
  const saved: TrainerState[] = [];
  const best: number[] = [];
  const hooks: TrainerHooks = {
    validate: async () => ({ validationLoss: losses.shift() ?? 3 - best.length / 100, bitsPerByte: null }),
    lossOf: () => 9,
    saveBest: async ({ step }) => {
      best.push(step);
      return 'best';
    },
    saveLast: async (state) => {
      saved.push(structuredClone(state));
      return 'last';
    },
    sample: async () => ({ prompt: 'one', text: 'two' }),
  };
  const trainer = runTrainer({ order, hooks, ...options, trainee, config: tinyTraining(options.config) });
  const events: TrainEvent[] = [];
  let result: TrainerResult | undefined;
  while (result === undefined) {
    const { value, done } = await trainer.next();
    if (done) result = value;
    else {
      events.push(trainEventSchema.parse(value));
      onEvent(value, trainee);
    }
  }
  return { events, result, saved, best, order, trainee };
}

const brief = (event: TrainEvent): string =>
  event.type === 'checkpoint' ? `${event.step} ${event.kind}` : `${'step' in event ? event.step : ''} ${event.type}`;

describe('runTrainer', () => {
  it('reports evaluations, what was saved for them, steps, and a sample at the end, in order', async () => {
    const { events, result, best } = await train({ config: { maxSteps: 4 }, losses: [3, 2, 2.5] });
    expect(events.map(brief)).toEqual([
      ...['0 evaluation', '0 best', '0 last', '1 step', '2 step', '2 evaluation', '2 best'],
      ...['3 step', '4 step', '4 evaluation', '4 sample', '4 last'],
    ]);
    expect(best).toEqual([0, 2]);
    expect(result).toMatchObject({ reason: 'finished', state: { step: 4, best: { step: 2, validationLoss: 2 } } });
  });

  it('reports the loss of a batch as training loss at step 0, then the mean of the steps since', async () => {
    const { events } = await train({ config: { maxSteps: 4 } });
    const evaluations = events.filter((event) => event.type === 'evaluation');
    const steps = events.filter((event) => event.type === 'step').map(({ loss }) => loss);
    expect(evaluations.map(({ trainLoss }) => trainLoss)).toEqual([
      9,
      (steps[0]! + steps[1]!) / 2,
      (steps[2]! + steps[3]!) / 2,
    ]);
  });

  it('evaluates and saves at the last step, also where it is no multiple of evalSteps', async () => {
    const { events } = await train({ config: { maxSteps: 3 } });
    expect(events.map(brief).slice(-4)).toEqual(['3 evaluation', '3 best', '3 sample', '3 last']);
  });

  it('stops early after as many evaluations without a better loss as its patience', async () => {
    const { result, events } = await train({
      config: { maxSteps: 20, patience: 2 },
      losses: [3, 2, 2, 1.9, 2, 2.1, 1],
    });
    expect(result).toMatchObject({ reason: 'early-stopping', state: { step: 10, best: { step: 6 } } });
    expect(brief(events.at(-1)!)).toBe('10 last');
  });

  it('never stops early without patience', async () => {
    const { result } = await train({ config: { maxSteps: 6 }, losses: [1, 2, 3, 4] });
    expect(result.reason).toBe('finished');
  });

  it('ends after the step at hand when the signal is aborted, with that step saved', async () => {
    const controller = new AbortController();
    const { result, saved } = await train({ config: { maxSteps: 100 }, signal: controller.signal }, (event) => {
      if (event.type === 'step' && event.step === 3) controller.abort();
    });
    expect(result).toMatchObject({ reason: 'stopped', state: { step: 3 } });
    expect(saved.at(-1)?.step).toBe(3);
  });

  it('lets timers run between steps', async () => {
    let ticks = 0;
    let isDone = false;
    const count = async () => {
      for (; !isDone; ticks++) await setImmediate();
    };
    const counting = count();
    await train({ config: { maxSteps: 5, evalSteps: 100 } });
    isDone = true;
    await counting;
    expect(ticks).toBeGreaterThanOrEqual(5);
  });

  it('saves the last state after every step where the interval is 0', async () => {
    const { saved } = await train({ config: { maxSteps: 3, saveIntervalMs: 0 } });
    expect(saved.map(({ step }) => step)).toEqual([0, 1, 2, 3]);
  });

  it('goes on from a state as if it had not stopped', async () => {
    const config = { maxSteps: 6, evalSteps: 4 };
    const whole = await train({ config });
    const controller = new AbortController();
    const trainee = tinyTrainee();
    const first = await train({ config, trainee, signal: controller.signal }, (event) => {
      if (event.type === 'step' && event.step === 3) controller.abort();
    });
    const { state } = first.result;
    const second = await train({ config, trainee, state: JSON.parse(JSON.stringify(state)) as TrainerState });
    expect(readWeights(second.trainee.model)).toEqual(readWeights(whole.trainee.model));
    expect(second.trainee.optimizer.moments()).toEqual(whole.trainee.optimizer.moments());
    const losses = (events: readonly TrainEvent[]) =>
      events.flatMap((event) => (event.type === 'evaluation' ? [[event.step, event.trainLoss]] : []));
    expect(losses(second.events)).toEqual(losses(whole.events).slice(1));
    expect(second.result.state.elapsedMs).toBeGreaterThan(state.elapsedMs);
  });

  it('grows the batch in a line during the batch warm-up', async () => {
    const { order } = await train({ config: { maxSteps: 6, evalSteps: 100, batchWarmupSteps: 4 } });
    expect(order.scales.slice(1)).toEqual([0.25, 0.5, 0.75, 1, 1, 1]); // the first was looked at for step 0
  });

  it('takes gradientAccumulationSteps batches a step', async () => {
    const { order } = await train({ config: { maxSteps: 2, evalSteps: 100, gradientAccumulationSteps: 3 } });
    expect(order.scales).toHaveLength(1 + 6);
  });
});

describe('runTrainer where the loss is not finite', () => {
  /** Makes some of the model's weights NaN; returns what puts them back. */
  function poison({ model }: TrainerOptions['trainee']): () => void {
    const weights = readWeights(model);
    const [, parameter] = [...model.parameters][0]!;
    const poisoned = tf.fill(parameter.shape, Number.NaN);
    parameter.assign(poisoned);
    poisoned.dispose();
    return () => assignWeights(model, weights);
  }

  it('leaves a step out with a warning, and goes on', async () => {
    let cure = () => {};
    const { events, result, trainee } = await train({ config: { maxSteps: 4, evalSteps: 100 } }, (event, trained) => {
      if (event.type === 'step' && event.step === 1) cure = poison(trained);
      if (event.type === 'warning') cure();
    });
    expect(result).toMatchObject({ reason: 'finished', state: { step: 4 } });
    expect(events.map(brief).filter((text) => /step|warning/.test(text))).toEqual([
      '1 step',
      '1 warning',
      '3 step',
      '4 step',
    ]);
    expect(events.find(({ type }) => type === 'warning')).toMatchObject({
      message: expect.stringContaining('loss NaN'),
    });
    for (const values of readWeights(trainee.model).values()) expect(values.every(Number.isFinite)).toBe(true);
  });

  it('gives up after five in a row with exit code 3 and a lower rate as the hint, and keeps weights and saves', async () => {
    const trainee = tinyTrainee();
    let before: unknown;
    const run = train({ trainee, config: { maxSteps: 50, learningRate: 0.09 } }, (event) => {
      if (event.type !== 'step' || event.step !== 1) return;
      poison(trainee);
      before = readWeights(trainee.model);
    });
    await expect(run).rejects.toThrow(DivergedError);
    await expect(run).rejects.toMatchObject({
      exitCode: 3,
      message: 'training diverged: 5 steps in a row without a finite loss, the last at step 5',
      hint: 'try --learning-rate 0.03; the best weights so far are kept',
    });
    expect(readWeights(trainee.model)).toEqual(before);
  });

  it('gives up at a validation loss that is not finite, before anything is saved for it', async () => {
    const trainee = tinyTrainee();
    const run = train({ trainee, config: { maxSteps: 10, learningRate: 0.3 }, losses: [3, 2, Number.NaN] });
    await expect(run).rejects.toMatchObject({
      exitCode: 3,
      message: 'training diverged: validation loss NaN at step 4',
      hint: 'try --learning-rate 0.1; the best weights so far are kept',
    });
  });

  it('does not save weights without a finite loss as the state to resume from', async () => {
    const trainee = tinyTrainee();
    const saved: number[] = [];
    const run = train({ trainee, config: { maxSteps: 50, evalSteps: 100, saveIntervalMs: 0 } }, (event) => {
      if (event.type === 'step' && event.step === 2) poison(trainee);
      if (event.type === 'checkpoint') saved.push(event.step);
    });
    await expect(run).rejects.toThrow(DivergedError);
    expect(Math.max(...saved)).toBe(2);
  });
});
