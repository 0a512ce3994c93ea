/**
 * Where a training step of the nanoGPT CPU recipe, or of another preset, spends its time: each instruction of its program, run one by
 * one in the order of the step; medians, by kernel and sizes.
 *
 *     npm run bench step-profile [PRESET] [ROUNDS] [THREADS] [native|wasm]
 */
import { medianOf } from '../src/benchmark/timing.ts';
import { parseModelConfig } from '../src/config/model-config.ts';
import { gptPresets } from '../src/config/presets.ts';
import { trainingDefaults } from '../src/config/training-config.ts';
import { buildModel } from '../src/model/build-model.ts';
import { initialiseWeights } from '../src/model/initialise-weights.ts';
import { batchInputs } from '../src/model/program-inputs.ts';
import { Random } from '../src/random.ts';
import { kernelBackend } from '../src/tensor/backend/kernel-backend.ts';
import { chooseBackend } from '../src/tensor/choose-backend.ts';
import { recordProgram } from '../src/tensor/programs/program-cache.ts';
import { createOptimizer } from '../src/training/create-optimizer.ts';
import { lossAndGradients } from '../src/training/micro-batches.ts';

const [preset = 'micro', rounds = '50', threads, backend = 'native'] = process.argv.slice(2);
const settings = gptPresets[preset as keyof typeof gptPresets];
if (settings === undefined) throw new Error(`no preset ${preset}`);
const config = parseModelConfig({ ...settings, vocabSize: 96, dropout: 0 });
await chooseBackend(backend, threads === undefined ? undefined : Number(threads));
const ours = kernelBackend();
if (ours === undefined) throw new Error(`backend '${backend}' has no kernels of ours`);
const { host } = ours;

const random = new Random(1);
const { batchSize } = trainingDefaults;
const size = batchSize * config.contextLength;
const draw = () => Int32Array.from({ length: size }, () => random.integer(config.vocabSize));
const counts = { batchSize, targetLength: config.contextLength, numTargets: size, numTokens: size };
const batch = { ...counts, inputs: draw(), targets: draw(), source: undefined };
const model = buildModel(config, initialiseWeights(config, random));
const optimizer = createOptimizer(model);
optimizer.prepare({ step: 0, learningRate: 1e-4, config: trainingDefaults });
const program = recordProgram(ours, batchInputs(batch), () => {
  const of = lossAndGradients(model, batch, { seed: 1, step: 0, microStep: 0 }, trainingDefaults);
  return { loss: of.loss, norm: optimizer.update(of) };
});
program.run(batchInputs(batch));

const { instructions } = program.recording;
const times: number[][] = instructions.map(() => []);
const whole: number[] = [];
for (let round = 0; round < Number(rounds); round++) {
  const startedAt = performance.now();
  host.exec(program.first, program.end);
  whole.push(performance.now() - startedAt);
  let at = program.first;
  for (const [i, { pointers, sizes }] of instructions.entries()) {
    const end = at + 1 + pointers.length + sizes.length;
    const before = performance.now();
    host.exec(at, end);
    times[i]!.push(performance.now() - before);
    at = end;
  }
}

const sums = new Map<string, { count: number; ms: number }>();
for (const [i, { kernel, sizes }] of instructions.entries()) {
  const label = `${kernel} ${sizes.slice(0, kernel === 'adamw' ? 1 : 6).join(' ')}`;
  const { count, ms } = sums.get(label) ?? { count: 0, ms: 0 };
  sums.set(label, { count: count + 1, ms: ms + medianOf(times[i]!) });
}
const total = [...sums.values()].reduce((sum, { ms }) => sum + ms, 0);
const memory = (4 * program.numWorkspaceWords) / 2 ** 20;
console.log(
  `${instructions.length} instructions, ${memory.toFixed(1)} MiB of workspace; one call ${medianOf(whole).toFixed(2)} ms, one by one ${total.toFixed(2)} ms`,
);
for (const [label, { count, ms }] of [...sums].toSorted((a, b) => b[1].ms - a[1].ms)) {
  console.log(
    `${(1000 * ms).toFixed(0).padStart(6)} us  ${((100 * ms) / total).toFixed(1).padStart(4)} %  ${count} x ${label}`,
  );
}
