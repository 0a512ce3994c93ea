import type { TrainingConfig } from '../config/training-config.ts';
import type { Batch } from '../dataset/batch.ts';
import type { Model } from '../model/model.ts';
import { batchInputs, batchShape } from '../model/program-inputs.ts';
import type { KernelBackend } from '../tensor/backend/kernel-backend.ts';
import { ProgramCache } from '../tensor/programs/program-cache.ts';
import { tf } from '../tensor/tf.ts';
import { addShare, lossAndGradients, sharesOf, tensorsOf } from './micro-batches.ts';
import type { LossAndGradients, Optimizer, RecordedSteps, StepFigures } from './optimizer.ts';

/**
 * Training steps of one model and optimizer as programs, one for each shape of batch: one for a step of a single batch; for several
 * micro-batches one for each, which adds to sums that stay in memory, and one for the update.
 */
export class StepPrograms implements RecordedSteps {
  private readonly backend: KernelBackend;
  private readonly model: Model;
  private readonly optimizer: Optimizer;
  private readonly cache: ProgramCache;
  private sums: LossAndGradients | undefined;

  constructor(backend: KernelBackend, model: Model, optimizer: Optimizer) {
    this.backend = backend;
    this.model = model;
    this.optimizer = optimizer;
    this.cache = new ProgramCache(backend);
  }

  run(batches: readonly Batch[], step: number, config: TrainingConfig): StepFigures {
    const [only] = batches;
    if (batches.length === 1 && only !== undefined) {
      const key = { seed: config.seed, step, microStep: 0 };
      this.backend.setRegisters(key);
      const program = this.cache.run(`step ${keyOf(only, config)}`, batchInputs(only), () => {
        const of = lossAndGradients(this.model, only, key, config);
        return { loss: of.loss, norm: this.optimizer.update(of) };
      });
      return { loss: program.read('loss')[0]!, gradNorm: program.read('norm')[0]! };
    }
    this.sums ??= zerosLike(this.model);
    const { sums } = this;
    const shares = sharesOf(batches);
    for (const [microStep, batch] of batches.entries())
      this.add(batch, shares[microStep]!, { step, microStep }, config);
    const program = this.cache.run('update', {}, () => ({ norm: this.optimizer.update(sums) }));
    return { loss: sums.loss.dataSync()[0]!, gradNorm: program.read('norm')[0]! };
  }

  dispose(): void {
    this.cache.clear();
    for (const tensor of this.sums === undefined ? [] : tensorsOf(this.sums)) tensor.dispose();
    this.sums = undefined;
  }

  /** Adds one micro-batch to the sums, or puts the first in their place. */
  private add(
    batch: Batch,
    share: Float32Array,
    at: { step: number; microStep: number },
    config: TrainingConfig,
  ): void {
    const { model, sums } = this;
    const key = { seed: config.seed, ...at };
    this.backend.setRegisters(key);
    const isFirst = at.microStep === 0;
    this.cache.run(`${isFirst ? 'first' : 'next'} ${keyOf(batch, config)}`, { ...batchInputs(batch), share }, () => {
      const next = addShare(isFirst ? undefined : sums, lossAndGradients(model, batch, key, config), share);
      const into = tensorsOf(sums!);
      return Object.fromEntries(tensorsOf(next).map((tensor, i) => [`sum ${i}`, { tensor, into: into[i]! }]));
    });
  }
}

/** What the calls of a step depend on beside registers and inputs. */
function keyOf(batch: Batch, { labelSmoothing }: TrainingConfig): string {
  return `${batchShape(batch)} smoothing ${labelSmoothing}`;
}

function zerosLike({ trained }: Model): LossAndGradients {
  const zeros = (shape: number[]) => tf.keep(tf.zeros(shape));
  return {
    loss: tf.keep(tf.scalar(0)),
    gradients: new Map([...trained].map(([name, { shape }]) => [name, zeros(shape)])),
  };
}
