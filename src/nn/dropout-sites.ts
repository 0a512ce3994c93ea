import { type DropoutKey, dropout } from '../ops/dropout.ts';
import type { Tensor } from '../tensor/tf.ts';

/**
 * The dropouts of one forward pass. Each call is the next site: the wiring is static, so the same call of the model has the
 * same number in every step.
 */
export class DropoutSites {
  private readonly rate: number;
  private readonly key: Omit<DropoutKey, 'site'>;
  private site = 0;

  constructor(rate: number, key: Omit<DropoutKey, 'site'>) {
    this.rate = rate;
    this.key = key;
  }

  apply(x: Tensor): Tensor {
    return dropout(x, this.rate, { ...this.key, site: this.site++ });
  }
}

/** Dropout while training; the same tensor otherwise. */
export function applyDropout(x: Tensor, sites: DropoutSites | undefined): Tensor {
  return sites === undefined ? x : sites.apply(x);
}
