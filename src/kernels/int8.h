// Weights of 8 bits, for decoding: a quarter of the bytes to read. Weights and activations are rounded in groups of 64 along k, each
// with a scale, and multiplied as integers, so the sum of a group is exact. Outputs lie in lanes, 16 a panel: a word holds
// the bytes of four k of one output, and nothing is summed across lanes. Weights have 128 added: the processor's instructions
// for such products (AVX-512 VNNI's vpdpbusd) take one factor without sign.
#define GROUP8 64L
#define PANEL8 16L
#define VECS8 (PANEL8 / VW)
// Added to a number of at most 2^22, it rounds it to an integer, which is then in the low bits.
#define ROUNDER 12582912.0f

typedef struct {
  long n, k, words, groups, shares; // words: of four k
  const Call *call;
  // Of each row of x: words of four bytes, then per group a scale and the sum of the bytes.
  int32_t *bytes, *sums;
  float *scales;
} Int8;

FN Int8 int8_of(const Call *call, long n, long k) {
  return (Int8){.n = n, .k = k, .words = ceil_div(k, 4), .groups = ceil_div(k, GROUP8), .call = call};
}

// ---- Rounding

INLINE float largest_magnitude(const float *x, long n, long step) {
  float top = 0;
  for (long i = 0; i < n; i++) {
    float v = fabsf(x[i * step]);
    if (v > top) top = v;
  }
  return top;
}
INLINE int32_t rounded8(float x, float inverse) {
  float shifted = x * inverse;
  KEEP_APART(shifted);
  shifted += ROUNDER;
  int32_t bits;
  memcpy(&bits, &shifted, 4);
  return bits - 0x4b400000;
}

FN void quantise_task(void *context, long panel) {
  const Int8 *t = context;
  const int32_t *s = t->call->s;
  long step = s[2] ? 1 : s[3], column_step = s[2] ? s[3] : 1;
  uint8_t *q = (uint8_t *)t->call->p[1] + panel * t->words * PANEL8 * 4;
  float *scales = (float *)t->call->p[2] + panel * t->groups * PANEL8;
  memset(q, 128, (size_t)(t->words * PANEL8 * 4));
  for (long lane = 0; lane < PANEL8; lane++) {
    long column = panel * PANEL8 + lane;
    for (long group = 0; group < t->groups; group++) {
      long from = group * GROUP8, to = min_of(t->k, from + GROUP8);
      const float *w = (const float *)t->call->p[0] + column * column_step;
      float top = column < t->n ? largest_magnitude(w + from * step, to - from, step) : 0;
      scales[group * PANEL8 + lane] = top / 127.0f;
      if (top == 0) continue;
      float inverse = 127.0f / top;
      for (long p = from; p < to; p++) q[p / 4 * PANEL8 * 4 + lane * 4 + p % 4] = (uint8_t)(rounded8(w[p * step], inverse) + 128);
    }
  }
}
FN void quantise(const Call *call) {
  Int8 t = int8_of(call, call->s[0], call->s[1]);
  parallel(ceil_div(t.n, PANEL8), quantise_task, &t);
}

FN void round_row(void *context, long row) {
  const Int8 *t = context;
  const float *x = (const float *)t->call->p[0] + row * t->call->s[3];
  int8_t *bytes = (int8_t *)(t->bytes + row * t->words);
  for (long group = 0; group < t->groups; group++) {
    long from = group * GROUP8, n = min_of(t->k, from + GROUP8) - from;
    vf tops = splat(0);
    EACH(n) {
      vf v = load_part(x + from + i, left);
      tops = larger(choose(v < 0.0f, -v, v), tops);
    }
    float top = largest_lane(tops), inverse = top == 0 ? 0 : 127.0f / top;
    vi sums = splat_int(0);
    EACH(n) {
      vf shifted = load_part(x + from + i, left) * inverse;
      KEEP_APART(shifted);
      vi v = (vi)(shifted + ROUNDER) - 0x4b400000;
      sums += v;
      for (long j = 0; j < left; j++) bytes[from + i + j] = (int8_t)v[j];
    }
    int32_t sum = 0;
    for (int j = 0; j < VW; j++) sum += sums[j];
    t->scales[row * t->groups + group] = top / 127.0f;
    t->sums[row * t->groups + group] = sum;
  }
  for (long p = t->k; p < t->words * 4; p++) bytes[p] = 0;
}

// ---- Products

// sum + the products of four bytes, in each lane.
INLINE vi dot_bytes(vi sum, vi w, vi x) {
#if defined(__x86_64__)
  // Even and odd bytes apart, in 16 bits: products of bytes summed in 16 bits would overflow.
  vi even = w & 0x00ff00ff, odd = (vi)((vu)w >> 8) & 0x00ff00ff;
#if VB == 64
  __m512i x_even = _mm512_srai_epi16(_mm512_slli_epi16((__m512i)x, 8), 8), x_odd = _mm512_srai_epi16((__m512i)x, 8);
  return sum + (vi)_mm512_madd_epi16((__m512i)even, x_even) + (vi)_mm512_madd_epi16((__m512i)odd, x_odd);
#elif VB == 32
  __m256i x_even = _mm256_srai_epi16(_mm256_slli_epi16((__m256i)x, 8), 8), x_odd = _mm256_srai_epi16((__m256i)x, 8);
  return sum + (vi)_mm256_madd_epi16((__m256i)even, x_even) + (vi)_mm256_madd_epi16((__m256i)odd, x_odd);
#else
  __m128i x_even = _mm_srai_epi16(_mm_slli_epi16((__m128i)x, 8), 8), x_odd = _mm_srai_epi16((__m128i)x, 8);
  return sum + (vi)_mm_madd_epi16((__m128i)even, x_even) + (vi)_mm_madd_epi16((__m128i)odd, x_odd);
#endif
#else
  for (int j = 0; j < 4; j++) sum += (vi)((vu)w >> (8 * j) & 255) * ((x << (24 - 8 * j)) >> 24);
  return sum;
#endif
}

