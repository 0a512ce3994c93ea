import { describe, expect, it } from 'vitest';
import { reportError } from '../../src/cli/report-error.ts';
import { DivergedError, ShapeError, UserError } from '../../src/errors.ts';
import { FakeStream, fakeIo } from './fake-io.ts';

function report(error: unknown, stderr = new FakeStream()) {
  const io = fakeIo({ stderr });
  const code = reportError(error, io, { color: true });
  expect(io.stdout.text).toBe('');
  return { code, stderr: stderr.text };
}

describe('errors', () => {
  it('of the user are a line and a hint, exit code 2', () => {
    expect(
      report(new UserError("'tales' is a GPT and cannot translate", 'tiny-gpt translate -m fr-en "Bonjour."')),
    ).toEqual({
      code: 2,
      stderr: 'error: \'tales\' is a GPT and cannot translate\nhint:  tiny-gpt translate -m fr-en "Bonjour."\n',
    });
  });

  it('need no hint', () => {
    expect(report(new UserError('no'))).toEqual({ code: 2, stderr: 'error: no\n' });
  });

  it('of a diverged run exit with 3', () => {
    expect(report(new DivergedError('the loss is NaN since step 40', '--learning-rate 1e-4')).code).toBe(3);
  });

  it.each([new Error('oops'), new ShapeError('attention: ...'), new TypeError('x is undefined')])(
    'of ours exit with 1, with the stack and the facts: %s',
    (error) => {
      const { code, stderr } = report(error);
      expect(code).toBe(1);
      expect(stderr).toMatch(/^error: this is a bug in tiny-gpt; please report it/);
      expect(stderr).toContain(error.message);
      expect(stderr).toContain('report-error.test.ts');
      expect(stderr).toContain(`tiny-gpt 0.1.0, node ${process.version}`);
    },
  );

  it('survive what is no error', () => {
    expect(report('a string')).toMatchObject({ code: 1, stderr: expect.stringContaining('a string') });
  });

  it('of the file system are the user’s', () => {
    const error = Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT', path: 'poem.txt' });
    expect(report(error)).toEqual({ code: 2, stderr: 'error: poem.txt does not exist\n' });
  });

  it('are red on a terminal', () => {
    expect(report(new UserError('no'), new FakeStream({ isTTY: true })).stderr).toBe('\u001b[31merror:\u001b[39m no\n');
  });
});
