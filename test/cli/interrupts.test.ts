import { describe, expect, it } from 'vitest';
import { listenForInterrupts } from '../../src/cli/interrupts.ts';
import { fakeIo } from './fake-io.ts';

const finishing = { finishesOnSignal: true, savesOnBrokenPipe: true };
const plain = { finishesOnSignal: false, savesOnBrokenPipe: false };

function errorWithCode(code: string): Error {
  return Object.assign(new Error(code), { code });
}

describe('signals', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('%s once asks to finish, and is remembered as %i', (name, code) => {
    const io = fakeIo();
    const interrupts = listenForInterrupts(io, finishing);
    expect(interrupts.stopCode()).toBe(0);
    io.signals.emit(name);
    expect(interrupts.signal.aborted).toBe(true);
    expect(interrupts.stopCode()).toBe(code);
    expect(io.exits).toEqual([]);
  });

  it('leaves at once the second time', () => {
    const io = fakeIo();
    listenForInterrupts(io, finishing);
    io.signals.emit('SIGINT');
    io.signals.emit('SIGINT');
    expect(io.exits).toEqual([130]);
  });

  it('leaves at once where there is nothing to finish', () => {
    const io = fakeIo();
    listenForInterrupts(io, plain);
    io.signals.emit('SIGINT');
    expect(io.exits).toEqual([130]);
  });

  it('stops listening when the command is over', () => {
    const io = fakeIo();
    const interrupts = listenForInterrupts(io, finishing);
    interrupts.dispose();
    for (const emitter of [io.signals, io.stdout, io.stderr]) expect(emitter.eventNames()).toEqual([]);
  });
});

describe('a reader that has gone away', () => {
  it('ends a command quietly', () => {
    const io = fakeIo();
    listenForInterrupts(io, plain);
    io.stdout.emit('error', errorWithCode('EPIPE'));
    expect(io.exits).toEqual([0]);
    expect(io.stderr.text).toBe('');
  });

  it('makes a run save', () => {
    const io = fakeIo();
    const interrupts = listenForInterrupts(io, finishing);
    io.stdout.emit('error', errorWithCode('EPIPE'));
    expect(interrupts.signal.aborted).toBe(true);
    expect(interrupts.stopCode()).toBe(0);
    expect(io.exits).toEqual([]);
  });

  it('is told from a disk that is full', () => {
    const io = fakeIo();
    listenForInterrupts(io, plain);
    expect(() => io.stdout.emit('error', errorWithCode('ENOSPC'))).toThrow('ENOSPC');
  });
});