// One panel of outputs for `rows` rows of x from `row`.
#define INT8_TILE(rows, DOT)                                                                                             \
  for (int v = 0; v < VECS8; v++) {                                                                                      \
    vf totals[rows];                                                                                                     \
    for (int r = 0; r < rows; r++) totals[r] = splat(0);                                                                 \
    for (long group = 0; group < t->groups; group++) {                                                                   \
      vi sums[rows];                                                                                                     \
      _Pragma("GCC unroll 8") for (int r = 0; r < rows; r++)                                                             \
        sums[r] = splat_int(-128 * t->sums[(row + r) * t->groups + group]);                                              \
      long last = min_of(t->words, (group + 1) * (GROUP8 / 4));                                                          \
      for (long p = group * (GROUP8 / 4); p < last; p++) {                                                               \
        vi w;                                                                                                            \
        memcpy(&w, q + p * PANEL8 + v * VW, VB);                                                                         \
        _Pragma("GCC unroll 8") for (int r = 0; r < rows; r++)                                                           \
          sums[r] = DOT(sums[r], w, splat_int(t->bytes[(row + r) * t->words + p]));                                      \
      }                                                                                                                  \
      vf scale = load(scales + group * PANEL8 + v * VW);                                                                 \
      _Pragma("GCC unroll 8") for (int r = 0; r < rows; r++)                                                             \
        totals[r] += __builtin_convertvector(sums[r], vf) * (scale * t->scales[(row + r) * t->groups + group]);          \
    }                                                                                                                    \
    for (int r = 0; r < rows; r++) store_int8(t, row + r, panel * PANEL8 + v * VW, totals[r]);                           \
  }

INLINE void store_int8(const Int8 *t, long row, long column, vf sum) {
  long left = min_of(VW, t->n - column);
  if (left <= 0) return;
  const float *bias = t->call->p[3];
  if (bias != NULL) sum += load_part(bias + column, left);
  if (t->call->s[5]) sum = activated(sum, t->call->s[5]);
  store_part((float *)t->call->p[4] + row * t->call->s[4] + column, sum, left);
}

#define INT8_PANEL(name, target, DOT)                                                            \
  static target __attribute__((unused)) void name(const Int8 *t, long panel) {                   \
    const int32_t *q = (const int32_t *)t->call->p[1] + panel * t->words * PANEL8;               \
    const float *scales = (const float *)t->call->p[2] + panel * t->groups * PANEL8;             \
    long m = t->call->s[0], row = 0;                                                             \
    for (; row + 8 <= m; row += 8) INT8_TILE(8, DOT)                                             \
    for (; row + 4 <= m; row += 4) INT8_TILE(4, DOT)                                             \
    for (; row + 2 <= m; row += 2) INT8_TILE(2, DOT)                                             \
    for (; row < m; row++) INT8_TILE(1, DOT)                                                     \
  }
INT8_PANEL(int8_panel, TARGET, dot_bytes)
#if VB == 64
#define DOT_VNNI(sum, w, x) ((vi)_mm512_dpbusd_epi32((__m512i)(sum), (__m512i)(w), (__m512i)(x)))
INT8_PANEL(int8_panel_vnni, TARGET_VNNI, DOT_VNNI)
#endif

FN void int8_task(void *context, long task) {
  const Int8 *t = context;
  long panels = ceil_div(t->n, PANEL8);
  for (long panel = panels * task / t->shares; panel < panels * (task + 1) / t->shares; panel++) {
#if VB == 64
    if (has_vnni) {
      int8_panel_vnni(t, panel);
      continue;
    }
#endif
    int8_panel(t, panel);
  }
}

FN void matmul_int8(const Call *call) {
  Int8 t = int8_of(call, call->s[1], call->s[2]);
  long m = call->s[0];
  if (m == 0 || t.n == 0) return;
  t.bytes = (int32_t *)scratch(SCRATCH_ROWS, (size_t)(m * (t.words + 2 * t.groups) + 64));
  t.sums = t.bytes + m * t.words;
  t.scales = (float *)t.sums + m * t.groups;
  if (m * t.k < GRAIN) {
    for (long row = 0; row < m; row++) round_row(&t, row);
  } else {
    parallel(m, round_row, &t);
  }
  // The bits do not depend on who computes a panel: each thread has a share of its own, the same one at every step.
  t.shares = max_of(1, min_of(pool_threads(), (long)((double)m * (double)t.n * (double)t.k / 16384.0)));
  parallel(t.shares, int8_task, &t);
}
