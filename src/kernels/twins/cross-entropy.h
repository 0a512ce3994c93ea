static void TWIN(cross_entropy)(const Call *call) {
  long vocab = call->s[1], num_predicted = 0;
  real smoothing = (real)float_of(call->s[2]);
  double total = 0;
  for (long row = 0; row < call->s[0]; row++) {
    const real *x = (const real *)call->p[0] + row * vocab;
    long target = ((const int32_t *)call->p[1])[row];
    real top = -INFINITY, sum = 0, shifted = 0;
    for (long i = 0; i < vocab; i++)
      if (x[i] > top) top = x[i];
    for (long i = 0; i < vocab; i++) {
      sum += EXP(x[i] - top);
      shifted += x[i] - top;
    }
    real log_sum = LOG(sum);
    ((real *)call->p[2])[row] = top + log_sum;
    if (target < 0) continue;
    num_predicted++;
    real of_target = target < vocab ? x[target] - top : (real)NAN;
    real value = (1 - smoothing) * (log_sum - of_target);
    if (smoothing > 0) value += smoothing * (log_sum - shifted / (real)vocab);
    total += value;
  }
  *(real *)call->p[3] = num_predicted == 0 ? 0 : (real)(total / (double)num_predicted);
}

static void TWIN(cross_entropy_backward)(const Call *call) {
  long vocab = call->s[1], num_predicted = 0;
  real smoothing = (real)float_of(call->s[2]);
  const int32_t *targets = call->p[1];
  for (long row = 0; row < call->s[0]; row++) num_predicted += targets[row] >= 0;
  for (long row = 0; row < call->s[0]; row++)
    for (long i = 0; i < vocab; i++) {
      real wanted = (i == targets[row] ? 1 - smoothing : 0) + smoothing / (real)vocab;
      real p = EXP(((const real *)call->p[0])[row * vocab + i] - ((const real *)call->p[2])[row]);
      real weight = *(const real *)call->p[3] / (real)num_predicted;
      ((real *)call->p[4])[row * vocab + i] = targets[row] < 0 ? 0 : (p - wanted) * weight;
    }
}
