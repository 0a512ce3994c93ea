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
  classify: async () => (await import('./actions/classify.ts')).runClassify,
  answer: async () => (await import('./actions/answer.ts')).runAnswer,
  chat: async () => (await import('./actions/chat.ts')).runChat,
  evaluate: async () => (await import('./actions/evaluate.ts')).runEvaluate,
  tokenize: async () => (await import('./actions/tokenize.ts')).runTokenize,
  'model list': async () => (await import('./actions/model-list.ts')).runModelList,
  'model show': async () => (await import('./actions/model-show.ts')).runModelShow,
  'model rm': async () => (await import('./actions/model-changes.ts')).runModelRemove,
  'model rename': async () => (await import('./actions/model-changes.ts')).runModelRename,
  'model merge': async () => (await import('./actions/model-merge.ts')).runModelMerge,
  'corpus list': async () => (await import('./actions/corpus-list.ts')).runCorpusList,
  'corpus show': async () => (await import('./actions/corpus-show.ts')).runCorpusShow,
  'corpus make': async () => (await import('./actions/corpus-make.ts')).runCorpusMake,
  'corpus download': async () => (await import('./actions/corpus-download.ts')).runCorpusDownload,
  'backend list': async () => (await import('./actions/backend.ts')).runBackendList,
  'backend build': async () => (await import('./actions/backend.ts')).runBackendBuild,
  'backend install': async () => (await import('./actions/backend.ts')).runBackendInstall,
  doctor: async () => (await import('./actions/doctor.ts')).runDoctor,
  bench: async () => (await import('./actions/bench.ts')).runBenchCommand,
};

/** Commands that watch the signal and have something to finish. */
const finishing: readonly ActionName[] = [
  'train',
  'sample',
  'translate',
  'classify',
  'answer',
  'chat',
  'backend install',
  'corpus download',
];

/**
 * Runs a parsed command with its streams, colours and signals.
 * @returns 0, or 130 or 143 when a signal stopped it; errors are thrown
 */
export async function runCommand(
  name: ActionName,
  { operands, flags, io }: { operands: readonly string[]; flags: RawFlags; io: CliIo },
): Promise<number> {
  const interrupts = listenForInterrupts(io, {
    finishesOnSignal: finishing.includes(name),
    savesOnBrokenPipe: name === 'train',
  });
  // Input that nobody will send any more must not keep a stopped command waiting.
  interrupts.signal.addEventListener('abort', () => io.stdin.destroy?.(), { once: true });
  try {
    const action = await actions[name]();
    await action(createContext(io, flags, interrupts), operands, flags);
    return interrupts.stopCode();
  } catch (error) {
    if (interrupts.signal.aborted && isAbort(error, interrupts.signal)) return interrupts.stopCode();
    throw error;
  } finally {
    interrupts.dispose();
  }
}

/** What stopping early looks like to those who were at work: an abort error, or a stream that ended in the middle. */
function isAbort(error: unknown, signal: AbortSignal): boolean {
  if (error === signal.reason) return true;
  if (!(error instanceof Error)) return false;
  return error.name === 'AbortError' || ('code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE');
}
