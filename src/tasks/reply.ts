import type { DialogueTurn } from '../corpus/corpus.ts';
import { specialIdsOf } from '../dataset/special-ids.ts';
import { generateIds } from '../decoding/generate-ids.ts';
import type { SamplingSettings } from '../decoding/logits-filters.ts';
import type { Random } from '../random.ts';
import { StreamingDecoder } from '../tokenizer/streaming-decoder.ts';
import { replyPrompt } from './dialogue-turns.ts';
import type { ModelInUse } from './task.ts';
import { samplingDefaults } from './text.ts';

export interface ReplySettings extends Partial<SamplingSettings> {
  readonly random: Random;
  /** Longest reply, in tokens; a quarter of the context at most. */
  readonly maxNewTokens?: number;
  /** Called before the first piece with the number of oldest turns that the context had no room for. */
  readonly onDropped?: (numTurns: number) => void;
}

/** What the assistant says next, in pieces as they are written. */
export function* reply(
  { model, tokenizer, forbidden }: ModelInUse,
  turns: readonly DialogueTurn[],
  { random, maxNewTokens = 100, onDropped, ...settings }: ReplySettings,
): Generator<string> {
  const { contextLength } = model.config;
  const { end } = specialIdsOf(tokenizer);
  const room = Math.max(1, Math.min(maxNewTokens, contextLength >> 2));
  const { ids, numDropped } = replyPrompt(tokenizer, turns, contextLength - room);
  onDropped?.(numDropped);
  const decoder = new StreamingDecoder(tokenizer);
  const options = { numSequences: 1, maxNewTokens: room, random, forbidden, endId: end };
  for (const [token] of generateIds(model, ids, { ...options, settings: { ...samplingDefaults, ...settings } })) {
    const piece = token!.id === end ? decoder.flush() : decoder.push(token!.id);
    if (piece !== '') yield piece;
  }
}
