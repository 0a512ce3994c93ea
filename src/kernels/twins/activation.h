static real TWIN(logistic)(real x) { return 1 / (1 + EXP(-x)); }

// z s(2u) with 2u = sqrt(8/pi) (z + 0.044715 z^3)
static const real TWIN(gelu_scale) = (real)1.5957691216057308, TWIN(gelu_cubic) = (real)0.044715;

static real TWIN(activated)(real z, int kind) {
  if (kind == 1) return z * TWIN(logistic)(TWIN(gelu_scale) * (z + TWIN(gelu_cubic) * z * z * z));
  real kept = z <= 0 ? 0 : z;
  return kind == 2 ? kept : kept * kept;
}
static real TWIN(activation_slope)(real z, int kind) {
  if (kind == 1) {
    real s = TWIN(logistic)(TWIN(gelu_scale) * (z + TWIN(gelu_cubic) * z * z * z));
    real inner = z * z > 400 ? 0 : z * (1 - s) * TWIN(gelu_scale) * (1 + 3 * TWIN(gelu_cubic) * z * z);
    return s * (1 + inner);
  }
  if (kind == 2) return z > 0 ? 1 : 0;
  return z <= 0 ? 0 : 2 * z;
}

static void TWIN(activation)(const Call *call) {
  for (long i = 0; i < call->s[0]; i++)
    ((real *)call->p[1])[i] = TWIN(activated)(((const real *)call->p[0])[i], call->s[1]);
}
static void TWIN(activation_backward)(const Call *call) {
  const real *dy = call->p[0], *z = call->p[1];
  for (long i = 0; i < call->s[0]; i++) ((real *)call->p[2])[i] = dy[i] * TWIN(activation_slope)(z[i], call->s[1]);
}

static void TWIN(swiglu)(const Call *call) {
  long width = call->s[1];
  for (long row = 0; row < call->s[0]; row++)
    for (long i = 0; i < width; i++) {
      const real *gate = (const real *)call->p[0] + 2 * row * width + i;
      ((real *)call->p[1])[row * width + i] = *gate * TWIN(logistic)(*gate) * gate[width];
    }
}
static void TWIN(swiglu_backward)(const Call *call) {
  long width = call->s[1];
  for (long row = 0; row < call->s[0]; row++)
    for (long i = 0; i < width; i++) {
      real dy = ((const real *)call->p[0])[row * width + i];
      const real *gate = (const real *)call->p[1] + 2 * row * width + i;
      real *dgate = (real *)call->p[2] + 2 * row * width + i;
      real g = *gate, up = gate[width], s = TWIN(logistic)(g);
      dgate[0] = dy * up * s * (1 + g * (1 - s));
      dgate[width] = dy * g * s;
    }
}
