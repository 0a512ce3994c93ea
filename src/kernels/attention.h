// Attention, forward and backward, by blocks of queries: the scores of a block are all that is held of (T, S), and the backward
// pass computes them again from the log-sum-exp of each row (Dao et al. 2022, FlashAttention, section 3.1, without tiles along S).
#define QUERY_BLOCK 32L
#define QUERIES_A_TASK 256L

// Added to the score of a masked key, as in src/ops/attention.ts: its exponential is 0.
#define FORBIDDEN -1e9f

typedef struct {
  const Call *call;
  long batch, queries, keys, heads, group, head_dim, ldq, ldk, ldv, ldy, lds, parts;
  int causal;
  float scale;
  const float *q, *k, *v, *mask, *slopes;
} Attention;

FN Attention attention_of(const Call *call) {
  const int32_t *s = call->s;
  Attention a = {.call = call, .batch = s[0], .queries = s[1], .keys = s[2], .heads = s[3], .group = s[3] / max_of(1, s[4]),
                 .head_dim = s[5], .ldq = s[6], .ldk = s[7], .ldv = s[8], .ldy = s[9], .causal = s[10],
                 .scale = 1.0f / sqrtf((float)s[5]), .q = call->p[0], .k = call->p[1], .v = call->p[2], .mask = call->p[3],
                 .slopes = call->p[4]};
  // Rows of scores do not lie a power of two apart: they would share cache sets.
  a.lds = ceil_div(max_of(1, a.keys), VW) * VW + VW;
  a.parts = ceil_div(a.queries, QUERIES_A_TASK);
  return a;
}

// Keys that query t may attend.
INLINE long visible(const Attention *a, long t) {
  return a->causal ? max_of(0, min_of(a->keys, t + a->keys - a->queries + 1)) : a->keys;
}

FN void pack_all(const Product *g, float *panels) {
  for (long j = 0; j < ceil_div(g->n, NR); j++)
    pack_panel(g, panels + j * NR * g->k, j * NR, min_of(NR, g->n - j * NR), 0, g->k);
}

// The first `columns` columns of a product whose B was packed as a whole.
FN void multiply_packed(const Product *g, const float *panels, long columns) {
  Block block = {panels, 0, columns, 0, g->k};
  if (columns > 0) multiply_block(g, &block, 0, strips_of(g), 0, ceil_div(columns, NR));
}

// Scores to scaled, biased scores; returns their largest.
INLINE float bias_scores(const Attention *a, float *scores, long width, long b, long head, long t) {
  vf best = splat(-INFINITY);
  const float *mask = a->mask == NULL ? NULL : a->mask + b * a->keys;
  float slope = a->slopes == NULL ? 0 : a->slopes[head];
  vf distance = splat((float)(t + a->keys - a->queries)) - __builtin_convertvector(lane_numbers(), vf);
  EACH(width) {
    vf s = load_part(scores + i, left) * a->scale;
    if (a->slopes != NULL) {
      vf d = distance - (float)i;
      s -= slope * choose(d < 0.0f, -d, d);
    }
    if (mask != NULL) s += (1.0f - load_part(mask + i, left)) * FORBIDDEN;
    best = larger(keep_part(s, left, -INFINITY), best);
    store_part(scores + i, s, left);
  }
  return largest_lane(best);
}

FN void attention_task(void *context, long task) {
  const Attention *a = context;
  long part = task % a->parts, head = task / a->parts % a->heads, b = task / a->parts / a->heads, D = a->head_dim;
  const float *q = a->q + b * a->queries * a->ldq + head * D;
  const float *k = a->k + b * a->keys * a->ldk + head / a->group * D, *v = a->v + b * a->keys * a->ldv + head / a->group * D;
  float *y = (float *)a->call->p[5] + b * a->queries * a->ldy + head * D;
  float *log_sum_exp = (float *)a->call->p[6] + (b * a->heads + head) * a->queries;
  long first = part * QUERIES_A_TASK, last = min_of(a->queries, first + QUERIES_A_TASK), most = visible(a, last - 1);
  size_t packed_words = (size_t)(ceil_div(max_of(1, a->keys), NR) * NR * D);
  float *scores = scratch(SCRATCH_ROWS, (size_t)(QUERY_BLOCK * a->lds) + packed_words), *panels = scores + QUERY_BLOCK * a->lds;
  Product all = {.m = 0, .n = most, .k = D, .b = k, .ldb = a->ldk, .trans_b = 1};
  pack_all(&all, panels);
  for (long t = first; t < last; t += QUERY_BLOCK) {
    long rows = min_of(QUERY_BLOCK, last - t), width = visible(a, t + rows - 1);
    Product dots = {.m = rows, .n = width, .k = D, .a = q + t * a->ldq, .lda = a->ldq, .b = k, .ldb = a->ldk, .trans_b = 1,
                    .c = scores, .ldc = a->lds};
    multiply_packed(&dots, panels, width);
    float tops[QUERY_BLOCK], sums_of_rows[QUERY_BLOCK];
    for (long r = 0; r < rows; r++) {
      float *row = scores + r * a->lds;
      long seen = visible(a, t + r);
      if (seen < width) memset(row + seen, 0, (size_t)(width - seen) * 4);
      tops[r] = -INFINITY;
      sums_of_rows[r] = 0;
      if (seen == 0) continue;
      float top = tops[r] = bias_scores(a, row, seen, b, head, t + r);
      vf sums = splat(0);
      EACH(seen) {
        vf e = keep_part(exponential(load_part(row + i, left) - top), left, 0);
        store_part(row + i, e, left);
        sums += e;
      }
      sums_of_rows[r] = sum_lanes(sums);
    }
    EACH(rows) {
      vf sum = load_part(sums_of_rows + i, left), top = load_part(tops + i, left), zero = splat(0);
      vf normaliser = choose(sum == zero, splat(-INFINITY), top + logarithm(sum));
      store_part(log_sum_exp + t + i, normaliser, left);
      store_part(sums_of_rows + i, choose(sum == zero, splat(0), 1.0f / sum), left);
    }
    Product mix = {.m = rows, .n = D, .k = width, .a = scores, .lda = a->lds, .b = v, .ldb = a->ldv, .c = y + t * a->ldy,
                   .ldc = a->ldy, .in_place = 1};
    multiply_serial(&mix);
    for (long r = 0; r < rows; r++) {
      float *row = y + (t + r) * a->ldy;
      EACH(D) store_part(row + i, load_part(row + i, left) * sums_of_rows[r], left);
    }
  }
}

