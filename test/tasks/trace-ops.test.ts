import { describe, expect, it } from 'vitest';
import { traceOps } from '../../src/tasks/trace-ops.ts';
import { kernelBackend } from '../../src/tensor/backend/kernel-backend.ts';
import { tf } from '../../src/tensor/tf.ts';
import type { TrainEvent } from '../../src/training/events.ts';
import { describeOnBackend } from '../support/backends.ts';

const step = (number: number) => ({ type: 'step', step: number }) as TrainEvent; // the rest does not matter here
const end = { type: 'end', step: 2 } as TrainEvent;

/** Events between which an op without a kernel of ours runs. */
async function* run(work: () => void): AsyncGenerator<TrainEvent> {
  work();
  yield step(1);
  work();
  yield step(2);
  yield end;
}

async function trace(work: () => void): Promise<TrainEvent[]> {
  const events: TrainEvent[] = [];
  for await (const event of traceOps(run(work))) events.push(event);
  return events;
}

describeOnBackend('native', 'traceOps', () => {
  it('counts the calls of stock kernels after the first step and before the end', async () => {
    kernelBackend()!.fallbacks.set('Before', 1);
    const events = await trace(() => tf.tidy(() => void tf.atan(tf.ones([2]))));
    expect(events).toEqual([
      step(1),
      { type: 'stock-ops', step: 1, calls: { Atan: 1 } },
      step(2),
      { type: 'stock-ops', step: 2, calls: { Atan: 2 } },
      end,
    ]);
  });

  it('counts nothing where our kernels do it all', async () => {
    const events = await trace(() => tf.tidy(() => void tf.add(tf.ones([2]), tf.ones([2]))));
    expect(events[1]).toEqual({ type: 'stock-ops', step: 1, calls: {} });
  });
});

describe('traceOps on another backend', () => {
  it('says that there are no kernels of ours', async () => {
    await tf.setBackend('cpu');
    expect((await trace(() => {}))[1]).toEqual({ type: 'stock-ops', step: 1, calls: null });
  });
});
