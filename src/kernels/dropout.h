// Counter-based dropout: nothing is stored but the key, and the backward pass is the same kernel. One hash decides two elements.
FN void dropout_task(void *context, long task) {
  const Call *call = context;
  long from = task * GRAIN, n = min_of(GRAIN, call->s[0] - from);
  uint32_t base = dropout_base(call->p[0], call->s[1]) + (uint32_t)(from / 2);
  const vu threshold = (vu)splat_int(call->s[2]);
  const vf factor = splat((float)(65536.0 / (65536 - call->s[2])));
  const float *x = (const float *)call->p[1] + from;
  float *y = (float *)call->p[2] + from;
  const vu counters = (vu)lane_numbers() >> 1, shifts = ((vu)lane_numbers() & 1) << 4;
  EACH(n) {
    vu h = counters + (base + (uint32_t)(i / 2));
    h = (h ^ (h >> 16)) * 0x21f0aaadu;
    h = (h ^ (h >> 15)) * 0x735a2d97u;
    h ^= h >> 15;
    vi kept = (vi)(((h >> shifts) & 0xffffu) >= threshold);
    // A product, not a choice: what is dropped stays NaN if it is.
    store_part(y + i, load_part(x + i, left) * (vf)(kept & (vi)factor), left);
  }
}
FN void dropout(const Call *call) { parallel(ceil_div(call->s[0], GRAIN), dropout_task, (void *)call); }
