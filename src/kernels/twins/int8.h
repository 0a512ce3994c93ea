static int32_t TWIN(rounded8)(float x, float top) {
  volatile float scaled = x * (127.0f / top); // rounded, then rounded to an integer: not in one step
  return (int32_t)((scaled + 12582912.0f) - 12582912.0f);
}

static void TWIN(quantise)(const Call *call) {
  long n = call->s[0], k = call->s[1], words = (k + 3) / 4, groups = (k + 63) / 64;
  for (long column = 0; column < (n + 15) / 16 * 16; column++)
    for (long group = 0; group < groups; group++) {
      float top = 0;
      for (int pass = 0; pass < 2; pass++)
        for (long p = group * 64; p < group * 64 + 64 && p < words * 4; p++) {
          long at = call->s[2] ? column * call->s[3] + p : p * call->s[3] + column;
          float w = column < n && p < k ? (float)((const real *)call->p[0])[at] : 0;
          if (pass == 0 && fabsf(w) > top) top = fabsf(w);
          uint8_t *q = (uint8_t *)call->p[1] + (column / 16 * words + p / 4) * 64 + column % 16 * 4 + p % 4;
          if (pass == 1) *q = (uint8_t)(128 + (top == 0 ? 0 : TWIN(rounded8)(w, top)));
        }
      ((real *)call->p[2])[(column / 16 * groups + group) * 16 + column % 16] = top / 127.0f;
    }
}

static void TWIN(matmul_int8)(const Call *call) {
  long n = call->s[1], k = call->s[2], words = (k + 3) / 4, groups = (k + 63) / 64;
  const uint8_t *q = call->p[1];
  for (long row = 0; row < call->s[0]; row++)
    for (long column = 0; column < n; column++) {
      const real *x = (const real *)call->p[0] + row * call->s[3];
      real sum = 0;
      for (long group = 0; group < groups; group++) {
        float top = 0;
        int32_t products = 0;
        long last = group * 64 + 64 < k ? group * 64 + 64 : k;
        for (long p = group * 64; p < last; p++)
          if (fabsf((float)x[p]) > top) top = fabsf((float)x[p]);
        for (long p = group * 64; p < last && top > 0; p++)
          products += TWIN(rounded8)((float)x[p], top) * (q[(column / 16 * words + p / 4) * 64 + column % 16 * 4 + p % 4] - 128);
        real scale = ((const real *)call->p[2])[(column / 16 * groups + group) * 16 + column % 16];
        sum += (real)products * (scale * (top / 127.0f));
      }
      if (call->p[3] != NULL) sum += ((const real *)call->p[3])[column];
      ((real *)call->p[4])[row * call->s[4] + column] = call->s[5] ? TWIN(activated)(sum, call->s[5]) : sum;
    }
}
