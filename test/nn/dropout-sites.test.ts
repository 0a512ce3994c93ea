import { expect, it } from 'vitest';
import { applyDropout, DropoutSites } from '../../src/nn/dropout-sites.ts';
import { dropoutMask } from '../../src/ops/dropout.ts';
import { tf } from '../../src/tensor/tf.ts';
import { describeOnEachBackend } from '../support/backends.ts';
import { expectClose } from '../support/expect-close.ts';

const key = { seed: 5, step: 2, microStep: 1 };

describeOnEachBackend('DropoutSites', () => {
  it('gives each call the next site, and each pass the same sites', () => {
    tf.tidy(() => {
      for (let pass = 0; pass < 2; pass++) {
        const sites = new DropoutSites(0.5, key);
        for (let site = 0; site < 3; site++) {
          expectClose(sites.apply(tf.ones([40])), dropoutMask(40, 0.5, { ...key, site }), { absolute: 0 });
        }
      }
    });
  });

  it('leaves a tensor alone where there are no sites', () => {
    tf.tidy(() => {
      const x = tf.ones([4]);
      expect(applyDropout(x, undefined)).toBe(x);
    });
  });
});
