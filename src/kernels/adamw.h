// AdamW over a list of tensors: the global norm in one pass, then the update in another. The formula is updateAdamw's of
// src/training/adamw.ts, in float32, with the factors that depend on step and rate taken in double precision.
typedef struct {
  const Call *call;
  double *sums;
  float scale, beta1, rest1, beta2, rest2, rate, second_correction, epsilon, kept;
} AdamwContext;

// The tensor and offset that chunk `task` stands for.
FN long find_chunk(const Call *call, long *task) {
  long tensor = 0;
  for (;; tensor++) {
    long num_chunks = ceil_div(call->s[1 + 2 * tensor], GRAIN);
    if (*task < num_chunks) return tensor;
    *task -= num_chunks;
  }
}

FN void norm_task(void *context, long task) {
  const AdamwContext *adamw = context;
  long chunk = task, tensor = find_chunk(adamw->call, &chunk), from = chunk * GRAIN;
  long n = min_of(GRAIN, adamw->call->s[1 + 2 * tensor] - from);
  const float *g = (const float *)adamw->call->p[3 + 4 * tensor + 1] + from;
  vf sums[4] = {splat(0), splat(0), splat(0), splat(0)};
  EACH(n) {
    vf v = load_part(g + i, left);
    sums[i / VW % 4] += v * v;
  }
  adamw->sums[task] = sum_lanes(sums[0] + sums[1] + (sums[2] + sums[3]));
}

FN void adamw_task(void *context, long task) {
  const AdamwContext *a = context;
  long chunk = task, tensor = find_chunk(a->call, &chunk), from = chunk * GRAIN;
  long n = min_of(GRAIN, a->call->s[1 + 2 * tensor] - from);
  void *const *p = a->call->p + 3 + 4 * tensor;
  float *w = (float *)p[0] + from, *m = (float *)p[2] + from, *v = (float *)p[3] + from;
  const float *g = (const float *)p[1] + from;
  float keep = a->call->s[2 + 2 * tensor] ? a->kept : 1.0f;
  EACH(n) {
    vf gi = load_part(g + i, left) * a->scale;
    vf mi = a->beta1 * load_part(m + i, left) + a->rest1 * gi;
    vf vi = a->beta2 * load_part(v + i, left) + a->rest2 * gi * gi;
    store_part(m + i, mi, left);
    store_part(v + i, vi, left);
    vf step = a->rate * mi / (square_root(vi) * a->second_correction + a->epsilon);
    store_part(w + i, load_part(w + i, left) * keep - step, left);
  }
}

FN void adamw(const Call *call) {
  long num_chunks = 0;
  for (long tensor = 0; tensor < call->s[0]; tensor++) num_chunks += ceil_div(call->s[1 + 2 * tensor], GRAIN);
  AdamwContext a = {.call = call, .sums = (double *)scratch(SCRATCH_PARTIAL, (size_t)num_chunks * 2 + 2)};
  parallel(num_chunks, norm_task, &a);
  double sum = 0;
  for (long i = 0; i < num_chunks; i++) sum += a.sums[i];
  double norm = sqrt(sum);
  const double *r = call->p[0];
  double max_norm = r[REG64_MAX_GRAD_NORM], clip = max_norm > 0 && norm > max_norm ? max_norm / norm : 1;
  float *stated = call->p[2];
  stated[0] = (float)norm;
  stated[1] = (float)clip;
  const float *loss = call->p[1];
  if (!(norm - norm == 0) || (loss != NULL && !(*loss - *loss == 0))) return;

  double beta1 = r[REG64_BETA1], beta2 = r[REG64_BETA2], rate = r[REG64_LEARNING_RATE];
  int32_t step = ((const int32_t *)call->p[0])[REG_STEP] + 1;
  a.scale = (float)clip;
  a.beta1 = (float)beta1;
  a.rest1 = (float)(1 - beta1);
  a.beta2 = (float)beta2;
  a.rest2 = (float)(1 - beta2);
  a.rate = (float)(rate / (1 - power(beta1, step)));
  a.second_correction = (float)(1 / sqrt(1 - power(beta2, step)));
  a.epsilon = (float)r[REG64_EPSILON];
  a.kept = (float)(1 - rate * r[REG64_WEIGHT_DECAY]);
  parallel(num_chunks, adamw_task, &a);
}
