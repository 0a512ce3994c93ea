static void TWIN(write_cache)(const Call *call) {
  long length = call->s[1], width = call->s[2], capacity = call->s[4];
  for (long row = 0; row < call->s[0] * length; row++) {
    long b = row / length, position = ((const int32_t *)call->p[1])[b] + row % length;
    if (position < 0 || position >= capacity) continue;
    for (long i = 0; i < width; i++)
      ((real *)call->p[2])[(b * capacity + position) * width + i] = ((const real *)call->p[0])[row * call->s[3] + i];
  }
}

static void TWIN(attention_cached)(const Call *call) {
  const int32_t *z = call->s, *positions = call->p[3];
  const real *mask = call->p[4], *slopes = call->p[5];
  long T = z[1], H = z[2], KV = z[3], D = z[4], capacity = z[5];
  for (long b = 0; b < z[0]; b++)
    for (long t = 0; t < T; t++)
      for (long head = 0; head < H; head++) {
        const real *q = (const real *)call->p[0] + (b * T + t) * z[6] + head * D;
        long cache = b * capacity * KV * D + head / (H / KV) * D;
        const real *k = (const real *)call->p[1] + cache, *v = (const real *)call->p[2] + cache;
        real *y = (real *)call->p[6] + (b * T + t) * z[7] + head * D;
        long position = positions == NULL ? capacity - T + t : positions[b] + t;
        long seen = positions == NULL || position >= capacity ? capacity : position + 1;
        real top = -INFINITY, sum = 0;
        for (int pass = 0; pass < 2; pass++) {
          for (long d = 0; pass == 1 && d < D; d++) y[d] = 0;
          for (long s = 0; s < seen; s++) {
            real score = 0;
            for (long d = 0; d < D; d++) score += q[d] * k[s * KV * D + d];
            score *= 1 / SQRT((real)D);
            long distance = position < s ? s - position : position - s;
            if (slopes != NULL) score -= slopes[head] * (real)distance;
            if (mask != NULL) score += (1 - mask[b * capacity + s]) * (real)-1e9;
            if (pass == 0) {
              if (score > top) top = score;
              continue;
            }
            real p = EXP(score - top);
            sum += p;
            for (long d = 0; d < D; d++) y[d] += p * v[s * KV * D + d];
          }
        }
        for (long d = 0; d < D; d++) y[d] = sum == 0 ? 0 : y[d] / sum;
      }
}

static void TWIN(position_rows)(const Call *call) {
  long length = call->s[1], width = call->s[2], num_rows = call->s[4];
  const int32_t *positions = call->p[2];
  const real *x = call->p[0];
  for (long row = 0; row < call->s[0] * length; row++) {
    long position = call->s[3] + row % length + (positions == NULL ? 0 : positions[row / length]);
    for (long i = 0; i < width; i++) {
      real value = position >= 0 && position < num_rows ? ((const real *)call->p[1])[position * width + i] : (real)NAN;
      ((real *)call->p[3])[row * width + i] = (x == NULL ? 0 : x[row * width + i]) + value;
    }
  }
}

static void TWIN(head_norm)(const Call *call) {
  long heads = call->s[1], D = call->s[2];
  for (long row = 0; row < call->s[0]; row++)
    for (long head = 0; head < heads; head++) {
      const real *x = (const real *)call->p[0] + row * call->s[3] + head * D;
      real *y = (real *)call->p[2] + row * call->s[4] + head * D, sum = 0;
      for (long i = 0; i < D; i++) sum += x[i] * x[i];
      for (long i = 0; i < D; i++) y[i] = x[i] / SQRT(sum / (real)D + (real)float_of(call->s[5])) * ((const real *)call->p[1])[i];
    }
}

static void TWIN(log_sum_exp)(const Call *call) {
  long width = call->s[1];
  for (long row = 0; row < call->s[0]; row++) {
    const real *x = (const real *)call->p[0] + row * width;
    real top = -INFINITY, sum = 0;
    for (long i = 0; i < width; i++)
      if (x[i] > top) top = x[i];
    for (long i = 0; i < width; i++) sum += EXP(x[i] - top);
    ((real *)call->p[1])[row] = width == 0 ? -INFINITY : top + LOG(sum);
  }
}
