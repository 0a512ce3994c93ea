static void TWIN(binary)(const Call *call) {
  for (long i = 0; i < call->s[0]; i++) {
    real a = ((const real *)call->p[0])[i], b = ((const real *)call->p[1])[i % call->s[1]];
    ((real *)call->p[2])[i] = call->s[2] == 0 ? a + b : call->s[2] == 1 ? a - b : a * b;
  }
}
static void TWIN(scale)(const Call *call) {
  for (long i = 0; i < call->s[0]; i++)
    ((real *)call->p[1])[i] = ((const real *)call->p[0])[i] * (real)float_of(call->s[1]);
}
static void TWIN(fill)(const Call *call) {
  for (long i = 0; i < call->s[0]; i++) ((real *)call->p[0])[i] = (real)float_of(call->s[1]);
}
static void TWIN(sum_rows)(const Call *call) {
  for (long i = 0; i < call->s[1]; i++) {
    real sum = 0;
    for (long row = 0; row < call->s[0]; row++) sum += ((const real *)call->p[0])[row * call->s[1] + i];
    ((real *)call->p[1])[i] = sum;
  }
}

static void TWIN(copy)(const Call *call) {
  for (long row = 0; row < call->s[0]; row++)
    for (long i = 0; i < call->s[1]; i++)
      ((real *)call->p[1])[row * call->s[3] + i] = ((const real *)call->p[0])[row * call->s[2] + i];
}
static void TWIN(transpose)(const Call *call) {
  long rows = call->s[1], columns = call->s[2];
  for (long b = 0; b < call->s[0]; b++)
    for (long r = 0; r < rows; r++)
      for (long c = 0; c < columns; c++)
        ((real *)call->p[1])[(b * columns + c) * rows + r] = ((const real *)call->p[0])[(b * rows + r) * columns + c];
}
static void TWIN(swap_axes)(const Call *call) {
  long outer = call->s[1], middle = call->s[2], inner = call->s[3];
  for (long b = 0; b < call->s[0]; b++)
    for (long o = 0; o < outer; o++)
      for (long m = 0; m < middle; m++)
        for (long i = 0; i < inner; i++)
          ((real *)call->p[1])[((b * middle + m) * outer + o) * inner + i] =
              ((const real *)call->p[0])[((b * outer + o) * middle + m) * inner + i];
}

static void TWIN(peak)(const Call *call) {
  for (long i = 0; i < call->s[0]; i++) ((real *)call->p[0])[i] = 0;
}
static void TWIN(cycles)(const Call *call) { TWIN(peak)(call); }
static void TWIN(read_sum)(const Call *call) {
  for (long i = 0; i < call->s[0]; i++) {
    real sum = 0;
    for (long j = 0; j < call->s[1]; j++) sum += ((const real *)call->p[0])[i * call->s[1] + j];
    ((real *)call->p[1])[i] = sum;
  }
}
