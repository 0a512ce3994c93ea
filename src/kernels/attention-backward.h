// Attention's gradients, by the blocks of attention.h: the probabilities are computed again from the log-sum-exp of each query.

// Probabilities and the scores' gradients, of one vector of queries: both from products, in their place.
INLINE void score_gradients(const Attention *a, float *scores, float *slopes, long width, long b, float slope, long t, vf normaliser,
                            vf delta) {
  vf places = places_of(a, t);
  long num_plain = is_plain(a, t, 0) ? min_of(width, visible(a, t)) : 0;
  for (long key = 0; key < width; key++) {
    vf score = load(scores + key * NR) * a->scale;
    if (key >= num_plain) score = biased(a, score, b, slope, key, places);
    vf p = exponential_flushed(score - normaliser);
    store(scores + key * NR, p);
    store(slopes + key * NR, p * ((load(slopes + key * NR) - delta) * a->scale));
  }
}

// One key and value head of one sequence: its keys' gradients are sums over the group's heads and all blocks of queries.
FN void attention_backward_task(void *context, long task) {
  const Attention *a = context;
  long key_value_heads = a->heads / a->group, key_value_head = task % key_value_heads, b = task / key_value_heads;
  long D = a->head_dim, S = a->keys, depth = max_of(1, S) * NR;
  const float *k = a->k + b * S * a->ldk + key_value_head * D, *v = a->v + b * S * a->ldv + key_value_head * D;
  float *dk = (float *)a->call->p[9] + b * S * a->ldk + key_value_head * D;
  float *dv = (float *)a->call->p[10] + b * S * a->ldv + key_value_head * D;
  for (long s = 0; a->queries == 0 && s < S; s++) {
    memset(dk + s * a->ldk, 0, (size_t)D * 4);
    memset(dv + s * a->ldv, 0, (size_t)D * 4);
  }
  float *scores = scratch(SCRATCH_ROWS, (size_t)(2 * depth + D * NR)), *slopes = scores + depth, *panel = slopes + depth;
  for (long head = key_value_head * a->group; head < (key_value_head + 1) * a->group; head++) {
    long at = b * a->queries;
    const float *q = a->q + at * a->ldq + head * D, *y = (const float *)a->call->p[5] + at * a->ldy + head * D;
    const float *dy = (const float *)a->call->p[7] + at * a->ldy + head * D;
    const float *log_sum_exp = (const float *)a->call->p[6] + at * a->heads + head * a->queries;
    float *dq = (float *)a->call->p[8] + at * a->ldq + head * D, slope = a->slopes == NULL ? 0 : a->slopes[head];
    // The last queries see all keys: their block, the first of all, writes the sums to which the others add.
    for (long block = ceil_div(a->queries, QUERY_BLOCK) - 1; block >= 0; block--) {
      long t = block * QUERY_BLOCK;
      int adds = head % a->group > 0 || (block + 1) * QUERY_BLOCK < a->queries;
      long rows = min_of(QUERY_BLOCK, a->queries - t), width = visible(a, t + rows - 1);
      multiply_lanes(scores, k, a->ldk, width, q + t * a->ldq, a->ldq, rows, D, panel);
      multiply_lanes(slopes, v, a->ldv, width, dy + t * a->ldy, a->ldy, rows, D, panel);
      float deltas[NR];
      for (long r = 0; r < rows; r++) {
        vf products = splat(0);
        EACH(D) products += load_part(y + (t + r) * a->ldy + i, left) * load_part(dy + (t + r) * a->ldy + i, left);
        deltas[r] = sum_lanes(products);
      }
      for (long j = 0; j < rows; j += VW) {
        long left = min_of(VW, rows - j);
        score_gradients(a, scores + j, slopes + j, width, b, slope, t + j, load_part(log_sum_exp + t + j, left),
                        load_part(deltas + j, left));
      }
      Product to_queries = {.m = rows, .n = D, .k = width, .a = slopes, .lda = NR, .trans_a = 1, .b = k, .ldb = a->ldk,
                            .c = dq + t * a->ldq, .ldc = a->ldq, .in_place = 1};
      multiply_serial(&to_queries);
      if (width == 0) continue;
      Product to_keys = {.m = width, .n = D, .k = rows, .a = slopes, .lda = NR, .b = q + t * a->ldq, .ldb = a->ldq, .c = dk,
                         .ldc = a->ldk, .accumulate = adds, .in_place = 1};
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
