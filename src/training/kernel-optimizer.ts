import type { Model } from '../model/model.ts';
import type { KernelBackend, Operand } from '../tensor/backend/kernel-backend.ts';
import type { Ptr } from '../tensor/kernel-host.ts';
import { writeRegisters } from '../tensor/registers.ts';
import { type Tensor, tf } from '../tensor/tf.ts';
import type { AdamwState } from './adamw.ts';
import { decays, type Gradients, type Optimizer, type UpdateOptions } from './optimizer.ts';

/** AdamW as one kernel: weights, gradients and moments stay in the memory of the host, and weights change where they lie. */
export class KernelOptimizer implements Optimizer {
  private readonly backend: KernelBackend;
  private readonly model: Model;
  private readonly firstMoments: ReadonlyMap<string, Tensor>;
  private readonly secondMoments: ReadonlyMap<string, Tensor>;
  /** The loss, and 64 bytes on what the kernel says of the norm. */
  private readonly figures: Ptr;

  constructor(backend: KernelBackend, model: Model, moments?: AdamwState) {
    this.backend = backend;
    this.model = model;
    this.firstMoments = momentsLike(model, moments?.firstMoments);
    this.secondMoments = momentsLike(model, moments?.secondMoments);
    this.figures = backend.host.alloc(32);
  }

  update(gradients: Gradients, { step, learningRate, loss, config }: UpdateOptions): number {
    const { host } = this.backend;
    const { beta1, beta2, epsilon, weightDecay, maxGradNorm } = config;
    writeRegisters(host, { step, learningRate, beta1, beta2, epsilon, weightDecay, maxGradNorm });
    const [lossAt, normAt] = [this.figures, this.figures + 16];
    host.floats[lossAt] = loss;
    const operands: Operand[] = [host.registers, lossAt, normAt];
    const sizes = [this.model.parameters.size];
    for (const [name, weights] of this.model.parameters) {
      operands.push(weights, gradients.get(name), this.firstMoments.get(name), this.secondMoments.get(name));
      sizes.push(weights.size, decays(weights) ? 1 : 0);
    }
    this.backend.call('adamw', operands, sizes);
    return host.floats[normAt]!;
  }

  moments(): AdamwState {
    return { firstMoments: arraysOf(this.firstMoments), secondMoments: arraysOf(this.secondMoments) };
  }

  dispose(): void {
    for (const moments of [this.firstMoments, this.secondMoments]) {
      for (const tensor of moments.values()) tensor.dispose();
    }
    this.backend.host.release(this.figures);
  }
}

function momentsLike({ parameters }: Model, values?: ReadonlyMap<string, Float32Array>): Map<string, Tensor> {
  return new Map(
    [...parameters].map(([name, { size, shape }]) => [
      name,
      tf.keep(tf.tensor(values?.get(name) ?? new Float32Array(size), shape)),
    ]),
  );
}

function arraysOf(tensors: ReadonlyMap<string, Tensor>): Map<string, Float32Array> {
  return new Map([...tensors].map(([name, tensor]) => [name, tensor.dataSync() as Float32Array]));
}