FN void attention(const Call *call) {
  Attention a = attention_of(call);
  if (a.head_dim > 0) parallel(a.batch * a.heads * a.parts, attention_task, &a);
}

// One key and value head of one sequence: its keys' gradients are sums over the group's heads and all queries, in that order.
FN void attention_backward_task(void *context, long task) {
  const Attention *a = context;
  long key_value_heads = a->heads / a->group, key_value_head = task % key_value_heads, b = task / key_value_heads;
  long D = a->head_dim, S = a->keys;
  const float *k = a->k + b * S * a->ldk + key_value_head * D, *v = a->v + b * S * a->ldv + key_value_head * D;
  float *dk = (float *)a->call->p[9] + b * S * a->ldk + key_value_head * D;
  float *dv = (float *)a->call->p[10] + b * S * a->ldv + key_value_head * D;
  for (long s = 0; s < S; s++) {
    memset(dk + s * a->ldk, 0, (size_t)D * 4);
    memset(dv + s * a->ldv, 0, (size_t)D * 4);
  }
  size_t packed_words = (size_t)(ceil_div(max_of(1, S), NR) * NR * D), block_words = (size_t)(QUERY_BLOCK * a->lds);
  float *scores = scratch(SCRATCH_ROWS, 2 * (block_words + packed_words)), *slopes = scores + block_words;
  float *key_panels = slopes + block_words, *value_panels = key_panels + packed_words;
  Product keys = {.n = S, .k = D, .b = k, .ldb = a->ldk, .trans_b = 1}, values = {.n = S, .k = D, .b = v, .ldb = a->ldv, .trans_b = 1};
  pack_all(&keys, key_panels);
  pack_all(&values, value_panels);
  for (long head = key_value_head * a->group; head < (key_value_head + 1) * a->group; head++) {
    long at = b * a->queries;
    const float *q = a->q + at * a->ldq + head * D, *y = (const float *)a->call->p[5] + at * a->ldy + head * D;
    const float *dy = (const float *)a->call->p[7] + at * a->ldy + head * D;
    const float *log_sum_exp = (const float *)a->call->p[6] + at * a->heads + head * a->queries;
    float *dq = (float *)a->call->p[8] + at * a->ldq + head * D;
    for (long t = 0; t < a->queries; t += QUERY_BLOCK) {
      long rows = min_of(QUERY_BLOCK, a->queries - t), width = visible(a, t + rows - 1);
      Product dots = {.m = rows, .n = width, .k = D, .a = q + t * a->ldq, .lda = a->ldq, .trans_b = 1, .c = scores, .ldc = a->lds};
      multiply_packed(&dots, key_panels, width);
      Product along = dots;
      along.a = dy + t * a->ldy;
      along.lda = a->ldy;
      along.c = slopes;
      multiply_packed(&along, value_panels, width);
      for (long r = 0; r < rows; r++) {
        float *row = scores + r * a->lds, *drow = slopes + r * a->lds;
        const float *yr = y + (t + r) * a->ldy, *dyr = dy + (t + r) * a->ldy;
        long seen = visible(a, t + r);
        if (seen < width) {
          memset(row + seen, 0, (size_t)(width - seen) * 4);
          memset(drow + seen, 0, (size_t)(width - seen) * 4);
        }
        if (seen == 0) continue;
        vf products = splat(0);
        EACH(D) products += load_part(yr + i, left) * load_part(dyr + i, left);
        float delta = sum_lanes(products), normaliser = log_sum_exp[t + r];
        bias_scores(a, row, seen, b, head, t + r);
        EACH(seen) {
          vf p = exponential(load_part(row + i, left) - normaliser);
          store_part(row + i, p, left);
          store_part(drow + i, p * (load_part(drow + i, left) - delta) * a->scale, left);
        }
      }
      Product to_queries = {.m = rows, .n = D, .k = width, .a = slopes, .lda = a->lds, .b = k, .ldb = a->ldk,
                            .c = dq + t * a->ldq, .ldc = a->ldq, .in_place = 1};
      multiply_serial(&to_queries);
      if (width == 0) continue;
      Product to_keys = {.m = width, .n = D, .k = rows, .a = slopes, .lda = a->lds, .trans_a = 1, .b = q + t * a->ldq,
                         .ldb = a->ldq, .c = dk, .ldc = a->ldk, .accumulate = 1, .in_place = 1};
      multiply_serial(&to_keys);
      Product to_values = to_keys;
      to_values.a = scores;
      to_values.b = dy + t * a->ldy;
      to_values.ldb = a->ldy;
      to_values.c = dv;
      to_values.ldc = a->ldv;
      multiply_serial(&to_values);
    }
  }
}

FN void attention_backward(const Call *call) {
  Attention a = attention_of(call);
  if (a.head_dim > 0) parallel(a.batch * (a.heads / a.group), attention_backward_task, &a);
}
