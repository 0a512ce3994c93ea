import type { Adapter } from '../checkpoint/adapters/adapter.ts';
import { peftConfig } from '../checkpoint/adapters/peft-config.ts';
import { checkWritable } from '../checkpoint/check-writable.ts';
import { toConfigJson } from '../checkpoint/layouts/choose-layout.ts';
import { RunFolder } from '../checkpoint/run-folder.ts';
import { countParameters } from '../model/parameter-shapes.ts';
import { tokenizerConfig } from '../tokenizer/tokenizer-config.ts';
import { neverWrittenIds } from './never-written-ids.ts';
import type { TrainOptions } from './options.ts';
import type { PlannedRun } from './plan-run.ts';

/**
 * Creates the folder of a new run with everything but weights in it.
 * @throws UserError where it cannot be written, or has no room for the best model and two last states
 */
export async function openRun(run: PlannedRun, options: TrainOptions): Promise<RunFolder> {
  const { task, prepared, tokenizer, dataset, config, training, planEvent, inputs, sha256, pair } = run;
  const adapter = adapterOf(run);
  const { corpus } = prepared;
  const numParameters = countParameters(config);
  await checkWritable(planEvent.folder, 4 * numParameters * 8 + 5_000_000);
  // The end token counts: a running text has none, and the model must not stop at one.
  const unseenIds = [...dataset.seenIds.keys()].filter(
    (id) => dataset.seenIds[id] !== 1 && !neverWrittenIds.includes(id),
  );
  const { signal: _, traceOps: __, ...storedOptions } = options;
  return RunFolder.create(
    planEvent.folder,
    {
      configJson: toConfigJson(config, { unseenIds, adapter }),
      ...(adapter === undefined ? {} : { adapterConfigJson: peftConfig(config, adapter, run.base!.path) }),
      tokenizerJson: tokenizer.toJson(),
      tokenizerConfigJson: tokenizerConfig({ modelMaxLength: config.contextLength }),
      suppressedIds: [...neverWrittenIds, ...unseenIds],
      run: {
        task: task.name,
        ...(pair === undefined ? {} : { pair }),
        name: planEvent.name,
        data: {
          inputs: [...inputs],
          kind: corpus.kind,
          sizeBytes: corpus.sizeBytes,
          numExamples: prepared.numExamples,
          sha256,
        },
        settings: { training, tokenizer: tokenizer.kind, backend: planEvent.backend },
        numParameters,
        options: storedOptions,
        tokens: { train: dataset.numTrainTokens, validation: dataset.numValidationTokens },
      },
    },
    { force: options.force ?? false },
  );
}

/** What is kept of a run that trains adapters. */
function adapterOf({ tuning, base }: PlannedRun): Adapter | undefined {
  const { lora, parameters, newRows } = tuning ?? {};
  if (lora === undefined || parameters === undefined || base === undefined) return undefined;
  return { lora, parameters, ...(newRows === undefined ? {} : { newRows }), base: base.facts };
}
