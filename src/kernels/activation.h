// GELU (tanh form), ReLU, ReLU squared, SwiGLU. GELU is z s(2u) with the logistic function s, u = sqrt(2/pi) (z + 0.044715 z^3).
#define GELU_SCALE 1.5957691216057308f // sqrt(8 / pi)
#define GELU_CUBIC 0.044715f

INLINE vf activated(vf z, int kind) {
  vf zero = splat(0);
  if (kind == 1) return z * logistic(z * (z * z * (GELU_SCALE * GELU_CUBIC) + GELU_SCALE));
  vf kept = choose(z <= 0.0f, zero, z); // NaN stays
  return kind == 2 ? kept : kept * kept;
}

INLINE vf activation_slope(vf z, int kind) {
  if (kind == 1) {
    // Past 10 the slope is 0 or 1; far out the cube overflows, and infinity times 0 is no slope.
    z = at_least(at_most(z, 20.0f), -20.0f);
    vf square = z * z, s = logistic(z * (square * (GELU_SCALE * GELU_CUBIC) + GELU_SCALE));
    vf slope = square * (3 * GELU_SCALE * GELU_CUBIC) + GELU_SCALE;
    return s * (z * (1.0f - s) * slope + 1.0f);
  }
  if (kind == 2) return choose(z > 0.0f, splat(1), splat(0));
  return 2.0f * choose(z <= 0.0f, splat(0), z);
}

FN void activation_task(void *context, long task) {
  const Call *call = context;
  long from = task * GRAIN, n = min_of(GRAIN, call->s[0] - from);
  int kind = call->s[1];
  const float *z = (const float *)call->p[0] + from;
  float *y = (float *)call->p[1] + from;
  if (kind == 1) EACH(n) store_part(y + i, activated(load_part(z + i, left), 1), left);
  else EACH(n) store_part(y + i, activated(load_part(z + i, left), kind), left);
}
FN void activation(const Call *call) { parallel(ceil_div(call->s[0], GRAIN), activation_task, (void *)call); }

FN void activation_backward_task(void *context, long task) {
  const Call *call = context;
  long from = task * GRAIN, n = min_of(GRAIN, call->s[0] - from);
  int kind = call->s[1];
  const float *dy = (const float *)call->p[0] + from, *z = (const float *)call->p[1] + from;
  float *dz = (float *)call->p[2] + from;
  if (kind == 1) EACH(n) store_part(dz + i, load_part(dy + i, left) * activation_slope(load_part(z + i, left), 1), left);
  else EACH(n) store_part(dz + i, load_part(dy + i, left) * activation_slope(load_part(z + i, left), kind), left);
}
FN void activation_backward(const Call *call) {
  parallel(ceil_div(call->s[0], GRAIN), activation_backward_task, (void *)call);
}

FN void swiglu_task(void *context, long task) {
  const Call *call = context;
  long width = call->s[1], rows = rows_a_task(width), last = min_of(call->s[0], (task + 1) * rows);
  for (long row = task * rows; row < last; row++) {
    const float *gate = (const float *)call->p[0] + 2 * row * width, *up = gate + width;
    float *y = (float *)call->p[1] + row * width;
    EACH(width) {
      vf g = load_part(gate + i, left);
      store_part(y + i, g * logistic(g) * load_part(up + i, left), left);
    }
  }
}
FN void swiglu(const Call *call) { parallel(ceil_div(call->s[0], rows_a_task(call->s[1])), swiglu_task, (void *)call); }

FN void swiglu_backward_task(void *context, long task) {
  const Call *call = context;
  long width = call->s[1], rows = rows_a_task(width), last = min_of(call->s[0], (task + 1) * rows);
  for (long row = task * rows; row < last; row++) {
    const float *dy = (const float *)call->p[0] + row * width;
    const float *gate = (const float *)call->p[1] + 2 * row * width, *up = gate + width;
    float *dgate = (float *)call->p[2] + 2 * row * width, *dup = dgate + width;
    EACH(width) {
      vf g = load_part(gate + i, left), d = load_part(dy + i, left), s = logistic(g);
      vf u = load_part(up + i, left);
      // d silu = s (1 + g (1 - s))
      store_part(dgate + i, d * u * (s * (g * (1.0f - s) + 1.0f)), left);
      store_part(dup + i, d * (g * s), left);
    }
  }
}
FN void swiglu_backward(const Call *call) {
  parallel(ceil_div(call->s[0], rows_a_task(call->s[1])), swiglu_backward_task, (void *)call);
}
