import { assignWeights, readWeights } from '../model/build-model.ts';
import type { Weights } from '../model/initialise-weights.ts';
import type { Model } from '../model/model.ts';
import { type Tensor, tf } from '../tensor/tf.ts';
import { type AdamwState, globalNorm, initAdamw, updateAdamw } from './adamw.ts';
import { decays, type LossAndGradients, type Optimizer, type UpdateOptions } from './optimizer.ts';

/** AdamW in TypeScript, for any backend: gradients are read from it, and the new weights given to it. */
export class ArrayOptimizer implements Optimizer {
  readonly programs = undefined;
  private readonly trained: Pick<Model, 'parameters'>;
  private readonly weights: Weights;
  private readonly state: AdamwState;
  private options: UpdateOptions | undefined;

  constructor(model: Model, moments?: AdamwState) {
    this.trained = { parameters: model.trained };
    this.weights = readWeights(this.trained);
    this.state = moments ?? initAdamw(this.weights);
  }

  prepare(options: UpdateOptions): void {
    this.options = options;
  }

  update({ loss, gradients }: LossAndGradients): Tensor {
    if (this.options === undefined) throw new Error('update without prepare');
    const { step, learningRate, config } = this.options;
    const arrays = new Map([...gradients].map(([name, tensor]) => [name, tensor.dataSync() as Float32Array]));
    const norm = globalNorm(arrays);
    if (!Number.isFinite(loss.dataSync()[0]) || !Number.isFinite(norm)) return tf.scalar(norm);
    const { maxGradNorm } = config;
    updateAdamw(this.weights, arrays, this.state, {
      step,
      learningRate,
      gradientScale: maxGradNorm > 0 && norm > maxGradNorm ? maxGradNorm / norm : 1,
      decays: (name) => decays(this.trained.parameters.get(name)!),
      config,
    });
    assignWeights(this.trained, this.weights);
    return tf.scalar(norm);
  }

  moments(): AdamwState {
    return structuredClone(this.state);
  }

  dispose(): void {}
}
