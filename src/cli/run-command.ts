import { type CliIo, type CommandContext, createContext } from './context.ts';
import type { ActionName } from './dispatch.ts';
import type { RawFlags } from './flags/parse-flags.ts';
import { listenForInterrupts } from './interrupts.ts';

/** What a command does. */
type Action = (context: CommandContext, operands: readonly string[], flags: RawFlags) => Promise<void>;

/** Each command loads what it needs, and nothing before it is called. */
const actions: Readonly<Record<ActionName, () => Promise<Action>>> = {
  train: async () => (await import('./actions/train.ts')).runTrain,
  sample: async () => (await import('./actions/sample.ts')).runSample,
  translate: async () => (await import('./actions/translate.ts')).runTranslate,
  evaluate: async () => (await import('./actions/evaluate.ts')).runEvaluate,
  tokenize: async () => (await import('./actions/tokenize.ts')).runTokenize,
  'model list': async () => (await import('./actions/model-list.ts')).runModelList,
  'model show': async () => (await import('./actions/model-show.ts')).runModelShow,
  'model rm': async () => (await import('./actions/model-changes.ts')).runModelRemove,
  'model rename': async () => (await import('./actions/model-changes.ts')).runModelRename,
  'corpus list': async () => (await import('./actions/corpus-list.ts')).runCorpusList,
  'corpus show': async () => (await import('./actions/corpus-show.ts')).runCorpusShow,
  'corpus make': async () => (await import('./actions/corpus-make.ts')).runCorpusMake,
  'backend list': async () => (await import('./actions/backend.ts')).runBackendList,
  'backend install': async () => (await import('./actions/backend.ts')).runBackendInstall,
  doctor: async () => (await import('./actions/doctor.ts')).runDoctor,
};

/**
 * Runs a parsed command with its streams, colours and signals.
 * @returns 0, or 130 or 143 when a signal stopped it; errors are thrown
 */
export async function runCommand(
  name: ActionName,
  { operands, flags, io }: { operands: readonly string[]; flags: RawFlags; io: CliIo },
): Promise<number> {
  const interrupts = listenForInterrupts(io, { savesOnBrokenPipe: name === 'train' });
  try {
    const action = await actions[name]();
    await action(createContext(io, flags, interrupts), operands, flags);
    return interrupts.stopCode();
  } finally {
    interrupts.dispose();
  }
}
