import { describe, expect, it } from 'vitest';
import { modelLine, writeSamples } from '../../../src/cli/actions/write-samples.ts';
import type { GenerateEvent } from '../../../src/tasks/options.ts';
import { asyncOf, FakeStream, fakeContext, fakeIo } from '../fake-io.ts';

type ModelEvent = Extract<GenerateEvent, { type: 'model' }>;

const model: ModelEvent = {
  type: 'model',
  name: 'tales',
  path: 'checkpoints/tales',
  origin: 'shipped',
  savedAt: '2026-01-01T12:00:00Z',
  seed: 48213,
  options: {
    maxNewTokens: 200,
    temperature: 0.8,
    topK: 40,
    topP: 1,
    minP: 0,
    repetitionPenalty: 1,
    noRepeatNgramSize: 0,
    stop: [],
  },
};

const text = (sequence: number, piece: string): GenerateEvent => ({ type: 'text', sequence, text: piece });
const token = (sequence: number, id: number): GenerateEvent => ({
  type: 'token',
  sequence,
  id,
  piece: `<${id}>`,
  probability: 0.5,
});
const done = (sequence: number, whole: string, truncatedPrompt = false): GenerateEvent => ({
  type: 'done',
  sequence,
  reason: 'length',
  text: whole,
  numTokens: 2,
  truncatedPrompt,
});

async function sample(events: GenerateEvent[], flags: Record<string, unknown> = {}, prompt = 'Once') {
  const io = fakeIo();
  await writeSamples(asyncOf(events), fakeContext(io, flags), prompt);
  return { stdout: io.stdout.text, stderr: io.stderr.text };
}

describe('sample', () => {
  it('writes prompt and continuation, and the model on stderr', async () => {
    expect(await sample([model, text(0, ' upon'), text(0, ' a time.'), done(0, ' upon a time.')])).toEqual({
      stdout: 'Once upon a time.\n',
      stderr: 'model tales (shipped)  temperature 0.8  top-k 40  seed 48213\n',
    });
  });

  it('separates several texts that grow at the same time', async () => {
    const events = [
      text(0, ' a'),
      text(1, ' x'),
      text(2, ' k'),
      text(0, ' b'),
      text(1, ' y'),
      done(1, ' x y'),
      done(0, ' a b'),
      text(2, ' l\n'),
      done(2, ' k l\n'),
    ];
    expect((await sample([model, ...events])).stdout).toBe('Once a b\n---\nOnce x y\n---\nOnce k l\n');
  });

  it('streams the first text before it is done', async () => {
    const io = fakeIo();
    let seen = '';
    async function* slow() {
      yield model;
      yield text(0, ' upon');
      seen = io.stdout.text;
      yield done(0, ' upon');
    }
    await writeSamples(slow(), fakeContext(io), 'Once');
    expect(seen).toBe('Once upon');
  });

  it('ends the line also when the model fails in the middle', async () => {
    const io = fakeIo();
    async function* failing() {
      yield text(0, ' upon');
      throw new Error('no memory');
    }
    await expect(writeSamples(failing(), fakeContext(io), 'Once')).rejects.toThrow('no memory');
    expect(io.stdout.text).toBe('Once upon\n');
  });

  it('writes a text that stays empty', async () => {
    expect((await sample([model, done(0, '')])).stdout).toBe('Once\n');
  });

  it('says that the prompt was cut, once', async () => {
    const { stderr } = await sample([text(0, 'a'), done(0, 'a', true), text(1, 'b'), done(1, 'b', true)]);
    expect(stderr.match(/its beginning was cut off/g)).toHaveLength(1);
  });

  it('prints the prompt bold on a terminal', async () => {
    const io = fakeIo({ stdout: new FakeStream({ isTTY: true }) });
    await writeSamples(asyncOf([text(0, ' upon'), done(0, ' upon')]), fakeContext(io), 'Once');
    expect(io.stdout.text).toBe('\u001b[1mOnce\u001b[22m upon\n');
  });

  it('is an object a sequence with --json, tokens and probabilities included', async () => {
    const events = [model, token(0, 5), text(0, ' a'), token(1, 7), token(0, 6), done(0, ' a b'), done(1, ' x')];
    const objects = (await sample(events, { json: true })).stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(objects).toMatchObject([
      { model: 'tales', seed: 48213, prompt: 'Once', sequence: 0, text: ' a b', reason: 'length' },
      { sequence: 1, text: ' x', tokens: [{ id: 7, piece: '<7>', probability: 0.5 }] },
    ]);
    expect(objects[0].tokens.map((one: { id: number }) => one.id)).toEqual([5, 6]);
  });
});

describe('the line about the model', () => {
  const now = Date.parse('2026-01-01T12:03:20Z');

  it('says whose it is and how old', () => {
    expect(modelLine({ ...model, origin: 'yours' }, now)).toBe(
      'model tales (yours, 3 min ago)  temperature 0.8  top-k 40  seed 48213',
    );
  });

  it('names filters that are at work and leaves out those that are not', () => {
    const options = { ...model.options, topK: 0, topP: 0.9, minP: 0.1, repetitionPenalty: 1.2, noRepeatNgramSize: 3 };
    expect(modelLine({ ...model, options }, now)).toBe(
      'model tales (shipped)  temperature 0.8  top-p 0.9  min-p 0.1  repetition-penalty 1.2  no-repeat-ngram-size 3  seed 48213',
    );
  });

  it('calls temperature 0 greedy', () => {
    expect(modelLine({ ...model, options: { ...model.options, temperature: 0 } }, now)).toBe(
      'model tales (shipped)  greedy',
    );
  });
});
