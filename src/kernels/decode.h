// Decoding with a cache: few rows a call, so that what costs is the number of jobs for the pool and the reading of keys and values.

FN void write_cache_task(void *context, long task) {
  const Call *call = context;
  long length = call->s[1], width = call->s[2], ldx = call->s[3], capacity = call->s[4], rows = rows_a_task(width);
  const int32_t *positions = call->p[1];
  long last = min_of((long)call->s[0] * length, (task + 1) * rows);
  for (long row = task * rows; row < last; row++) {
    long b = row / length, position = (long)positions[b] + row % length;
    if (position < 0 || position >= capacity) continue;
    memcpy((float *)call->p[2] + (b * capacity + position) * width, (const float *)call->p[0] + row * ldx, (size_t)width * 4);
  }
}
FN void write_cache(const Call *call) {
  long num_rows = (long)call->s[0] * call->s[1];
  if (call->s[2] > 0) parallel(ceil_div(num_rows, rows_a_task(call->s[2])), write_cache_task, (void *)call);
}

FN void position_rows_task(void *context, long task) {
  const Call *call = context;
  long length = call->s[1], width = call->s[2], num_rows = call->s[4], rows = rows_a_task(width);
  const int32_t *positions = call->p[2];
  long last = min_of((long)call->s[0] * length, (task + 1) * rows);
  for (long row = task * rows; row < last; row++) {
    long position = call->s[3] + row % length + (positions == NULL ? 0 : positions[row / length]);
    int is_inside = position >= 0 && position < num_rows;
    const float *x = call->p[0] == NULL ? NULL : (const float *)call->p[0] + row * width;
    const float *from = (const float *)call->p[1] + (is_inside ? position : 0) * width;
    float *y = (float *)call->p[3] + row * width;
    EACH(width) {
      vf sum = is_inside ? load_part(from + i, left) : splat(NAN);
      if (x != NULL) sum += load_part(x + i, left);
      store_part(y + i, sum, left);
    }
  }
}
FN void position_rows(const Call *call) {
  long num_rows = (long)call->s[0] * call->s[1];
  if (call->s[2] > 0) parallel(ceil_div(num_rows, rows_a_task(call->s[2])), position_rows_task, (void *)call);
}

FN void head_norm_task(void *context, long task) {
  const Call *call = context;
  long heads = call->s[1], D = call->s[2], rows = rows_a_task(heads * D);
  const float *gain = call->p[1];
  long last = min_of((long)call->s[0], (task + 1) * rows);
  for (long row = task * rows; row < last; row++) {
    const float *x = (const float *)call->p[0] + row * call->s[3];
    float *y = (float *)call->p[2] + row * call->s[4];
    for (long head = 0; head < heads; head++, x += D, y += D) {
      vf squares = splat(0);
      EACH(D) {
        vf v = load_part(x + i, left);
        squares += v * v;
      }
      float inverse = 1.0f / sqrtf(sum_lanes(squares) / (float)D + float_of(call->s[5]));
      EACH(D) store_part(y + i, load_part(x + i, left) * inverse * load_part(gain + i, left), left);
    }
  }
}
FN void head_norm(const Call *call) {
  long width = (long)call->s[1] * call->s[2];
  if (width > 0) parallel(ceil_div(call->s[0], rows_a_task(width)), head_norm_task, (void *)call);
}

// ---- Attention to a cache

typedef struct {
  const Call *call;
  long queries, heads, group, head_dim, capacity, row_words;
  float scale;
} Cached;

// Products of q with VW keys, `ld` apart; of the last keys, fewer: the last one is then read again.
INLINE vf dots_with_keys(const float *q, const float *keys, long ld, long count, long D) {
  vf sums[VW];
  long d = 0;
  _Pragma("GCC unroll 16") for (int j = 0; j < VW; j++) sums[j] = splat(0);
  for (; count == VW && d + VW <= D; d += VW) {
    vf x = load(q + d);
    _Pragma("GCC unroll 16") for (int j = 0; j < VW; j++) sums[j] += x * load(keys + j * ld + d);
  }
  for (; d < D; d += VW) {
    long left = min_of(VW, D - d);
    vf x = load_part(q + d, left);
    _Pragma("GCC unroll 16") for (int j = 0; j < VW; j++) sums[j] += x * load_part(keys + min_of(j, count - 1) * ld + d, left);
  }
  return sum_each(sums);
}

