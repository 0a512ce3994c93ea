// Rotary positions: pairs (i, i + D/2) of each head are turned by the angle of the row's position.
FN void rotary_task(void *context, long task) {
  const Call *call = context;
  long length = call->s[1], heads = call->s[2], head_dim = call->s[3], ldx = call->s[4], ldy = call->s[5], half = head_dim / 2;
  long rows = rows_a_task(heads * head_dim), last = min_of((long)call->s[0] * length, (task + 1) * rows);
  float sign = call->s[7] ? -1.0f : 1.0f;
  const int32_t *positions = call->p[2];
  for (long row = task * rows; row < last; row++) {
    long position = call->s[6] + row % length + (positions == NULL ? 0 : positions[row / length]);
    const float *cosines = (const float *)call->p[1] + position * head_dim, *sines = cosines + half;
    const float *x = (const float *)call->p[0] + row * ldx;
    float *y = (float *)call->p[3] + row * ldy;
    for (long head = 0; head < heads; head++, x += head_dim, y += head_dim) {
      EACH(half) {
        vf a = load_part(x + i, left), b = load_part(x + half + i, left);
        vf c = load_part(cosines + i, left), s = load_part(sines + i, left) * sign;
        store_part(y + i, a * c - b * s, left);
        store_part(y + half + i, a * s + b * c, left);
      }
    }
  }
}
FN void rotary(const Call *call) {
  long width = (long)call->s[2] * call->s[3];
  if (width > 0) parallel(ceil_div((long)call->s[0] * call->s[1], rows_a_task(width)), rotary_task, (void *)call);
}
