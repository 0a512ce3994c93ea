// Sums, products and multiples of arrays; sums over rows.
INLINE vf combined(vf a, vf b, int kind) { return kind == 0 ? a + b : kind == 1 ? a - b : a * b; }

FN void binary_task(void *context, long task) {
  const Call *call = context;
  long length = call->s[0], period = call->s[1];
  int kind = call->s[2];
  const float *a = call->p[0], *b = call->p[1];
  float *y = call->p[2];
  long from = task * GRAIN, to = min_of(length, from + GRAIN);
  if (period == 1) {
    vf right = splat(b[0]);
    EACH(to - from) store_part(y + from + i, combined(load_part(a + from + i, left), right, kind), left);
    return;
  }
  while (from < to) {
    long place = from % period, n = min_of(to - from, period - place);
    EACH(n) store_part(y + from + i, combined(load_part(a + from + i, left), load_part(b + place + i, left), kind), left);
    from += n;
  }
}
FN void binary(const Call *call) { parallel(ceil_div(call->s[0], GRAIN), binary_task, (void *)call); }

FN void scale_task(void *context, long task) {
  const Call *call = context;
  long from = task * GRAIN, n = min_of(GRAIN, call->s[0] - from);
  float factor = float_of(call->s[1]);
  const float *x = (const float *)call->p[0] + from;
  float *y = (float *)call->p[1] + from;
  EACH(n) store_part(y + i, load_part(x + i, left) * factor, left);
}
FN void scale(const Call *call) { parallel(ceil_div(call->s[0], GRAIN), scale_task, (void *)call); }

FN void fill_task(void *context, long task) {
  const Call *call = context;
  long from = task * GRAIN, n = min_of(GRAIN, call->s[0] - from);
  vf value = splat(float_of(call->s[1]));
  float *y = (float *)call->p[0] + from;
  EACH(n) store_part(y + i, value, left);
}
FN void fill(const Call *call) { parallel(ceil_div(call->s[0], GRAIN), fill_task, (void *)call); }

// Sums over rows come in blocks of rows, added up in order at the end: at least 32 rows a block, at most 16 blocks.
INLINE long rows_a_block(long num_rows) { return max_of(32, ceil_div(num_rows, 16)); }

FN void add_blocks(float *y, const float *partial, long num_blocks, long stride, long width) {
  EACH(width) {
    vf sum = splat(0);
    for (long block = 0; block < num_blocks; block++) sum += load_part(partial + block * stride + i, left);
    store_part(y + i, sum, left);
  }
}

typedef struct {
  const Call *call;
  float *partial;
} SumContext;

FN void sum_rows_task(void *context, long task) {
  const SumContext *sum = context;
  long num_rows = sum->call->s[0], width = sum->call->s[1], rows = rows_a_block(num_rows);
  const float *x = sum->call->p[0];
  float *y = sum->partial + task * width;
  long first = task * rows, last = min_of(num_rows, first + rows);
  memset(y, 0, (size_t)width * sizeof(float));
  for (long row = first; row < last; row++)
    EACH(width) store_part(y + i, load_part(y + i, left) + load_part(x + row * width + i, left), left);
}
FN void sum_rows(const Call *call) {
  long num_rows = call->s[0], width = call->s[1], num_blocks = ceil_div(num_rows, rows_a_block(num_rows));
  SumContext context = {call, scratch(SCRATCH_PARTIAL, (size_t)(num_blocks * width))};
  parallel(num_blocks, sum_rows_task, &context);
  add_blocks(call->p[1], context.partial, num_blocks, width, width);
}
