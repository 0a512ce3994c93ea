import { describe, expect, it } from 'vitest';
import { colorLevel, isUtf8 } from '../../src/cli/context.ts';
import { FakeStream, fakeContext, fakeIo } from './fake-io.ts';

const terminal = new FakeStream({ isTTY: true });
const pipe = new FakeStream();

describe('colours', () => {
  it.each([
    ['a terminal', terminal, {}, 1],
    ['a pipe', pipe, {}, 0],
    ['NO_COLOR', terminal, { NO_COLOR: '1' }, 0],
    ['an empty NO_COLOR', terminal, { NO_COLOR: '' }, 1],
    ['FORCE_COLOR on a pipe', pipe, { FORCE_COLOR: '1' }, 1],
    ['FORCE_COLOR=0', terminal, { FORCE_COLOR: '0' }, 0],
    ['FORCE_COLOR=3 before NO_COLOR', pipe, { FORCE_COLOR: '3', NO_COLOR: '1' }, 3],
    ['a dumb terminal', terminal, { TERM: 'dumb' }, 0],
  ])('are decided for %s', (_, stream, env, level) => {
    expect(colorLevel(stream, env)).toBe(level);
  });

  it('are decided for each stream by itself', () => {
    const { colors } = fakeContext(fakeIo({ stderr: terminal }));
    expect(colors.stderr.red('x')).toBe('\u001b[31mx\u001b[39m');
    expect(colors.stdout.red('x')).toBe('x');
  });

  it('are off with --no-color, even when forced', () => {
    const { colors } = fakeContext(fakeIo({ stderr: terminal, env: { FORCE_COLOR: '3' } }), { color: false });
    expect(colors.stderr.red('x')).toBe('x');
  });
});

describe('the locale', () => {
  it.skipIf(process.platform === 'win32').each([
    [{ LANG: 'de_DE.UTF-8' }, true],
    [{ LANG: 'de_DE.utf8' }, true],
    [{ LANG: 'C.UTF-8', LC_ALL: 'C' }, false],
    [{ LC_CTYPE: 'en_US.UTF-8', LANG: 'C' }, true],
    [{}, false],
    [{ LANG: 'C.UTF-8', TERM: 'linux' }, false],
  ])('%j decides on braille', (env, expected) => {
    expect(isUtf8(env)).toBe(expected);
  });
});

it('is quiet on stderr when asked, not on stdout', () => {
  const io = fakeIo();
  const context = fakeContext(io, { quiet: true });
  context.note('hello');
  context.print('result');
  expect(io.stderr.text).toBe('');
  expect(io.stdout.text).toBe('result\n');
});
