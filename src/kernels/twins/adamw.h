// updateAdamw and globalNorm of src/training/adamw.ts.
static void TWIN(adamw)(const Call *call) {
  const double *r = call->p[0];
  const real *loss = call->p[1];
  double sum = 0;
  for (long t = 0; t < call->s[0]; t++)
    for (long i = 0; i < call->s[1 + 2 * t]; i++) {
      double g = ((const real *)call->p[3 + 4 * t + 1])[i];
      sum += g * g;
    }
  double norm = sqrt(sum), max_norm = r[REG64_MAX_GRAD_NORM];
  double scale = max_norm > 0 && norm > max_norm ? max_norm / norm : 1;
  ((real *)call->p[2])[0] = (real)norm;
  ((real *)call->p[2])[1] = (real)scale;
  if (!(norm - norm == 0) || (loss != NULL && !(*loss - *loss == 0))) return;
  double beta1 = r[REG64_BETA1], beta2 = r[REG64_BETA2], learning_rate = r[REG64_LEARNING_RATE];
  int32_t step = ((const int32_t *)call->p[0])[REG_STEP] + 1;
  double rate = learning_rate / (1 - power(beta1, step)), correction = 1 / sqrt(1 - power(beta2, step));
  for (long t = 0; t < call->s[0]; t++) {
    real *w = call->p[3 + 4 * t], *m = call->p[3 + 4 * t + 2], *v = call->p[3 + 4 * t + 3];
    const real *g = call->p[3 + 4 * t + 1];
    double keep = call->s[2 + 2 * t] ? 1 - learning_rate * r[REG64_WEIGHT_DECAY] : 1;
    for (long i = 0; i < call->s[1 + 2 * t]; i++) {
      double gi = g[i] * scale, mi = beta1 * m[i] + (1 - beta1) * gi, vi = beta2 * v[i] + (1 - beta2) * gi * gi;
      m[i] = (real)mi;
      v[i] = (real)vi;
      w[i] = (real)(w[i] * keep - rate * mi / (sqrt(vi) * correction + r[REG64_EPSILON]));
    }
  }
}
