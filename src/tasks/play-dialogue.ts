import { setImmediate } from 'node:timers/promises';
import type { DialogueTurn } from '../corpus/corpus.ts';
import { Random } from '../random.ts';
import { reply } from './reply.ts';
import type { ModelInUse } from './task.ts';

export interface PlayedDialogue {
  /** Those of the script, with what the model said in the place of the assistant's. */
  readonly turns: readonly DialogueTurn[];
  /** Replies that the model wrote without the oldest turns, which its context had no room for. */
  readonly numForgetful: number;
}

/**
 * A dialogue as `chat` would have it at temperature 0: what the user says in `script`, turn by turn, and where the assistant speaks,
 * the model's reply to all turns before, its own among them. Ends early once `signal` is aborted.
 */
export async function playDialogue(
  loaded: ModelInUse,
  script: readonly DialogueTurn[],
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<PlayedDialogue> {
  const turns: DialogueTurn[] = [];
  let numForgetful = 0;
  const onDropped = (numTurns: number) => {
    if (numTurns > 0) numForgetful++;
  };
  for (const turn of script) {
    await setImmediate();
    if (signal?.aborted) break;
    if (turn.role !== 'assistant' || turns.length === 0) turns.push(turn);
    else {
      const pieces = reply(loaded, turns, { temperature: 0, random: new Random(0), onDropped });
      turns.push({ role: 'assistant', text: [...pieces].join('').trim() });
    }
  }
  return { turns, numForgetful };
}
