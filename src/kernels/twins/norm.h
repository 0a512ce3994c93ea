static void TWIN(layer_norm)(const Call *call) {
  long num_rows = call->s[0], width = call->s[1];
  const real *gain = call->p[1], *bias = call->p[2];
  for (long row = 0; row < num_rows; row++) {
    const real *x = (const real *)call->p[0] + row * width;
    real *y = (real *)call->p[3] + row * width, mean = 0, variance = 0;
    for (long i = 0; i < width; i++) mean += x[i];
    mean /= (real)width;
    for (long i = 0; i < width; i++) variance += (x[i] - mean) * (x[i] - mean);
    real inverse = 1 / SQRT(variance / (real)width + (real)float_of(call->s[2]));
    for (long i = 0; i < width; i++) y[i] = (x[i] - mean) * inverse * gain[i] + (bias == NULL ? 0 : bias[i]);
    ((real *)call->p[4])[row] = mean;
    ((real *)call->p[4])[num_rows + row] = inverse;
  }
}

static void TWIN(rms_norm)(const Call *call) {
  long width = call->s[1];
  for (long row = 0; row < call->s[0]; row++) {
    const real *x = (const real *)call->p[0] + row * width;
    real *y = (real *)call->p[2] + row * width, squares = 0;
    for (long i = 0; i < width; i++) squares += x[i] * x[i];
    real inverse = 1 / SQRT(squares / (real)width + (real)float_of(call->s[2]));
    for (long i = 0; i < width; i++) y[i] = x[i] * inverse * ((const real *)call->p[1])[i];
    ((real *)call->p[3])[row] = inverse;
  }
}

// dx = (dn - mean(dn) - n mean(dn n)) / deviation with n the normalised row and dn = dy gain; RMS norm has no mean(dn).
static void TWIN(norm_backward)(const Call *call, int centred) {
  long num_rows = call->s[0], width = call->s[1];
  const real *gain = call->p[2], *statistics = call->p[3];
  real *dgain = call->p[5], *dbias = centred ? call->p[6] : NULL;
  const real *residual = call->p[6 + centred];
  for (long i = 0; i < width; i++) {
    dgain[i] = 0;
    if (dbias != NULL) dbias[i] = 0;
  }
  for (long row = 0; row < num_rows; row++) {
    const real *dy = (const real *)call->p[0] + row * width, *x = (const real *)call->p[1] + row * width;
    real *dx = (real *)call->p[4] + row * width;
    real mean = centred ? statistics[row] : 0, inverse = statistics[centred * num_rows + row];
    real along_mean = 0, along_self = 0;
    for (long i = 0; i < width; i++) {
      real normalised = (x[i] - mean) * inverse;
      along_mean += dy[i] * gain[i];
      along_self += dy[i] * gain[i] * normalised;
      dgain[i] += dy[i] * normalised;
      if (dbias != NULL) dbias[i] += dy[i];
    }
    along_mean = centred ? along_mean / (real)width : 0;
    along_self /= (real)width;
    for (long i = 0; i < width; i++)
      dx[i] = (dy[i] * gain[i] - along_mean - (x[i] - mean) * inverse * along_self) * inverse + (residual == NULL ? 0 : residual[row * width + i]);
  }
}
static void TWIN(layer_norm_backward)(const Call *call) { TWIN(norm_backward)(call, 1); }
static void TWIN(rms_norm_backward)(const Call *call) { TWIN(norm_backward)(call, 0); }
