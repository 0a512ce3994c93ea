// Rows of a table by id, and the scatter-add of their gradients. Rows of one id are added in the order of the ids whatever the
// number of threads: tasks are stripes of columns.
FN void embedding_task(void *context, long task) {
  const Call *call = context;
  long length = call->s[0], vocab = call->s[1], width = call->s[2], rows = rows_a_task(width);
  const int32_t *ids = call->p[1];
  long last = min_of(length, (task + 1) * rows);
  for (long row = task * rows; row < last; row++) {
    float *y = (float *)call->p[2] + row * width;
    if (ids[row] >= 0 && ids[row] < vocab) memcpy(y, (const float *)call->p[0] + ids[row] * width, (size_t)width * 4);
    else
      for (long i = 0; i < width; i++) y[i] = NAN;
  }
}
FN void embedding(const Call *call) {
  if (call->s[2] > 0) parallel(ceil_div(call->s[0], rows_a_task(call->s[2])), embedding_task, (void *)call);
}

#define STRIPE 64L

INLINE void scatter_stripe(const Call *call, long task, int accumulate) {
  long length = call->s[0], vocab = call->s[1], width = call->s[2];
  long from = task * STRIPE, n = min_of(STRIPE, width - from);
  const int32_t *ids = call->p[0];
  const float *dy = (const float *)call->p[1] + from;
  float *dtable = (float *)call->p[2] + from;
  if (!accumulate)
    for (long row = 0; row < vocab; row++) memset(dtable + row * width, 0, (size_t)n * 4);
  for (long row = 0; row < length; row++) {
    if (ids[row] < 0 || ids[row] >= vocab) continue;
    float *to = dtable + ids[row] * width;
    EACH(n) store_part(to + i, load_part(to + i, left) + load_part(dy + row * width + i, left), left);
  }
}
FN void embedding_backward_task(void *context, long task) { scatter_stripe(context, task, 0); }
FN void embedding_backward_add_task(void *context, long task) { scatter_stripe(context, task, 1); }
FN void embedding_backward(const Call *call) {
  parallel(ceil_div(call->s[2], STRIPE), embedding_backward_task, (void *)call);
}
FN void embedding_backward_add(const Call *call) {
  parallel(ceil_div(call->s[2], STRIPE), embedding_backward_add_task, (void *)call);
}
