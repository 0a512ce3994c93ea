static void TWIN(rotary)(const Call *call) {
  long length = call->s[1], heads = call->s[2], D = call->s[3], half = D / 2;
  const int32_t *positions = call->p[2];
  for (long row = 0; row < call->s[0] * length; row++) {
    long position = call->s[6] + row % length + (positions == NULL ? 0 : positions[row / length]);
    const real *angles = (const real *)call->p[1] + position * D;
    for (long head = 0; head < heads; head++)
      for (long i = 0; i < half; i++) {
        const real *x = (const real *)call->p[0] + row * call->s[4] + head * D + i;
        real *y = (real *)call->p[3] + row * call->s[5] + head * D + i;
        real a = x[0], b = x[half], c = angles[i], s = call->s[7] ? -angles[half + i] : angles[half + i];
        y[0] = a * c - b * s;
        y[half] = a * s + b * c;
      }
  }
}

static void TWIN(dropout)(const Call *call) {
  uint32_t base = dropout_base(call->p[0], call->s[1]), threshold = (uint32_t)call->s[2];
  const real factor = (real)(float)(65536.0 / (65536 - call->s[2]));
  for (long i = 0; i < call->s[0]; i++) {
    uint32_t hash = hash32(base + (uint32_t)(i / 2)), bits = i % 2 ? hash >> 16 : hash & 0xffffu;
    ((real *)call->p[2])[i] = ((const real *)call->p[1])[i] * (bits < threshold ? 0 : factor);
  }
}
