// Layer norm and RMS norm, forward and backward. A row is read from the cache after its first pass: no row statistics are kept but
// those the backward pass needs.
FN void layer_norm_task(void *context, long task) {
  const Call *call = context;
  long num_rows = call->s[0], width = call->s[1], rows = rows_a_task(width), last = min_of(num_rows, (task + 1) * rows);
  float epsilon = float_of(call->s[2]);
  const float *gain = call->p[1], *bias = call->p[2];
  float *statistics = call->p[4];
  for (long row = task * rows; row < last; row++) {
    const float *x = (const float *)call->p[0] + row * width;
    float *y = (float *)call->p[3] + row * width;
    vf sum = splat(0), squares = splat(0);
    EACH(width) sum += load_part(x + i, left);
    float mean = sum_lanes(sum) / (float)width;
    EACH(width) {
      vf d = keep_part(load_part(x + i, left) - mean, left, 0);
      squares += d * d;
    }
    float inverse = 1.0f / sqrtf(sum_lanes(squares) / (float)width + epsilon);
    EACH(width) {
      vf value = (load_part(x + i, left) - mean) * inverse * load_part(gain + i, left);
      store_part(y + i, bias == NULL ? value : value + load_part(bias + i, left), left);
    }
    statistics[row] = mean;
    statistics[num_rows + row] = inverse;
  }
}
FN void layer_norm(const Call *call) {
  parallel(ceil_div(call->s[0], rows_a_task(call->s[1])), layer_norm_task, (void *)call);
}

// A sum of its own, as if it were another kernel's: not part of a fused multiply-add.
INLINE vf with_residual(vf value, const float *residual, long i, long left) {
  if (residual == NULL) return value;
  KEEP_APART(value);
  return value + load_part(residual + i, left);
}

FN void layer_norm_backward_task(void *context, long task) {
  const SumContext *sum = context;
  const Call *call = sum->call;
  long num_rows = call->s[0], width = call->s[1], rows = rows_a_block(num_rows), last = min_of(num_rows, (task + 1) * rows);
  const float *gain = call->p[2], *statistics = call->p[3];
  float *dgain = sum->partial + task * 2 * width, *dbias = dgain + width;
  memset(dgain, 0, (size_t)width * 2 * sizeof(float));
  for (long row = task * rows; row < last; row++) {
    const float *dy = (const float *)call->p[0] + row * width, *x = (const float *)call->p[1] + row * width;
    float *dx = (float *)call->p[4] + row * width;
    float mean = statistics[row], inverse = statistics[num_rows + row];
    vf along_mean = splat(0), along_self = splat(0);
    EACH(width) {
      vf d = load_part(dy + i, left), normalised = keep_part((load_part(x + i, left) - mean) * inverse, left, 0);
      vf scaled = d * load_part(gain + i, left);
      along_mean += scaled;
      along_self += scaled * normalised;
      store_part(dgain + i, load_part(dgain + i, left) + d * normalised, left);
      store_part(dbias + i, load_part(dbias + i, left) + d, left);
    }
    float mean_of_scaled = sum_lanes(along_mean) / (float)width, mean_of_product = sum_lanes(along_self) / (float)width;
    const float *residual = call->p[7] == NULL ? NULL : (const float *)call->p[7] + row * width;
    EACH(width) {
      vf normalised = (load_part(x + i, left) - mean) * inverse;
      vf scaled = load_part(dy + i, left) * load_part(gain + i, left);
      vf value = (scaled - mean_of_scaled - normalised * mean_of_product) * inverse;
      store_part(dx + i, with_residual(value, residual, i, left), left);
    }
  }
}
FN void layer_norm_backward(const Call *call) {
  long num_rows = call->s[0], width = call->s[1], num_blocks = ceil_div(num_rows, rows_a_block(num_rows));
  SumContext context = {call, scratch(SCRATCH_PARTIAL, (size_t)(num_blocks * width * 2))};
  parallel(num_blocks, layer_norm_backward_task, &context);
  add_blocks(call->p[5], context.partial, num_blocks, 2 * width, width);
  if (call->p[6] != NULL) add_blocks(call->p[6], context.partial + width, num_blocks, 2 * width, width);
}

FN void rms_norm_task(void *context, long task) {
  const Call *call = context;
  long num_rows = call->s[0], width = call->s[1], rows = rows_a_task(width), last = min_of(num_rows, (task + 1) * rows);
  float epsilon = float_of(call->s[2]);
  const float *gain = call->p[1];
  for (long row = task * rows; row < last; row++) {
    const float *x = (const float *)call->p[0] + row * width;
    float *y = (float *)call->p[2] + row * width;
    vf squares = splat(0);
    EACH(width) {
      vf v = load_part(x + i, left);
      squares += v * v;
    }
    float inverse = 1.0f / sqrtf(sum_lanes(squares) / (float)width + epsilon);
    EACH(width) store_part(y + i, load_part(x + i, left) * inverse * load_part(gain + i, left), left);
    ((float *)call->p[3])[row] = inverse;
  }
}
FN void rms_norm(const Call *call) {
  parallel(ceil_div(call->s[0], rows_a_task(call->s[1])), rms_norm_task, (void *)call);
}

FN void rms_norm_backward_task(void *context, long task) {
  const SumContext *sum = context;
  const Call *call = sum->call;
  long num_rows = call->s[0], width = call->s[1], rows = rows_a_block(num_rows), last = min_of(num_rows, (task + 1) * rows);
  const float *gain = call->p[2], *statistics = call->p[3];
  float *dgain = sum->partial + task * width;
  memset(dgain, 0, (size_t)width * sizeof(float));
  for (long row = task * rows; row < last; row++) {
    const float *dy = (const float *)call->p[0] + row * width, *x = (const float *)call->p[1] + row * width;
    float *dx = (float *)call->p[4] + row * width;
    float inverse = statistics[row];
    vf along_self = splat(0);
    EACH(width) {
      vf d = load_part(dy + i, left), normalised = load_part(x + i, left) * inverse;
      along_self += d * load_part(gain + i, left) * normalised;
      store_part(dgain + i, load_part(dgain + i, left) + d * normalised, left);
    }
    float mean_of_product = sum_lanes(along_self) / (float)width;
    const float *residual = call->p[6] == NULL ? NULL : (const float *)call->p[6] + row * width;
    EACH(width) {
      vf normalised = load_part(x + i, left) * inverse;
      vf scaled = load_part(dy + i, left) * load_part(gain + i, left);
      vf value = (scaled - normalised * mean_of_product) * inverse;
      store_part(dx + i, with_residual(value, residual, i, left), left);
    }
  }
}
FN void rms_norm_backward(const Call *call) {
  long num_rows = call->s[0], width = call->s[1], num_blocks = ceil_div(num_rows, rows_a_block(num_rows));
  SumContext context = {call, scratch(SCRATCH_PARTIAL, (size_t)(num_blocks * width))};
  parallel(num_blocks, rms_norm_backward_task, &context);
  add_blocks(call->p[5], context.partial, num_blocks, width, width);
}
