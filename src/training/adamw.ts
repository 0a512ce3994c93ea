import type { TrainingConfig } from '../config/training-config.ts';

/** Arrays by parameter name: weights, gradients, or moments. */
export type NamedArrays = ReadonlyMap<string, Float32Array>;

/** Running means of the gradient and of its square, by parameter name. */
export interface AdamwState {
  readonly firstMoments: Map<string, Float32Array>;
  readonly secondMoments: Map<string, Float32Array>;
}

/** Zero moments for these weights. */
export function initAdamw(weights: NamedArrays): AdamwState {
  const zeros = () => new Map([...weights].map(([name, values]) => [name, new Float32Array(values.length)]));
  return { firstMoments: zeros(), secondMoments: zeros() };
}

export interface AdamwStep {
  /** Updates done before this one. */
  readonly step: number;
  readonly learningRate: number;
  /** What the gradients are multiplied by first: the factor of clipping. */
  readonly gradientScale: number;
  readonly decays: (name: string) => boolean;
  readonly config: Pick<TrainingConfig, 'beta1' | 'beta2' | 'epsilon' | 'weightDecay'>;
}

/**
 * One update of all weights, in place. Works on plain arrays in double precision, rounded to float32 where stored: the same bits
 * on every backend.
 * @see Loshchilov and Hutter 2019, Decoupled Weight Decay Regularization, algorithm 2
 */
export function updateAdamw(weights: NamedArrays, gradients: NamedArrays, state: AdamwState, update: AdamwStep): void {
  const { step, learningRate, gradientScale, decays } = update;
  const { beta1, beta2, epsilon, weightDecay } = update.config;
  const rate = learningRate / (1 - beta1 ** (step + 1));
  const secondCorrection = 1 / Math.sqrt(1 - beta2 ** (step + 1));
  for (const [name, w] of weights) {
    const g = gradients.get(name)!;
    const m = state.firstMoments.get(name)!;
    const v = state.secondMoments.get(name)!;
    const keep = decays(name) ? 1 - learningRate * weightDecay : 1;
    for (let i = 0; i < w.length; i++) {
      const gi = g[i]! * gradientScale;
      const mi = beta1 * m[i]! + (1 - beta1) * gi;
      const vi = beta2 * v[i]! + (1 - beta2) * gi * gi;
      m[i] = mi;
      v[i] = vi;
      w[i] = w[i]! * keep - (rate * mi) / (Math.sqrt(vi) * secondCorrection + epsilon);
    }
  }
}

/** The Euclidean norm of all arrays together. */
export function globalNorm(arrays: NamedArrays): number {
  let sum = 0;
  for (const values of arrays.values()) {
    for (let i = 0; i < values.length; i++) sum += values[i]! * values[i]!;
  }
  return Math.sqrt(sum);
}
