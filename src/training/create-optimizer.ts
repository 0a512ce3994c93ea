import type { Model } from '../model/model.ts';
import { kernelBackend } from '../tensor/backend/kernel-backend.ts';
import type { AdamwState } from './adamw.ts';
import { ArrayOptimizer } from './array-optimizer.ts';
import { KernelOptimizer } from './kernel-optimizer.ts';
import type { Optimizer } from './optimizer.ts';

/** The optimizer for a model of the current backend. @param moments of a run that is taken up again; zero by default */
export function createOptimizer(model: Model, moments?: AdamwState): Optimizer {
  const backend = kernelBackend();
  return backend === undefined ? new ArrayOptimizer(model, moments) : new KernelOptimizer(backend, model, moments);
}
