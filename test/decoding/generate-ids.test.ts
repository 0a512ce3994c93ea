import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GenerateIdsOptions, generateIds } from '../../src/decoding/generate-ids.ts';
import type { Model } from '../../src/model/model.ts';
import { Random } from '../../src/random.ts';
import { tf } from '../../src/tensor/tf.ts';
import { switchBackend } from '../support/backends.ts';
import { likeliest, logProbabilitiesAfter, tinyGpt } from './tiny-models.ts';

const greedy = { temperature: 0, topK: 0, topP: 1, minP: 0, repetitionPenalty: 1, noRepeatNgramSize: 0 };
const free = { ...greedy, temperature: 1.5 };
const none = new Uint8Array(11);
const endId = 2;
/** No text ends by itself. */
const endless = Uint8Array.from({ length: 11 }, (_, id) => (id === endId ? 1 : 0));
let model: Model;

beforeAll(async () => {
  await switchBackend('cpu');
  model = tinyGpt();
});
afterAll(() => model.dispose());

function write(prompt: readonly number[], changes: Partial<GenerateIdsOptions> = {}) {
  const options: GenerateIdsOptions = {
    settings: greedy,
    numSequences: 1,
    maxNewTokens: 20,
    random: new Random(3),
    forbidden: endless,
    endId,
    ...changes,
  };
  const texts: number[][] = Array.from({ length: options.numSequences }, () => []);
  const ends: (string | undefined)[] = texts.map(() => undefined);
  for (const tokens of generateIds(model, Int32Array.from(prompt), options)) {
    for (const { sequence, id, ends: reason } of tokens) {
      expect(ends[sequence]).toBeUndefined();
      texts[sequence]!.push(id);
      ends[sequence] = reason;
    }
  }
  return { texts, ends };
}

describe('generateIds', () => {
  it('writes what reading the whole text anew for each token gives, with the newest half past the context', () => {
    const { contextLength } = model.config;
    for (const promptLength of [1, 3, contextLength, contextLength + 4]) {
      const history = Array.from({ length: promptLength }, (_, i) => 3 + ((i * 5) % 8));
      const { texts } = write(history);
      let windowStart = Math.max(0, history.length - contextLength);
      for (const id of texts[0]!) {
        if (history.length - windowStart > contextLength) windowStart = history.length - Math.ceil(contextLength / 2);
        const after = logProbabilitiesAfter(model, history.slice(windowStart)).at(-1)!;
        expect(id).toBe(likeliest(after, endless));
        history.push(id);
      }
      expect(texts[0]).toHaveLength(20);
    }
  });

  it('gives each token the probability the model has for it, whatever the settings', () => {
    const prompt = [4, 5];
    for (const [token] of generateIds(model, Int32Array.from(prompt), {
      ...{
        settings: { ...free, topK: 3 },
        numSequences: 1,
        maxNewTokens: 4,
        random: new Random(1),
        forbidden: endless,
        endId,
      },
    })) {
      expect(token!.probability).toBeCloseTo(Math.exp(logProbabilitiesAfter(model, prompt).at(-1)![token!.id]!), 5);
      prompt.push(token!.id);
    }
  });

  it('writes sequence i the same, however many there are, also when others have ended', () => {
    const all = write([4], { settings: free, numSequences: 5, forbidden: none });
    expect(new Set(all.ends)).toContain('end');
    expect(new Set(all.texts.map(String)).size).toBe(5);
    for (const numSequences of [1, 2, 3]) {
      const some = write([4], { settings: free, numSequences, forbidden: none });
      expect(some.texts).toEqual(all.texts.slice(0, numSequences));
    }
  });

  it('gives the same text for the same seed and others for another', () => {
    const [a, b, c] = [7, 7, 8].map((seed) => write([4], { settings: free, random: new Random(seed) }).texts);
    expect(a).toEqual(b);
    expect(a).not.toEqual(c);
  });

  it('never writes a forbidden id', () => {
    const forbidden = Uint8Array.from({ length: 11 }, (_, id) => (id < 8 ? 1 : 0));
    const { texts } = write([1], { settings: free, numSequences: 4, maxNewTokens: 50, forbidden });
    expect(new Set(texts.flat())).toEqual(new Set([8, 9, 10]));
  });

  it('ends a sequence at the end token, at its stop, or at the length, and says why', () => {
    const ended = write([4], { settings: free, numSequences: 8, forbidden: none, maxNewTokens: 6 });
    for (const [i, text] of ended.texts.entries()) {
      expect(ended.ends[i]).toBe(text.at(-1) === endId ? 'end' : 'length');
      expect(text.slice(0, -1)).not.toContain(endId);
    }
    expect(new Set(ended.ends)).toEqual(new Set(['end', 'length']));
    const stopped = write([4], { stopAfter: (_, id) => id === write([4]).texts[0]![2] });
    expect(stopped.ends).toEqual(['stop']);
    expect(stopped.texts[0]!.length).toBeLessThanOrEqual(3);
  });

  it('keeps the number of tensors the same from token to token and frees all at the end, also when left early', () => {
    const before = tf.memory().numTensors;
    const counts: number[] = [];
    const options = {
      settings: free,
      numSequences: 2,
      maxNewTokens: 30,
      random: new Random(1),
      forbidden: endless,
      endId,
    };
    for (const _ of generateIds(model, Int32Array.of(4), options)) counts.push(tf.memory().numTensors);
    expect(new Set(counts).size).toBe(1);
    expect(tf.memory().numTensors).toBe(before);
    for (const _ of generateIds(model, Int32Array.of(4), options)) break;
    expect(tf.memory().numTensors).toBe(before);
  });
});
