import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { PromptedLines } from '../../../src/cli/actions/prompted-lines.ts';
import { FakeStream } from '../fake-io.ts';

function conversation() {
  const stdin = new PassThrough();
  const stderr = new FakeStream();
  const controller = new AbortController();
  const lines = new PromptedLines({ stdin, stderr, signal: controller.signal });
  lines.setLanguage('fr');
  return { stdin, stderr, controller, iterator: lines[Symbol.asyncIterator]() };
}

describe('a conversation line by line', () => {
  it('asks before each line, skips empty ones, and ends with the input', async () => {
    const { stdin, stderr, iterator } = conversation();
    const first = iterator.next();
    expect(stderr.text).toBe('fr> ');
    stdin.write('Bonjour.\n');
    expect(await first).toEqual({ done: false, value: 'Bonjour.' });
    const second = iterator.next();
    stdin.write('\n');
    stdin.write('Merci.\n');
    expect((await second).value).toBe('Merci.');
    const third = iterator.next();
    stdin.end();
    expect((await third).done).toBe(true);
    expect(stderr.text).toMatch(/^(fr> ){3,4}\n$/); // readline may take both lines at once
  });

  it('ends when the run is stopped', async () => {
    const { controller, iterator } = conversation();
    const first = iterator.next();
    controller.abort();
    expect((await first).done).toBe(true);
  });
});
