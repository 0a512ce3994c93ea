import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { ModelConfig } from '../../src/config/model-config.ts';
import { buildModel } from '../../src/model/build-model.ts';
import { batchInputs } from '../../src/model/program-inputs.ts';
import { kernelBackend } from '../../src/tensor/backend/kernel-backend.ts';
import type { Program } from '../../src/tensor/programs/program.ts';
import { recordProgram } from '../../src/tensor/programs/program-cache.ts';
import { createOptimizer } from '../../src/training/create-optimizer.ts';
import { lossAndGradients } from '../../src/training/micro-batches.ts';
import { describeOnKernelBackends } from '../support/backends.ts';
import { modelSettings } from '../support/model-settings.ts';
import { tinyBatch } from '../support/tiny-batch.ts';
import { freshWeights } from '../support/tiny-config.ts';
import { tinyTraining } from './tiny-trainee.ts';

/** Programs of a step of one model, recorded on the batches of these seeds, at another step each. */
function withSteps(config: ModelConfig, seeds: readonly number[], use: (programs: readonly Program[]) => void): void {
  const backend = kernelBackend()!;
  const model = buildModel(config, freshWeights(config));
  const optimizer = createOptimizer(model);
  const programs = seeds.map((seed) => {
    const batch = tinyBatch(config, seed);
    const training = tinyTraining({ seed, learningRate: seed / 1000 });
    optimizer.prepare({ step: 3 * seed, learningRate: training.learningRate, config: training });
    return recordProgram(backend, batchInputs(batch), () => {
      const of = lossAndGradients(model, batch, { seed, step: 3 * seed, microStep: seed }, training);
      return { loss: of.loss, norm: optimizer.update(of) };
    });
  });
  use(programs);
  for (const program of programs) program.dispose();
  optimizer.dispose();
  model.dispose();
}

describeOnKernelBackends('recordings of a training step', (backend) => {
  it.each(modelSettings)('hold nothing of the batch, seed, step and rate they were made with: $title', ({ config }) => {
    withSteps({ ...config, dropout: 0.1 }, [1, 2], ([one, two]) => {
      expect(one!.recording.instructions.length).toBeGreaterThan(20);
      expect(two!.recording).toEqual(one!.recording);
    });
  });

  // An image of the memory of `wasm` would bring the state of its threads along.
  it.skipIf(backend === 'wasm')(
    'run in a process that has never loaded TensorFlow.js, to the same bits',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'tiny-gpt-program-'));
      const { config } = modelSettings[0]!;
      withSteps(config, [1], ([program]) => {
        program!.run(batchInputs(tinyBatch(config, 1))); // linked from here on
        const { host } = kernelBackend()!;
        const image = join(folder, 'memory');
        writeFileSync(image, new Uint8Array(host.floats.buffer));
        host.exec(program!.first, program!.end);
        const here = [...program!.read('loss'), ...program!.read('norm')];
        const places = [
          program!.first,
          program!.end,
          ...['loss', 'norm'].map((name) => program!.read(name).byteOffset / 4),
        ];
        const script = fileURLToPath(new URL('run-program.ts', import.meta.url));
        const args = ['--import', 'tsx', script, image, ...places.map(String)];
        const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
        expect(stderr).toBe('');
        expect(JSON.parse(stdout)).toEqual({ modules: [], figures: here });
      });
      rmSync(folder, { recursive: true });
    },
    60_000,
  );
});
