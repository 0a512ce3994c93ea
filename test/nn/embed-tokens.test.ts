import { expect, it } from 'vitest';
import { DropoutSites } from '../../src/nn/dropout-sites.ts';
import { embedTokens, scalesEmbeddings } from '../../src/nn/embed-tokens.ts';
import { KeyValueCache } from '../../src/nn/key-value-cache.ts';
import { sinusoidalTable } from '../../src/nn/positions/sinusoidal.ts';
import { dropoutMask } from '../../src/ops/dropout.ts';
import { tf } from '../../src/tensor/tf.ts';
import { describeOnEachBackend } from '../support/backends.ts';
import { expectClose } from '../support/expect-close.ts';
import { tinyConfig } from '../support/tiny-config.ts';
import { tellingParameters } from '../support/tiny-parameters.ts';

const tokens = { ids: Int32Array.of(4, 0, 4, 10), batchSize: 2, length: 2 };

describeOnEachBackend('embedTokens', () => {
  it.each([
    { positions: 'learned', numEncoderLayers: 0, scale: 1 },
    { positions: 'rope', numEncoderLayers: 0, scale: 1 },
    { positions: 'sinusoidal', numEncoderLayers: 0, scale: Math.sqrt(8) },
    { positions: 'none', numEncoderLayers: 1, scale: Math.sqrt(8) },
  ] as const)('adds $positions positions to rows times $scale, $numEncoderLayers encoder layers', (setting) => {
    tf.tidy(() => {
      const config = tinyConfig({ positions: setting.positions, numEncoderLayers: setting.numEncoderLayers });
      const { scope, parameters } = tellingParameters(config);
      const table = parameters.get('tokenEmbedding.weight')!;
      const rows = [...tokens.ids].map((id) => table.dataSync().slice(id * 8, id * 8 + 8));
      const learned = parameters
        .get('positionEmbedding.weight')
        ?.dataSync()
        .slice(3 * 8, 5 * 8);
      const added = { learned, sinusoidal: sinusoidalTable(5, 2, 8), rope: undefined, none: undefined };
      const positions = added[setting.positions];
      const expected = rows.flatMap((row, i) =>
        Array.from(row, (value, c) => value * setting.scale + (positions?.[(i % 2) * 8 + c] ?? 0)),
      );
      const cache = new KeyValueCache();
      cache.length = 3;
      const y = embedTokens({ ...tokens, cache }, table, scope, { config });
      expect(y.shape).toEqual([2, 2, 8]);
      expectClose(y, expected, { absolute: 1e-6 });
      expect(scalesEmbeddings(config)).toBe(setting.scale > 1);
      cache.dispose();
    });
  });

  it('drops the sum', () => {
    tf.tidy(() => {
      const config = tinyConfig();
      const { scope, parameters } = tellingParameters(config);
      const table = parameters.get('tokenEmbedding.weight')!;
      const key = { seed: 1, step: 2, microStep: 3 };
      const dropped = embedTokens(tokens, table, scope, { config, sites: new DropoutSites(0.5, key) });
      const mask = tf.tensor(dropoutMask(32, 0.5, { ...key, site: 0 }), [2, 2, 8]);
      expectClose(dropped, tf.mul(embedTokens(tokens, table, scope, { config }), mask), { absolute: 0 });
    });
  });
});