// y = factor * sum over s of p[s] v[s], for `vecs` vectors of which the last has `left` words. Four chains of sums, or the latency of
// an addition would hold them up.
INLINE void mix_vectors(int vecs, float *y, const float *p, const float *v, long ld, long count, long left, float factor) {
  vf sums[4][2];
#define WIDTH(j) ((j) == vecs - 1 ? left : VW)
  _Pragma("GCC unroll 4") for (int i = 0; i < 4; i++) sums[i][0] = sums[i][1] = splat(0);
  long s = 0;
  for (; s + 4 <= count; s += 4)
    _Pragma("GCC unroll 4") for (int i = 0; i < 4; i++)
      _Pragma("GCC unroll 2") for (int j = 0; j < vecs; j++)
        sums[i][j] += p[s + i] * load_part(v + (s + i) * ld + j * VW, WIDTH(j));
  for (; s < count; s++)
    _Pragma("GCC unroll 2") for (int j = 0; j < vecs; j++) sums[0][j] += p[s] * load_part(v + s * ld + j * VW, WIDTH(j));
  _Pragma("GCC unroll 2") for (int j = 0; j < vecs; j++)
    store_part(y + j * VW, ((sums[0][j] + sums[1][j]) + (sums[2][j] + sums[3][j])) * factor, WIDTH(j));
#undef WIDTH
}
FN void mix_values(float *y, const float *p, const float *v, long ld, long count, long D, float factor) {
  long d = 0;
  for (; d + 2 * VW <= D; d += 2 * VW) mix_vectors(2, y + d, p, v + d, ld, count, VW, factor);
  for (; d + VW <= D; d += VW) mix_vectors(1, y + d, p, v + d, ld, count, VW, factor);
  if (d < D) mix_vectors(1, y + d, p, v + d, ld, count, D - d, factor);
}

// All query heads that share one head of keys, for one query of one sequence.
FN void attention_cached_task(void *context, long task) {
  const Cached *a = context;
  const Call *call = a->call;
  long key_value_heads = a->heads / a->group, D = a->head_dim;
  long key_value_head = task % key_value_heads, t = task / key_value_heads % a->queries, b = task / key_value_heads / a->queries;
  const int32_t *positions = call->p[3];
  long position = positions == NULL ? a->capacity - a->queries + t : (long)positions[b] + t;
  long seen = positions == NULL ? a->capacity : max_of(0, min_of(a->capacity, position + 1));
  long cache = b * a->capacity * a->row_words + key_value_head * D;
  const float *keys = (const float *)call->p[1] + cache, *values = (const float *)call->p[2] + cache;
  const float *mask = call->p[4] == NULL ? NULL : (const float *)call->p[4] + b * a->capacity, *slopes = call->p[5];
  float *scores = scratch(SCRATCH_ROWS, (size_t)(a->capacity + VW));
  for (long head = key_value_head * a->group; head < (key_value_head + 1) * a->group; head++) {
    const float *q = (const float *)call->p[0] + (b * a->queries + t) * call->s[6] + head * D;
    float *y = (float *)call->p[6] + (b * a->queries + t) * call->s[7] + head * D;
    vf best = splat(-INFINITY);
    for (long s = 0; s < seen; s += VW) {
      long count = min_of(VW, seen - s);
      vf score = dots_with_keys(q, keys + s * a->row_words, a->row_words, count, D) * a->scale;
      if (slopes != NULL) {
        vf distance = (float)(position - s) - __builtin_convertvector(lane_numbers(), vf);
        score -= slopes[head] * choose(distance < 0.0f, -distance, distance);
      }
      if (mask != NULL) score += (1.0f - load_part(mask + s, count)) * FORBIDDEN;
      best = larger(keep_part(score, count, -INFINITY), best);
      store(scores + s, score);
    }
    float top = largest_lane(best);
    vf sums = splat(0);
    EACH(seen) {
      vf e = keep_part(exponential(load(scores + i) - top), left, 0);
      store(scores + i, e);
      sums += e;
    }
    float sum = sum_lanes(sums);
    mix_values(y, scores, values, a->row_words, seen, D, sum == 0 ? 0 : 1 / sum);
  }
}

FN void attention_cached(const Call *call) {
  const int32_t *s = call->s;
  Cached a = {.call = call, .queries = s[1], .heads = s[2], .group = s[2] / max_of(1, s[3]), .head_dim = s[4], .capacity = s[5],
              .row_words = (long)s[3] * s[4], .scale = 1.0f / sqrtf((float)s[4])};
  if (a.head_dim <= 0 || a.heads <= 0) return;
  long num_tasks = s[0] * a.queries * s[3];
  // What there is to do depends on the positions; the result does not depend on who does it.
  long seen = a.capacity;
  if (call->p[3] != NULL && s[0] > 0) seen = min_of(seen, ((const int32_t *)call->p[3])[0] + a.queries);
  if ((double)num_tasks * (double)(seen * a.group * a.head_dim) < 65536.0) {
    for (long task = 0; task < num_tasks; task++) attention_cached_task(&a, task);
  } else {
    parallel(num_tasks, attention_cached_task, &a);
  }
}

FN void log_sum_exp_task(void *context, long row) {
  const Call *call = context;
  long width = call->s[1];
  const float *x = (const float *)call->p[0] + row * width;
  vf best = splat(-INFINITY), sums = splat(0);
  EACH(width) best = larger(keep_part(load_part(x + i, left), left, -INFINITY), best);
  float top = largest_lane(best);
  EACH(width) sums += keep_part(exponential(load_part(x + i, left) - top), left, 0);
  ((float *)call->p[1])[row] = width == 0 ? -INFINITY : top + (float)log_double(sum_lanes(sums));
}
FN void log_sum_exp(const Call *call) {
  long num_rows = call->s[0];
  if (num_rows * call->s[1] > GRAIN) parallel(num_rows, log_sum_exp_task, (void *)call);
  else
    for (long row = 0; row < num_rows; row++) log_sum_exp_task((void *)call, row);
}
