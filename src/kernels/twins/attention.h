// The probability of key s for query t of one head, before division by the sum: exp(score - top). -1: not visible.
static real TWIN(score)(const Call *call, long b, long head, long t, long s) {
  const int32_t *z = call->s;
  long T = z[1], S = z[2], group = z[3] / z[4], D = z[5];
  if (z[10] && s > t + S - T) return -INFINITY;
  const real *q = (const real *)call->p[0] + (b * T + t) * z[6] + head * D;
  const real *k = (const real *)call->p[1] + (b * S + s) * z[7] + head / group * D;
  const real *mask = call->p[3], *slopes = call->p[4];
  real sum = 0;
  for (long d = 0; d < D; d++) sum += q[d] * k[d];
  sum *= 1 / SQRT((real)D);
  long distance = t + S - T - s;
  if (slopes != NULL) sum -= slopes[head] * (real)(distance < 0 ? -distance : distance);
  if (mask != NULL) sum += (1 - mask[b * S + s]) * (real)-1e9;
  return sum;
}
static int TWIN(sees)(const Call *call, long t, long s) { return !call->s[10] || s <= t + call->s[2] - call->s[1]; }

static void TWIN(attention)(const Call *call) {
  const int32_t *z = call->s;
  long T = z[1], S = z[2], group = z[3] / z[4], D = z[5];
  for (long b = 0; b < z[0]; b++)
    for (long head = 0; head < z[3]; head++)
      for (long t = 0; t < T; t++) {
        real *y = (real *)call->p[5] + (b * T + t) * z[9] + head * D;
        real top = -INFINITY, sum = 0;
        for (long d = 0; d < D; d++) y[d] = 0;
        for (long s = 0; s < S; s++) {
          real score = TWIN(score)(call, b, head, t, s);
          if (score > top) top = score;
        }
        for (long s = 0; s < S; s++) {
          if (!TWIN(sees)(call, t, s)) continue;
          const real *v = (const real *)call->p[2] + (b * S + s) * z[8] + head / group * D;
          real p = EXP(TWIN(score)(call, b, head, t, s) - top);
          sum += p;
          for (long d = 0; d < D; d++) y[d] += p * v[d];
        }
        for (long d = 0; d < D; d++) y[d] = sum == 0 ? 0 : y[d] / sum;
        ((real *)call->p[6])[(b * z[3] + head) * T + t] = top + LOG(sum);
      }
}

static void TWIN(attention_backward)(const Call *call) {
  const int32_t *z = call->s;
  long T = z[1], S = z[2], group = z[3] / z[4], D = z[5];
  const real scale = 1 / SQRT((real)D);
  for (long row = 0; row < z[0] * T; row++)
    for (long i = 0; i < z[3] * D; i++) ((real *)call->p[8])[row * z[6] + i] = 0;
  for (long row = 0; row < z[0] * S; row++)
    for (long i = 0; i < z[4] * D; i++) {
      ((real *)call->p[9])[row * z[7] + i] = 0;
      ((real *)call->p[10])[row * z[8] + i] = 0;
    }
  for (long b = 0; b < z[0]; b++)
    for (long head = 0; head < z[3]; head++)
      for (long t = 0; t < T; t++) {
        const real *q = (const real *)call->p[0] + (b * T + t) * z[6] + head * D;
        const real *y = (const real *)call->p[5] + (b * T + t) * z[9] + head * D;
        const real *dy = (const real *)call->p[7] + (b * T + t) * z[9] + head * D;
        real *dq = (real *)call->p[8] + (b * T + t) * z[6] + head * D, delta = 0;
        for (long d = 0; d < D; d++) delta += y[d] * dy[d];
        for (long s = 0; s < S; s++) {
          if (!TWIN(sees)(call, t, s)) continue;
          const real *k = (const real *)call->p[1] + (b * S + s) * z[7] + head / group * D;
          const real *v = (const real *)call->p[2] + (b * S + s) * z[8] + head / group * D;
          real *dk = (real *)call->p[9] + (b * S + s) * z[7] + head / group * D;
          real *dv = (real *)call->p[10] + (b * S + s) * z[8] + head / group * D;
          real p = EXP(TWIN(score)(call, b, head, t, s) - ((const real *)call->p[6])[(b * z[3] + head) * T + t]), dp = 0;
          for (long d = 0; d < D; d++) dp += dy[d] * v[d];
          real dscore = p * (dp - delta) * scale;
          for (long d = 0; d < D; d++) {
            dq[d] += dscore * k[d];
            dk[d] += dscore * q[d];
            dv[d] += p * dy[d];
          }
        }
      }
}
