import type { GenerateEvent } from '../../tasks/options.ts';
import type { CommandContext } from '../context.ts';
import { describeOrigin } from './note-model.ts';

type ModelEvent = Extract<GenerateEvent, { type: 'model' }>;
type TokenEvent = Extract<GenerateEvent, { type: 'token' }>;

const truncationLine = 'warning: the prompt is longer than the context of the model; its beginning was cut off';

/** What of a context sampling writes to. */
export type SampleContext = Pick<
  CommandContext,
  'stdout' | 'stderr' | 'colors' | 'isQuiet' | 'isJson' | 'note' | 'print'
>;

/**
 * Writes texts while they grow: prompt and continuation, several separated by `---`; with `--json` an object each.
 * The first one not yet finished is streamed, what comes of later ones meanwhile waits.
 */
export async function writeSamples(
  events: AsyncIterable<GenerateEvent>,
  context: SampleContext,
  prompt: string,
): Promise<void> {
  if (context.isJson) return writeJson(events, context, prompt);
  const waiting = new Map<number, string>();
  const done = new Set<number>();
  let current = 0;
  let isOpen = false;
  let endsLine = false;
  const write = (text: string) => {
    if (text === '') return;
    context.stdout.write(text);
    endsLine = text.endsWith('\n');
  };
  const open = () => {
    if (isOpen) return;
    if (current > 0) write('---\n');
    write(context.colors.stdout.bold(prompt));
    isOpen = true;
  };
  const close = () => {
    if (!endsLine) write('\n');
    isOpen = false;
  };
  const advance = () => {
    for (; done.has(current); current++) {
      open();
      write(waiting.get(current) ?? '');
      waiting.delete(current);
      close();
    }
  };
  try {
    for await (const event of events) {
      if (event.type === 'model') context.note(context.colors.stderr.dim(modelLine(event)));
      if (event.type === 'text') {
        waiting.set(event.sequence, (waiting.get(event.sequence) ?? '') + event.text);
        if (event.sequence !== current) continue;
        open();
        write(waiting.get(current) ?? '');
        waiting.delete(current);
      }
      if (event.type === 'done') {
        if (event.truncatedPrompt && event.sequence === 0) context.note(truncationLine);
        done.add(event.sequence);
        advance();
      }
    }
  } finally {
    // Also after an error or a signal, so that what the shell writes next begins a line.
    if (isOpen) close();
  }
}

/** `model tales (yours, 3 min ago)  temperature 0.8  top-k 40  seed 48213` */
export function modelLine({ name, origin, savedAt, seed, options }: ModelEvent, now = Date.now()): string {
  const { temperature, topK, topP, minP, repetitionPenalty, noRepeatNgramSize } = options;
  const isGreedy = temperature === 0;
  return [
    `model ${name} (${describeOrigin(origin, savedAt, now)})`,
    isGreedy ? 'greedy' : `temperature ${temperature}`,
    ...(topK > 0 && !isGreedy ? [`top-k ${topK}`] : []),
    ...(topP < 1 && !isGreedy ? [`top-p ${topP}`] : []),
    ...(minP > 0 && !isGreedy ? [`min-p ${minP}`] : []),
    ...(repetitionPenalty === 1 ? [] : [`repetition-penalty ${repetitionPenalty}`]),
    ...(noRepeatNgramSize > 0 ? [`no-repeat-ngram-size ${noRepeatNgramSize}`] : []),
    ...(isGreedy ? [] : [`seed ${seed}`]),
  ].join('  ');
}

async function writeJson(events: AsyncIterable<GenerateEvent>, context: SampleContext, prompt: string): Promise<void> {
  let model: ModelEvent | undefined;
  const tokens = new Map<number, Omit<TokenEvent, 'type' | 'sequence'>[]>();
  for await (const event of events) {
    if (event.type === 'model') model = event;
    if (event.type === 'token') {
      const { id, piece, probability } = event;
      const list = tokens.get(event.sequence) ?? [];
      list.push({ id, piece, probability });
      tokens.set(event.sequence, list);
    }
    if (event.type === 'done') {
      const { type: _, ...sequence } = event;
      const facts = { model: model?.name, seed: model?.seed, options: model?.options };
      context.print(JSON.stringify({ ...facts, prompt, ...sequence, tokens: tokens.get(event.sequence) ?? [] }));
      tokens.delete(event.sequence);
    }
  }
}
