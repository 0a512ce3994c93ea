import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { reportTraining } from '../../../src/cli/reporter/report-training.ts';
import { asyncOf, FakeStream, fakeContext, fakeIo } from '../fake-io.ts';
import { fakePlan, fakeRun } from '../fake-run.ts';
import { VirtualTerminal } from '../virtual-terminal.ts';

/** Runs a fake training on a terminal, with a clock that moves 20 ms an event; `until` cuts it off to look at the middle. */
async function showRun(
  terminal: VirtualTerminal,
  options: { run?: Parameters<typeof fakeRun>[0]; env?: NodeJS.ProcessEnv; at?: (index: number) => void } = {},
) {
  const io = fakeIo({
    stderr: terminal,
    stdout: new FakeStream({ isTTY: true }),
    env: { NO_COLOR: '1', ...options.env },
  });
  let clock = 0;
  async function* watched() {
    let index = 0;
    for (const event of fakeRun(options.run)) {
      clock += 20;
      yield event;
      options.at?.(index++);
    }
  }
  await reportTraining(watched(), fakeContext(io), { now: () => clock });
  return io;
}

describe('the reporter of a terminal', () => {
  it('leaves plan, rows, samples and the next commands behind', async () => {
    const terminal = new VirtualTerminal();
    await showRun(terminal, { run: { overFits: true } });
    expect(terminal.lines.join('\n')).toMatchInlineSnapshot(`
      "data   tales.txt: 1.0 MB, 1,180 documents, 10 % held out; gzip: 2.40 bits/byte
      model  GPT, 4 layers x 128, context 128, BPE 512: 0.86 M parameters
      plan   1,000 steps x 4,096 tokens (11 epochs), native, 2 threads, about 2m
      saves  checkpoints/tales

       step   time   train   valid  bits/byte
          0   0:01    6.24    6.27       3.62  guessing: ln 512 = 6.24
        100   0:13    3.53    3.56       2.06  best
        200   0:25    2.35    2.38       1.37  best
        300   0:37    1.81    1.84       1.07  best
        400   0:49    1.57    1.60       0.92  best
             | Once upon a time there was a miller who had a cat. The cat said, "I
             | will go to the wood and find the king's ring." So he went, and the
             | miller waited at the door until the moon stood over the mill.
             | The end.
        500   1:01    1.45    1.48       0.85  best
        600   1:13    1.38    1.41       0.82  best
        700   1:25    1.34    1.54       0.89
        800   1:37    1.31    1.71       0.99
             | Once upon a time there was a miller who had a cat. The cat said, "I
             | will go to the wood and find the king's ring." So he went, and the
             | miller waited at the door until the moon stood over the mill.
             | The end.
        900   1:49    1.28    1.88       1.09
      over-fitting since step 600; best kept; more text or --dropout 0.2
       1000   2:01    1.25    2.05       1.19

      done   2m 1s (planned 2m). Best: step 950, 1.00 bits/byte
      next   tiny-gpt sample --prompt "Once upon a time"
             tiny-gpt train tales.txt --resume --budget 10m
      "
    `);
  });

  it('draws curve, bar and hint under them while it runs', async () => {
    const terminal = new VirtualTerminal();
    let screen: string[] = [];
    await showRun(terminal, {
      at: (index) => {
        if (index === 560) screen = terminal.screen();
      },
    });
    expect(screen.join('\n')).toMatchInlineSnapshot(`
      "saves  checkpoints/tales

       step   time   train   valid  bits/byte
          0   0:01    6.24    6.27       3.62  guessing: ln 512 = 6.24
        100   0:13    3.53    3.56       2.06  best
        200   0:25    2.35    2.38       1.37  best
        300   0:37    1.81    1.84       1.07  best
        400   0:49    1.57    1.60       0.92  best
             | Once upon a time there was a miller who had a cat. The cat said, "I
             | will go to the wood and find the king's ring." So he went, and the
             | miller waited at the door until the moon stood over the mill.
             | The end.
        500   1:01    1.45    1.48       0.85  best

        6.4 │⠓⠢⢄⡀                                                    · train  ─ valid
            │   ⠈⠑⠢⢄⣀
        2.8 │        ⠉⠉⠒⠖⠤⡤⣀⣀
            │               ⠁⠉⠋⠒⠖⠦⠤⠤⣄⣀⣀⣀
        1.2 │                           ⠉⠉⠉⠉⠉⠓⠓⠒⠒⠂⠂⠂⠄
            └───────────────────────────────────────┴───────────────────────────────┘
            0                                      544                           1000
       ━━━━━━━━━━━━━━━━━━━━━━━━╺━━━━━━━━━━━━━━━━━━━━  54 %  34k tok/s  55s left
       Ctrl-C saves and stops
      "
    `);
  });

  it.each([
    [80, 24],
    [60, 20],
    [40, 15],
    [25, 10],
    [200, 60],
  ])('never breaks a line and stays on the screen in %i x %i', async (columns, rows) => {
    const terminal = new VirtualTerminal({ columns, rows });
    const io = await showRun(terminal, {
      run: { overFits: true },
      at: (index) => {
        if (index % 9 !== 0) return;
        for (const line of terminal.screen())
          if (!line.includes('tiny-gpt')) expect(stringWidth(line)).toBeLessThan(columns);
      },
    });
    // The commands at the end are for copying: the terminal may break them, we do not.
    const numLong = io.stderr.text
      .split('\n')
      .filter((line) => line.includes('tiny-gpt') && line.length > columns).length;
    expect(terminal.numBroken).toBe(numLong);
  });

  it('redraws about ten times a second', async () => {
    let numWrites = 0;
    const terminal = new (class extends VirtualTerminal {
      override write(text: string): boolean {
        numWrites++;
        return super.write(text);
      }
    })();
    await showRun(terminal);
    // 1,030 events of 20 ms each are 20.6 s; rows, samples and the end redraw at once.
    expect(numWrites).toBeLessThan(230 + 30);
  });

  it('hides the cursor and gives it back', async () => {
    const terminal = new VirtualTerminal();
    const seen = new Set<boolean>();
    await showRun(terminal, { at: () => seen.add(terminal.isCursorVisible) });
    expect(seen).toContain(false);
    expect(terminal.isCursorVisible).toBe(true);
  });

  it('gives the cursor back when the run fails', async () => {
    const terminal = new VirtualTerminal();
    const io = fakeIo({ stderr: terminal });
    async function* failing() {
      yield fakePlan;
      throw new Error('out of memory');
    }
    await expect(reportTraining(failing(), fakeContext(io))).rejects.toThrow('out of memory');
    expect(terminal.isCursorVisible).toBe(true);
    expect(terminal.lines.at(-1)).toBe('');
    expect(terminal.listenerCount('resize')).toBe(0);
  });

  it('draws anew at once when the terminal changes its size', async () => {
    const terminal = new VirtualTerminal({ columns: 60 });
    await showRun(terminal, {
      at: (index) => {
        if (index !== 300) return;
        terminal.columns = 80;
        terminal.emit('resize');
        expect(terminal.screen().some((line) => stringWidth(line) === 79)).toBe(true);
      },
    });
    expect(terminal.numBroken).toBe(0);
  });

  it('is ASCII where the locale is not UTF-8', async () => {
    const terminal = new VirtualTerminal();
    await showRun(terminal, { env: { LANG: 'C' } });
    expect(terminal.text).toContain('=>');
    expect(terminal.text.replaceAll('\u001b', '')).toMatch(/^[\n\r\x20-\x7e]*$/);
  });

  it('says what Ctrl-C will do, and that it was understood', async () => {
    const terminal = new VirtualTerminal();
    const io = fakeIo({ stderr: terminal });
    const controller = new AbortController();
    async function* stopped() {
      for (const event of fakeRun({ stopAt: 20 })) {
        if (event.type === 'step' && event.step === 10) {
          expect(terminal.lines.join('\n')).toContain('Ctrl-C saves and stops');
          controller.abort();
          expect(terminal.lines.join('\n')).toContain('stopping after this step; Ctrl-C again stops at once');
        }
        yield event;
      }
    }
    await reportTraining(stopped(), fakeContext(io, {}, controller.signal));
    expect(terminal.lines.join('\n')).toContain('saved  stopped at step 20 after 3s; --resume goes on from there');
  });

  it('shows the plan alone for a dry run', async () => {
    const terminal = new VirtualTerminal();
    const io = fakeIo({ stderr: terminal });
    await reportTraining(asyncOf([{ ...fakePlan, dryRun: true }]), fakeContext(io, { color: false }));
    expect(terminal.lines.map((line) => line.slice(0, 5).trim())).toEqual(['data', 'model', 'plan', 'saves', '']);
    expect(io.stdout.text).toBe('');
  });
});
