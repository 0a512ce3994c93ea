static void TWIN(products)(const Call *call, int pointer_of_c, int accumulate) {
  const int32_t *s = call->s;
  const real *bias = accumulate ? NULL : call->p[2], *residual = accumulate ? NULL : call->p[3];
  real *before = accumulate ? NULL : call->p[4];
  for (long batch = 0; batch < s[0]; batch++) {
    const real *a = (const real *)call->p[0] + batch * s[9], *b = (const real *)call->p[1] + batch * s[10];
    for (long i = 0; i < s[1]; i++)
      for (long j = 0; j < s[2]; j++) {
        long at = batch * s[11] + i * s[8] + j;
        real sum = 0;
        for (long k = 0; k < s[3]; k++)
          sum += (s[4] ? a[k * s[6] + i] : a[i * s[6] + k]) * (s[5] ? b[j * s[7] + k] : b[k * s[7] + j]);
        real *c = (real *)call->p[pointer_of_c] + at;
        if (accumulate) {
          *c += sum;
          continue;
        }
        if (bias != NULL) sum += bias[j];
        if (before != NULL) before[at] = sum;
        if (s[12]) sum = TWIN(activated)(sum, s[12]);
        *c = sum + (residual == NULL ? 0 : residual[at]);
      }
  }
}
static void TWIN(matmul)(const Call *call) { TWIN(products)(call, 5, 0); }
static void TWIN(matmul_add)(const Call *call) { TWIN(products)(call, 2, 1); }
