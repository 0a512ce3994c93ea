import type { TrainingConfig } from '../config/training-config.ts';

type Schedule = Pick<
  TrainingConfig,
  'schedule' | 'learningRate' | 'minLearningRate' | 'warmupSteps' | 'maxSteps' | 'decayFraction'
>;

/**
 * The learning rate of a step, counted from 0: a linear warm-up, then the schedule, never below `minLearningRate` after it.
 * @see Loshchilov and Hutter 2017 (cosine); Vaswani et al. 2017, eq. 3 (inverse square root); Hu et al. 2024, MiniCPM (warmup-stable-decay)
 */
export function learningRateAt(step: number, config: Schedule): number {
  const { learningRate, minLearningRate, warmupSteps, maxSteps, decayFraction } = config;
  if (step < warmupSteps) return (learningRate * (step + 1)) / (warmupSteps + 1);
  switch (config.schedule) {
    case 'constant':
      return learningRate;
    case 'inverse-sqrt':
      return Math.max(minLearningRate, learningRate * Math.sqrt(Math.max(1, warmupSteps) / Math.max(1, step)));
    case 'cosine': {
      const done = Math.min(1, (step - warmupSteps) / Math.max(1, maxSteps - warmupSteps));
      return minLearningRate + 0.5 * (learningRate - minLearningRate) * (1 + Math.cos(Math.PI * done));
    }
    case 'warmup-stable-decay': {
      const numDecaySteps = Math.max(1, Math.round(decayFraction * maxSteps));
      const left = Math.min(1, (maxSteps - step) / numDecaySteps);
      return minLearningRate + (learningRate - minLearningRate) * Math.max(0, left);
    }
  }
}
