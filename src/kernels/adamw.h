// AdamW over a list of tensors: the global norm in one pass, then the update in another. The formula is updateAdamw's of
// src/training/adamw.ts, in float32, with the factors that depend on step and rate taken in double precision.
typedef struct {
  const Call *call;
  double *sums;
  long num_parts;
  float scale, beta1, rest1, beta2, rest2, rate, second_correction, epsilon, kept;
} AdamwContext;

// Task t has the t-th part of each tensor: the same rows that the same thread had of the gradient's product.
INLINE long first_of_part(const AdamwContext *a, long tensor, long part) {
  long length = a->call->s[1 + 2 * tensor];
  return part == a->num_parts ? length : length * part / a->num_parts / 64 * 64;
}

FN void norm_task(void *context, long task) {
  const AdamwContext *a = context;
  double sum = 0;
  for (long tensor = 0; tensor < a->call->s[0]; tensor++) {
    long from = first_of_part(a, tensor, task), n = first_of_part(a, tensor, task + 1) - from;
    const float *g = (const float *)a->call->p[3 + 4 * tensor + 1] + from;
    vf sums[4] = {splat(0), splat(0), splat(0), splat(0)};
    EACH(n) {
      vf v = load_part(g + i, left);
      sums[i / VW % 4] += v * v;
    }
    sum += sum_lanes(sums[0] + sums[1] + (sums[2] + sums[3]));
  }
  a->sums[task] = sum;
}

FN void adamw_task(void *context, long task) {
  const AdamwContext *a = context;
  for (long tensor = 0; tensor < a->call->s[0]; tensor++) {
    long from = first_of_part(a, tensor, task), n = first_of_part(a, tensor, task + 1) - from;
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
}

FN void adamw(const Call *call) {
  long num_weights = 0;
  for (long tensor = 0; tensor < call->s[0]; tensor++) num_weights += call->s[1 + 2 * tensor];
  long num_parts = max_of(1, min_of(512, num_weights / (4 * GRAIN)));
  AdamwContext a = {.call = call, .num_parts = num_parts, .sums = (double *)scratch(SCRATCH_PARTIAL, (size_t)num_parts * 2)};
  parallel(num_parts, norm_task, &a);
  double sum = 0;
  for (long i = 0; i < num_parts; i++) sum += a.sums[i];
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
  parallel(num_parts, adamw_task, &a);
}
