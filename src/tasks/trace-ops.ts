import { kernelBackend } from '../tensor/backend/kernel-backend.ts';
import type { TrainEvent } from '../training/events.ts';

/**
 * Passes a run's events on, and after the first step and before the end one that tells which ops of TensorFlow.js ran on its stock
 * kernels since the run began, for want of one of ours. Counts only what runs while it is read.
 */
export async function* traceOps(events: AsyncIterable<TrainEvent>): AsyncGenerator<TrainEvent> {
  kernelBackend()?.fallbacks.clear();
  let hasStepped = false;
  for await (const event of events) {
    if (event.type === 'end') yield { type: 'stock-ops', step: event.step, calls: stockCalls() };
    yield event;
    if (event.type === 'step' && !hasStepped) {
      hasStepped = true;
      yield { type: 'stock-ops', step: event.step, calls: stockCalls() };
    }
  }
}

/** Null on a backend without kernels of ours, where every op is a stock one. */
function stockCalls(): Record<string, number> | null {
  const backend = kernelBackend();
  return backend === undefined ? null : Object.fromEntries(backend.fallbacks);
}
