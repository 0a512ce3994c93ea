import { PassThrough } from 'node:stream';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { DivergedError, UserError } from '../../src/errors.ts';
import type { GenerateEvent, GenerateOptions, TrainOptions, Translation } from '../../src/tasks/options.ts';
import type { TranslateStreamOptions } from '../../src/tasks/translate.ts';
import { type TrainEvent, trainEventSchema } from '../../src/training/events.ts';
import { asyncOf, type FakeIo, fakeIo } from './fake-io.ts';
import { fakePlan, fakeRun } from './fake-run.ts';

const train = vi.hoisted(() => vi.fn<(options: TrainOptions) => AsyncGenerator<TrainEvent, void>>());
const generate = vi.hoisted(() => vi.fn<(options: GenerateOptions) => AsyncGenerator<GenerateEvent, void>>());
const translate = vi.hoisted(() =>
  vi.fn<(lines: AsyncIterable<string>, options: TranslateStreamOptions) => AsyncGenerator<Translation, void>>(),
);
vi.mock('../../src/tasks/train-run.ts', () => ({ train }));
vi.mock('../../src/tasks/generate.ts', () => ({ generate }));
vi.mock('../../src/tasks/translate.ts', () => ({ translate }));

beforeEach(() => {
  vi.resetAllMocks();
});

async function* failing(error: Error): AsyncGenerator<TrainEvent, void> {
  yield fakePlan;
  throw error;
}

describe('the exit code of a run', () => {
  it('is 0 when it finishes', async () => {
    train.mockReturnValue(asyncOf(fakeRun()));
    const io = fakeIo();
    expect(await run(['train', 'x.txt', '--budget', '2m'], io)).toBe(0);
    expect(train).toHaveBeenCalledWith({ data: ['x.txt'], budgetMs: 120_000, signal: expect.any(AbortSignal) });
    expect(io.stdout.text).toBe('checkpoints/tales\n');
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('after %s is %i, once the run has saved', async (name, code) => {
    const io = fakeIo();
    train.mockImplementation(async function* ({ signal }) {
      for (const event of fakeRun({ stopAt: 5 })) {
        if (event.type === 'step' && event.step === 3) io.signals.emit(name);
        if (signal?.aborted && event.type !== 'end') continue;
        yield event;
      }
    });
    expect(await run(['train', 'x.txt'], io)).toBe(code);
    expect(io.stderr.text).toContain('stopping after this step\nsaved  stopped at step 5');
    expect(io.exits).toEqual([]);
    expect(io.signals.eventNames()).toEqual([]);
  });

  it.each([
    [new UserError('no'), 2],
    [new DivergedError('NaN'), 3],
    [new Error('bug'), 1],
  ])('after %s is %i', async (error, code) => {
    train.mockReturnValue(failing(error));
    expect(await run(['train', 'x.txt'], fakeIo())).toBe(code);
  });

  it('is 0 when the reader of its events goes away, after saving', async () => {
    const io = fakeIo();
    train.mockImplementation(async function* ({ signal }) {
      for (const event of fakeRun({ stopAt: 5 })) {
        if (event.type === 'step' && event.step === 3)
          io.stdout.emit('error', Object.assign(new Error(), { code: 'EPIPE' }));
        if (!signal?.aborted || event.type === 'end') yield event;
      }
    });
    expect(await run(['train', 'x.txt', '--json', '-q'], io)).toBe(0);
    expect(io.stderr.text).toBe('');
    expect(io.stdout.text).toContain('"type":"end"');
  });
});

it('train --json writes events that the schema knows, nothing else, on stdout', async () => {
  train.mockReturnValue(asyncOf(fakeRun({ overFits: true })));
  const io = fakeIo();
  await run(['train', 'x.txt', '--json'], io);
  for (const line of io.stdout.text.trimEnd().split('\n')) trainEventSchema.parse(JSON.parse(line));
});

describe('the prompt of sample', () => {
  async function promptOf(args: string[], io: FakeIo = fakeIo()): Promise<string | undefined> {
    generate.mockReturnValue(asyncOf<GenerateEvent>([]));
    expect(await run(['sample', ...args], io)).toBe(0);
    return generate.mock.calls[0]?.[0].prompt;
  }

  it.each([
    [['Once'], 'Once'],
    [['-p', 'Once'], 'Once'],
    [['--prompt', ''], ''],
    [[], ''],
  ])('comes from %j', async (args, prompt) => {
    expect(await promptOf(args)).toBe(prompt);
  });

  it('comes from stdin without the line end that echo adds', async () => {
    expect(await promptOf([], fakeIo({ stdin: 'Once\nupon\n' }))).toBe('Once\nupon');
  });

  it('is not read from stdin when it is given', async () => {
    expect(await promptOf(['Twice'], fakeIo({ stdin: 'Once' }))).toBe('Twice');
  });

  it('cannot be given twice', async () => {
    const io = fakeIo();
    expect(await run(['sample', 'a', '-p', 'b'], io)).toBe(2);
    expect(io.stderr.text).toContain('expected one prompt');
  });

  it('is the user’s mistake when its file is missing', async () => {
    const io = fakeIo();
    expect(await run(['sample', '--file', '/nowhere/prompt.txt'], io)).toBe(2);
    expect(io.stderr.text).toBe('error: /nowhere/prompt.txt does not exist\n');
  });
});

describe('the lines of translate', () => {
  async function linesOf(args: string[], io: FakeIo): Promise<string[]> {
    const lines: string[] = [];
    translate.mockImplementation(async function* (source) {
      for await (const line of source) {
        lines.push(line);
        yield { source: line, candidates: [{ text: line.toUpperCase(), score: 0 }], truncated: false };
      }
    });
    expect(await run(['translate', ...args], io)).toBe(0);
    return lines;
  }

  it('are the words of the call, as one sentence', async () => {
    const io = fakeIo();
    expect(await linesOf(['Je', 'mange.'], io)).toEqual(['Je mange.']);
    expect(io.stdout.text).toBe('JE MANGE.\n');
  });

  it('come from stdin in order, empty ones included, with any line end', async () => {
    const io = fakeIo({ stdin: 'un\r\n\ndeux\nété' });
    expect(await linesOf([], io)).toEqual(['un', '', 'deux', 'été']);
    expect(io.stdout.text).toBe('UN\n\nDEUX\nÉTÉ\n');
  });

  it('say which model translates on stderr', async () => {
    translate.mockImplementation((_, { onModel }) => {
      onModel?.({ name: 'fr-en', path: 'x', origin: 'shipped', savedAt: '2026-01-01T00:00:00Z', pair: 'fr-en' });
      return asyncOf<Translation>([]);
    });
    const io = fakeIo({ stdin: '' });
    await run(['translate'], io);
    expect(io.stderr.text).toBe('model fr-en (shipped)  fr-en\n');
  });

  it('stop at Ctrl-C even while a pipe says nothing', async () => {
    const stdin = Object.assign(new PassThrough(), { isTTY: false });
    const io = { ...fakeIo(), stdin };
    translate.mockImplementation(async function* (lines) {
      for await (const line of lines) {
        yield { source: line, candidates: [], truncated: false };
        io.signals.emit('SIGINT');
      }
    });
    stdin.write('un\n');
    expect(await run(['translate'], io)).toBe(130);
    expect(io.stderr.text).toBe('');
  });
});
