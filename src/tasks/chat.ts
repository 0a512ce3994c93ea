import { setImmediate } from 'node:timers/promises';
import type { DialogueTurn } from '../corpus/corpus.ts';
import { Random } from '../random.ts';
import { chooseBackend } from '../tensor/choose-backend.ts';
import { type LoadedModel, loadModel } from './load-model.ts';
import type { ChatOptions } from './options.ts';
import { reply } from './reply.ts';

/** A conversation with a model. Its turns are plain data, to be kept and put back. */
export class Chat {
  readonly model: { readonly name: string; readonly origin: 'yours' | 'shipped'; readonly savedAt: string };
  readonly contextLength: number;
  turns: DialogueTurn[] = [];
  temperature: number;
  /** Oldest turns that the last reply was written without. */
  numDropped = 0;
  private readonly loaded: LoadedModel;
  private readonly random: Random;

  constructor(loaded: LoadedModel, { temperature = 0.8, seed = 0, system }: ChatOptions) {
    const { name, origin, savedAt } = loaded;
    this.model = { name, origin, savedAt };
    this.contextLength = loaded.model.config.contextLength;
    this.loaded = loaded;
    this.temperature = temperature;
    this.random = new Random(seed);
    if (system !== undefined) this.turns.push({ role: 'system', text: system });
  }

  /** Adds the user's turn and yields the assistant's, piece by piece; what was written until `signal` stops it is kept as the turn. */
  async *say(text: string, signal?: AbortSignal): AsyncGenerator<string> {
    this.turns.push({ role: 'user', text });
    yield* this.answer(signal);
  }

  /** Replies to the last turn of the user anew. */
  async *regenerate(signal?: AbortSignal): AsyncGenerator<string> {
    if (this.turns.at(-1)?.role === 'assistant') this.turns.pop();
    if (this.turns.at(-1)?.role === 'user') yield* this.answer(signal);
  }

  dispose(): void {
    this.loaded.model.dispose();
  }

  private async *answer(signal?: AbortSignal): AsyncGenerator<string> {
    let text = '';
    const { temperature, random } = this;
    const onDropped = (count: number) => {
      this.numDropped = count;
    };
    for (const piece of reply(this.loaded, this.turns, { temperature, random, onDropped })) {
      text += piece;
      yield piece;
      await setImmediate();
      if (signal?.aborted) break;
    }
    this.turns.push({ role: 'assistant', text: text.trim() });
  }
}

/**
 * Loads a model of dialogue.
 * @throws UserError if there is no such model or it was trained for something else
 */
export async function openChat(options: ChatOptions = {}): Promise<Chat> {
  await chooseBackend(options.backend, options.threads);
  const { model, checkpointsFolder } = options;
  return new Chat(await loadModel({ model, task: 'dialogue', checkpointsFolder }), options);
}
