import { normalValues } from '../support/normal-values.ts';
import type { KernelCase, Operand } from './kernel-case.ts';

/** Probabilities err by their score's rounding, and outputs are sums of them. */
const tolerance = 1e-5;

export interface AttentionSizes {
  readonly B: number;
  readonly T: number;
  readonly S: number;
  readonly H: number;
  readonly KV: number;
  readonly D: number;
  readonly causal: boolean;
  readonly masked?: boolean;
  readonly alibi?: boolean;
}

/** Self- and cross-attention, padding, grouped heads, ALiBi, several blocks of queries; one with everything packed side by side. */
export function attentionCases(): KernelCase[] {
  const all: AttentionSizes[] = [
    { B: 1, T: 1, S: 1, H: 1, KV: 1, D: 1, causal: true },
    { B: 2, T: 3, S: 3, H: 2, KV: 1, D: 3, causal: true, alibi: true },
    { B: 1, T: 17, S: 17, H: 2, KV: 2, D: 5, causal: true },
    { B: 2, T: 3, S: 17, H: 4, KV: 2, D: 2, causal: false, masked: true },
    { B: 1, T: 1, S: 63, H: 3, KV: 3, D: 16, causal: true, alibi: true },
    { B: 1, T: 65, S: 3, H: 1, KV: 1, D: 2, causal: false },
    { B: 2, T: 64, S: 64, H: 4, KV: 4, D: 32, causal: true },
    { B: 1, T: 65, S: 65, H: 2, KV: 1, D: 33, causal: true, masked: true, alibi: true },
    { B: 1, T: 300, S: 300, H: 2, KV: 2, D: 8, causal: true },
    { B: 1, T: 5, S: 3, H: 1, KV: 1, D: 4, causal: true },
    { B: 0, T: 4, S: 4, H: 2, KV: 2, D: 4, causal: true },
    { B: 1, T: 0, S: 4, H: 2, KV: 2, D: 4, causal: false },
  ];
  return all.flatMap((sizes) => [0, 5].flatMap((pad) => attentionPair(sizes, pad)));
}

/** The forward call and the backward call; the latter's y and log-sum-exp need not be those of the former. */
export function attentionPair(z: AttentionSizes, pad: number): [KernelCase, KernelCase] {
  const [ldq, ldk, ldv, ldy] = [z.H * z.D + pad, z.KV * z.D + pad, z.KV * z.D + 2 * pad, z.H * z.D + pad];
  const sizes = [z.B, z.T, z.S, z.H, z.KV, z.D, ldq, ldk, ldv, ldy, Number(z.causal)];
  const [lengthQ, lengthK, lengthV, lengthY] = [z.B * z.T * ldq, z.B * z.S * ldk, z.B * z.S * ldv, z.B * z.T * ldy];
  const shared: Record<string, Operand> = {
    q: normalValues(lengthQ, 1),
    k: normalValues(lengthK, 2),
    v: normalValues(lengthV, 3),
  };
  if (z.masked) shared.mask = Float32Array.from({ length: z.B * z.S }, (_, i) => (i % 3 === 1 ? 0 : 1));
  if (z.alibi) shared.slopes = Float32Array.from({ length: z.H }, (_, head) => 0.5 ** (head + 1));
  const { causal, ...counts } = z;
  const label = `${JSON.stringify(counts)}${causal ? ', causal' : ''}, ${pad} words between rows`;
  const forward = { ...shared, y: lengthY, logSumExp: z.B * z.H * z.T };
  const backward = {
    ...shared,
    y: normalValues(lengthY, 4),
    logSumExp: new Float32Array(z.B * z.H * z.T).fill(4),
    dy: normalValues(lengthY, 5),
    dq: lengthQ,
    dk: lengthK,
    dv: lengthV,
  };
  return [
    { kernel: 'attention', label, sizes, operands: forward, tolerance },
    { kernel: 'attentionBackward', label, sizes, operands: backward, tolerance },
  ];
}
