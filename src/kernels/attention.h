// Attention, forward, by blocks of queries: the scores of a block are all that is held of (T, S) (Dao et al. 2022, FlashAttention,
// section 3.1, without tiles along S). They are held transposed: a row a key, the block's queries in its NR lanes, so that largest
// scores and sums need no sums over lanes, and both products read keys and values as they lie.
#define QUERY_BLOCK NR
#define QUERIES_A_TASK 256L

// Added to the score of a masked key, as in src/ops/attention.ts: its exponential is 0.
#define FORBIDDEN -1e9f

typedef struct {
  const Call *call;
  long batch, queries, keys, heads, group, head_dim, ldq, ldk, ldv, ldy, parts;
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
  a.parts = ceil_div(a.queries, QUERIES_A_TASK);
  return a;
}

// Keys that query t may attend.
INLINE long visible(const Attention *a, long t) {
  return a->causal ? max_of(0, min_of(a->keys, t + a->keys - a->queries + 1)) : a->keys;
}

// to[key][lane] = rows[key] . columns[lane], for the rows of a block's lanes: keys with queries, values with gradients.
FN void multiply_lanes(float *to, const float *rows, long ld, long num_rows, const float *columns, long ldc, long num_columns,
                       long depth, float *panel) {
  Product g = {.m = num_rows, .n = NR, .k = depth, .a = rows, .lda = ld, .b = columns, .ldb = ldc, .trans_b = 1, .c = to, .ldc = NR};
  pack_panel(&g, panel, 0, num_columns, 0, depth);
  Block block = {panel, 0, NR, 0, depth};
  multiply_block(&g, &block, 0, strips_of(&g), 0, 1);
}

// What is added to the scaled score of a key, in the lanes from `first` on; the lanes that may not attend it get -Infinity.
INLINE vf biased(const Attention *a, vf score, long b, float slope, long key, vf places) {
  vf distance = places - (float)key;
  if (a->slopes != NULL) score -= slope * choose(distance < 0.0f, -distance, distance);
  if (a->mask != NULL) score += (1.0f - a->mask[b * a->keys + key]) * FORBIDDEN;
  if (a->causal) score = choose(distance < 0.0f, splat(-INFINITY), score);
  return score;
}

// Whether the scores of a key are products and nothing else for all queries from t on.
INLINE int is_plain(const Attention *a, long t, long key) {
  return a->mask == NULL && a->slopes == NULL && key < visible(a, t);
}

// Places of queries t to t + VW, on the keys' scale.
INLINE vf places_of(const Attention *a, long t) {
  return splat((float)(t + a->keys - a->queries)) + __builtin_convertvector(lane_numbers(), vf);
}

// Scores to exponentials of what they are below the largest of their lane, for one vector of queries; returns their sums.
INLINE vf exponentials(const Attention *a, float *scores, long width, long b, float slope, long t, vf *top_of_lanes) {
  vf top = splat(-INFINITY), sum = splat(0), places = places_of(a, t);
  long num_plain = is_plain(a, t, 0) ? min_of(width, visible(a, t)) : 0;
  for (long key = 0; key < num_plain; key++) top = larger(load(scores + key * NR), top);
  top *= a->scale;
  for (long key = num_plain; key < width; key++) {
    vf score = biased(a, load(scores + key * NR) * a->scale, b, slope, key, places);
    store(scores + key * NR, score);
    top = larger(score, top);
  }
  // A lane that sees no key: -Infinity less -Infinity is no number.
  vf subtrahend = choose(top == splat(-INFINITY), splat(0), top);
  for (long key = 0; key < width; key++) {
    vf score = load(scores + key * NR);
    vf e = exponential_flushed(key < num_plain ? score * a->scale - subtrahend : score - subtrahend);
    store(scores + key * NR, e);
    sum += e;
  }
  *top_of_lanes = top;
  return sum;
}

FN void attention_task(void *context, long task) {
  const Attention *a = context;
  long part = task % a->parts, head = task / a->parts % a->heads, b = task / a->parts / a->heads, D = a->head_dim;
  const float *q = a->q + b * a->queries * a->ldq + head * D;
  const float *k = a->k + b * a->keys * a->ldk + head / a->group * D, *v = a->v + b * a->keys * a->ldv + head / a->group * D;
  float *y = (float *)a->call->p[5] + b * a->queries * a->ldy + head * D;
  float *log_sum_exp = (float *)a->call->p[6] + (b * a->heads + head) * a->queries;
  float slope = a->slopes == NULL ? 0 : a->slopes[head];
  long first = part * QUERIES_A_TASK, last = min_of(a->queries, first + QUERIES_A_TASK);
  float *scores = scratch(SCRATCH_ROWS, (size_t)((max_of(1, a->keys) + D) * NR)), *panel = scores + max_of(1, a->keys) * NR;
  for (long t = first; t < last; t += QUERY_BLOCK) {
    long rows = min_of(QUERY_BLOCK, last - t), width = visible(a, t + rows - 1);
    multiply_lanes(scores, k, a->ldk, width, q + t * a->ldq, a->ldq, rows, D, panel);
    float factors[NR];
    for (long j = 0; j < rows; j += VW) {
      vf top, sum = exponentials(a, scores + j, width, b, slope, t + j, &top), none = (vf)(sum == splat(0));
      vf normaliser = choose((vi)none, splat(-INFINITY), top + logarithm(sum));
      store_part(log_sum_exp + t + j, normaliser, min_of(VW, rows - j));
      store(factors + j, choose((vi)none, splat(0), 1.0f / sum));
    }
    Product mix = {.m = rows, .n = D, .k = width, .a = scores, .lda = NR, .trans_a = 1, .b = v, .ldb = a->ldv,
                   .c = y + t * a->ldy, .ldc = a->ldy, .in_place = 1};
    multiply_serial(&mix);
    for (long r = 0; r < rows; r++) {
      float *row = y + (t + r) * a->ldy;
      EACH(D) store_part(row + i, load_part(row + i, left) * factors[r], left);
    }
  }
}

FN void attention(const Call *call) {
  Attention a = attention_of(call);
  if (a.head_dim > 0) parallel(a.batch * a.heads * a.parts, attention_task, &a);
}
