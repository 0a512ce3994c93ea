import { describe, expect, it } from 'vitest';
import { reportTraining } from '../../../src/cli/reporter/report-training.ts';
import { type TrainEvent, trainEventSchema } from '../../../src/training/events.ts';
import { asyncOf, FakeStream, fakeContext, fakeIo } from '../fake-io.ts';
import { fakePlan, fakeRun } from '../fake-run.ts';

async function log(events: Iterable<TrainEvent>, flags: Record<string, unknown> = {}, stdout = new FakeStream()) {
  const io = fakeIo({ stdout });
  await reportTraining(asyncOf(events), fakeContext(io, flags));
  return { stdout: io.stdout.text, stderr: io.stderr.text };
}

describe('a run that is not watched on a terminal', () => {
  it('is a log of plain lines', async () => {
    const { stderr } = await log(fakeRun({ overFits: true, msPerStep: 120 }));
    expect(stderr).toMatchInlineSnapshot(`
      "data   tales.txt: 1.0 MB, 1,180 documents, 10 % held out; gzip: 2.40 bits/byte
      model  GPT, 4 layers x 128, context 128, BPE 512: 0.86 M parameters
      plan   1,000 steps x 4,096 tokens (11 epochs), native, 2 threads, about 2m
      saves  checkpoints/tales
      step    0/1000   0:01  train 6.24  valid 6.27  bits/byte 3.62  guessing: ln 512 = 6.24
      step  100/1000   0:13  train 3.53  valid 3.56  bits/byte 2.06  best
      step  200/1000   0:25  train 2.35  valid 2.38  bits/byte 1.37  best
      step  300/1000   0:37  train 1.81  valid 1.84  bits/byte 1.07  best
      step  400/1000   0:49  train 1.57  valid 1.60  bits/byte 0.92  best
             | Once upon a time there was a miller who had a cat. The cat said, "I
             | will go to the wood and find the king's ring." So he went, and the
             | miller waited at the door until the moon stood over the mill.
             | The end.
      step  500/1000   1:01  train 1.45  valid 1.48  bits/byte 0.85  best
      step  600/1000   1:13  train 1.38  valid 1.41  bits/byte 0.82  best
      step  700/1000   1:25  train 1.34  valid 1.54  bits/byte 0.89
      step  800/1000   1:37  train 1.31  valid 1.71  bits/byte 0.99
             | Once upon a time there was a miller who had a cat. The cat said, "I
             | will go to the wood and find the king's ring." So he went, and the
             | miller waited at the door until the moon stood over the mill.
             | The end.
      step  900/1000   1:49  train 1.28  valid 1.88  bits/byte 1.09
      over-fitting since step 600; best kept; more text or --dropout 0.2
      step 1000/1000   2:01  train 1.25  valid 2.05  bits/byte 1.19
      done   2m 1s (planned 2m). Best: step 950, 1.00 bits/byte
      next   tiny-gpt sample --prompt "Once upon a time"
             tiny-gpt train tales.txt --resume --budget 10m
      "
    `);
  });

  it('sets beside the data what guesses come to', async () => {
    const baselines = [
      { name: 'majority class', metrics: { accuracy: 0.5, macroF1: 0.33 } },
      { name: 'bag of words', metrics: { accuracy: 0.677 } },
      { name: 'something else', metrics: { loss: 1 } },
    ];
    const plan = { ...fakePlan, shownMetric: 'accuracy', data: { ...fakePlan.data, baselines } };
    expect((await log([plan])).stderr.replaceAll(/\n +/g, ' ')).toContain(
      '10 % held out; majority class: 50.0 %, bag of words: 67.7 % accuracy\nmodel',
    );
  });

  it('has no escape sequence', async () => {
    const { stdout, stderr } = await log(fakeRun({ overFits: true }));
    expect(stdout + stderr).not.toContain('\u001b');
  });

  it('says something every 30 s between evaluations', async () => {
    const { stderr } = await log(fakeRun({ msPerStep: 2000 }));
    const line = stderr.split('\n').find((text) => text.startsWith('step   15/1000'));
    expect(line).toMatch(/^step {3}15\/1000 {3}0:31 {2}loss \d\.\d\d {2}1 % {2}34k tok\/s {2}32m 50s left$/);
  });

  it('gives the path of the checkpoint to a pipe, and nothing else', async () => {
    expect((await log(fakeRun())).stdout).toBe('checkpoints/tales\n');
    expect((await log(fakeRun({ stopAt: 10 }))).stdout).toBe('checkpoints/tales\n');
  });

  it('leaves stdout alone on a terminal', async () => {
    expect((await log(fakeRun(), {}, new FakeStream({ isTTY: true }))).stdout).toBe('');
  });

  it('is silent on stderr when asked to be', async () => {
    expect(await log(fakeRun(), { quiet: true })).toEqual({ stdout: 'checkpoints/tales\n', stderr: '' });
  });

  it('shows warnings with their hints, also before the plan', async () => {
    const warning: TrainEvent = { type: 'warning', step: 0, message: "backend 'cpu' is slow", hint: 'tiny-gpt doctor' };
    const { stderr } = await log([warning, fakePlan]);
    expect(stderr).toMatch(/^warning: backend 'cpu' is slow\nhint: {2}tiny-gpt doctor\ndata {3}tales.txt/);
  });

  it('sets an arrow between a sentence and its translation', async () => {
    const sample: TrainEvent = { type: 'sample', step: 1, prompt: 'Il dort.', text: 'He is sleeping.' };
    const { stderr } = await log([{ ...fakePlan, task: 'translation' }, sample]);
    expect(stderr).toContain('       | Il dort. → He is sleeping.\n');
  });

  it('keeps losses on their way to infinity in their columns', async () => {
    const evaluation: TrainEvent = {
      type: 'evaluation',
      step: 5,
      elapsedMs: 0,
      trainLoss: 5.7612,
      validationLoss: 359_168_606_208,
      bitsPerByte: Number.NaN,
      best: false,
    };
    const { stderr } = await log([fakePlan, evaluation]);
    expect(stderr).toContain('train 5.76  valid 3.6e+11  bits/byte NaN\n');
  });

  it('does not let a sample give orders to the terminal', async () => {
    const sample: TrainEvent = { type: 'sample', step: 1, prompt: '', text: 'a\u001b[2Jb\u0007c\td' };
    expect((await log([fakePlan, sample])).stderr).toContain('       | a[2Jbc    d\n');
  });
});

describe('--json', () => {
  it('is one valid event a line and nothing else', async () => {
    const events = [...fakeRun({ overFits: true })];
    const { stdout } = await log(events, { json: true });
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => trainEventSchema.parse(JSON.parse(line)))).toEqual(events);
  });

  it('keeps text for people on stderr, and off a terminal that shows the events', async () => {
    expect((await log(fakeRun(), { json: true })).stderr).toContain('data   tales.txt');
    expect((await log(fakeRun(), { json: true }, new FakeStream({ isTTY: true }))).stderr).toBe('');
  });
});
