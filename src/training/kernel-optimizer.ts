import type { Model } from '../model/model.ts';
import type { KernelBackend, Operand } from '../tensor/backend/kernel-backend.ts';
import { type Tensor, tf } from '../tensor/tf.ts';
import type { AdamwState } from './adamw.ts';
import { decays, type LossAndGradients, type Optimizer, type UpdateOptions } from './optimizer.ts';
import { StepPrograms } from './step-programs.ts';

/** AdamW as one kernel: weights, gradients and moments stay in the memory of the host, and weights change where they lie. */
export class KernelOptimizer implements Optimizer {
  readonly programs: StepPrograms;
  private readonly backend: KernelBackend;
  private readonly model: Model;
  private readonly firstMoments: ReadonlyMap<string, Tensor>;
  private readonly secondMoments: ReadonlyMap<string, Tensor>;

  constructor(backend: KernelBackend, model: Model, moments?: AdamwState) {
    this.backend = backend;
    this.model = model;
    this.programs = new StepPrograms(backend, model, this);
    this.firstMoments = momentsLike(model, moments?.firstMoments);
    this.secondMoments = momentsLike(model, moments?.secondMoments);
  }

  prepare({ step, learningRate, config }: UpdateOptions): void {
    const { beta1, beta2, epsilon, weightDecay, maxGradNorm } = config;
    this.backend.setRegisters({ step, learningRate, beta1, beta2, epsilon, weightDecay, maxGradNorm });
  }

  update({ loss, gradients }: LossAndGradients): Tensor {
    const norm = this.backend.makeOutput([2]);
    const operands: Operand[] = [this.backend.host.registers, loss, norm];
    const sizes = [this.model.trained.size];
    for (const [name, weights] of this.model.trained) {
      operands.push(weights, gradients.get(name), this.firstMoments.get(name), this.secondMoments.get(name));
      sizes.push(weights.size, decays(weights) ? 1 : 0);
    }
    this.backend.call('adamw', operands, sizes);
    return norm;
  }

  moments(): AdamwState {
    return { firstMoments: arraysOf(this.firstMoments), secondMoments: arraysOf(this.secondMoments) };
  }

  dispose(): void {
    for (const moments of [this.firstMoments, this.secondMoments]) {
      for (const tensor of moments.values()) tensor.dispose();
    }
    this.programs.dispose();
  }
}

function momentsLike({ trained }: Model, values?: ReadonlyMap<string, Float32Array>): Map<string, Tensor> {
  return new Map(
    [...trained].map(([name, { size, shape }]) => [
      name,
      tf.keep(tf.tensor(values?.get(name) ?? new Float32Array(size), shape)),
    ]),
  );
}

function arraysOf(tensors: ReadonlyMap<string, Tensor>): Map<string, Float32Array> {
  return new Map([...tensors].map(([name, tensor]) => [name, tensor.dataSync() as Float32Array]));
}
