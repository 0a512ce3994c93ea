// Softmax cross-entropy. Kept for the backward pass: one number a row; the logits are read again, and may be overwritten.
typedef struct {
  const Call *call;
  float *per_row;
  float weight; // 1 / (number of rows predicted)
} LossContext;

FN float predicted_weight(const int32_t *targets, long num_rows) {
  long num_predicted = 0;
  for (long row = 0; row < num_rows; row++) num_predicted += targets[row] >= 0;
  return num_predicted == 0 ? 0 : 1.0f / (float)num_predicted;
}

FN void cross_entropy_task(void *context, long task) {
  const LossContext *loss = context;
  const Call *call = loss->call;
  long vocab = call->s[1], rows = rows_a_task(vocab), last = min_of(call->s[0], (task + 1) * rows);
  float smoothing = float_of(call->s[2]);
  const int32_t *targets = call->p[1];
  for (long row = task * rows; row < last; row++) {
    const float *x = (const float *)call->p[0] + row * vocab;
    vf best = splat(-INFINITY), sum = splat(0), total = splat(0);
    EACH(vocab) best = larger(keep_part(load_part(x + i, left), left, -INFINITY), best);
    float top = largest_lane(best);
    EACH(vocab) {
      vf v = load_part(x + i, left);
      sum += keep_part(exponential_flushed(v - top), left, 0);
      total += keep_part(v - top, left, 0);
    }
    vf log_of_sum = logarithm(splat(sum_lanes(sum)));
    float log_sum = log_of_sum[0];
    ((float *)call->p[2])[row] = top + log_sum;
    if (targets[row] < 0 || targets[row] >= vocab) {
      loss->per_row[row] = targets[row] < 0 ? 0 : NAN;
      continue;
    }
    float value = (1 - smoothing) * (log_sum - (x[targets[row]] - top));
    if (smoothing > 0) value += smoothing * (log_sum - sum_lanes(total) / (float)vocab);
    loss->per_row[row] = value;
  }
}
FN void cross_entropy(const Call *call) {
  long num_rows = call->s[0];
  LossContext context = {call, scratch(SCRATCH_PARTIAL, (size_t)num_rows), 0};
  parallel(ceil_div(num_rows, rows_a_task(call->s[1])), cross_entropy_task, &context);
  double sum = 0;
  for (long row = 0; row < num_rows; row++) sum += context.per_row[row];
  *(float *)call->p[3] = (float)(sum * predicted_weight(call->p[1], num_rows));
}

FN void cross_entropy_backward_task(void *context, long task) {
  const LossContext *loss = context;
  const Call *call = loss->call;
  long vocab = call->s[1], rows = rows_a_task(vocab), last = min_of(call->s[0], (task + 1) * rows);
  float smoothing = float_of(call->s[2]), off = smoothing / (float)vocab;
  const int32_t *targets = call->p[1];
  for (long row = task * rows; row < last; row++) {
    const float *x = (const float *)call->p[0] + row * vocab;
    float *dx = (float *)call->p[4] + row * vocab;
    if (targets[row] < 0) {
      memset(dx, 0, (size_t)vocab * 4);
      continue;
    }
    float log_sum_exp = ((const float *)call->p[2])[row];
    EACH(vocab) store_part(dx + i, (exponential_flushed(load_part(x + i, left) - log_sum_exp) - off) * loss->weight, left);
    if (targets[row] < vocab) dx[targets[row]] -= (1 - smoothing) * loss->weight;
  }
}
FN void cross_entropy_backward(const Call *call) {
  float weight = predicted_weight(call->p[1], call->s[0]) * *(const float *)call->p[3];
  LossContext context = {call, NULL, weight};
  parallel(ceil_div(call->s[0], rows_a_task(call->s[1])), cross_entropy_backward_task, &context);
}
