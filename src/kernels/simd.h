// Vectors of VB bytes in the language's vector extensions, so that one source serves all sets of instructions. The file that
// includes this defines VB, TARGET (the attribute), SET (a name) and MAX_ROWS (height of the matmul tile).
#include <math.h>

#include "kernel.h"

#define VW (VB / 4)
#define INLINE static inline __attribute__((always_inline, unused)) TARGET
#define FN static __attribute__((unused)) TARGET

typedef float vf __attribute__((vector_size(VB)));
// Anywhere in memory, and over whatever is there.
typedef float loose_vf __attribute__((vector_size(VB), aligned(4), may_alias));
typedef int32_t vi __attribute__((vector_size(VB)));
typedef uint32_t vu __attribute__((vector_size(VB)));

#if defined(__clang__) || __GNUC__ >= 12
#define SHUFFLE(a, b, ...) __builtin_shufflevector(a, b, __VA_ARGS__)
#else
#define SHUFFLE(a, b, ...) __builtin_shuffle(a, b, (vi){__VA_ARGS__})
#endif

// What is computed of v from here on is not contracted with how it came about.
#if defined(__x86_64__)
#define KEEP_APART(v) __asm__("" : "+v"(v))
#elif defined(__aarch64__)
#define KEEP_APART(v) __asm__("" : "+w"(v))
#elif defined(__wasm__)
#define KEEP_APART(v) __asm__("" : "+r"(v))
#else
#define KEEP_APART(v) ((void)0)
#endif

// For the loads of a tile's loop. V8's older compiler puts loads in their order and each multiply-add after its last operand: loads
// first, as clang orders them, need more registers than there are, and sums go through memory.
#if defined(__wasm__)
#define IN_ORDER volatile
#else
#define IN_ORDER
#endif

INLINE vf splat(float x) { return x - (vf){0}; }
INLINE vi splat_int(int32_t x) { return x - (vi){0}; }

INLINE vf load(const float *p) {
  vf v;
  memcpy(&v, p, VB);
  return v;
}
INLINE void store(float *p, vf v) { memcpy(p, &v, VB); }

// The address sanitizer does not see masked loads and stores.
#if VB == 64 && !defined(__SANITIZE_ADDRESS__)
#define MASKED 1
#else
#define MASKED 0
#endif

// The first `n` lanes, the others 0; n from 1 to VW.
INLINE vf load_part(const float *p, long n) {
  if (n == VW) return load(p);
#if MASKED
  return (vf)_mm512_maskz_loadu_ps((__mmask16)((1u << n) - 1), p);
#else
  float lanes[VW] __attribute__((aligned(VB))) = {0};
  for (long i = 0; i < n; i++) lanes[i] = p[i];
  return load(lanes);
#endif
}
INLINE void store_part(float *p, vf v, long n) {
  if (n == VW) {
    store(p, v);
    return;
  }
#if MASKED
  _mm512_mask_storeu_ps(p, (__mmask16)((1u << n) - 1), (__m512)v);
#else
  float lanes[VW] __attribute__((aligned(VB)));
  store(lanes, v);
  for (long i = 0; i < n; i++) p[i] = lanes[i];
#endif
}

// Walks n words: `i` is the offset, `left` the lanes that count.
#define EACH(n) for (long i = 0, left; i < (n) && (left = (n) - i < VW ? (n) - i : VW, 1); i += VW)

INLINE vf choose(vi mask, vf a, vf b) { return (vf)((mask & (vi)a) | (~mask & (vi)b)); }
// NaN in `a` gives b: a row with NaN gets it from the exponentials instead.
INLINE vf larger(vf a, vf b) { return choose(a > b, a, b); }

INLINE vi lane_numbers(void) {
  vi v;
  for (int i = 0; i < VW; i++) v[i] = i;
  return v;
}
// `v` in the first n lanes, `other` in the rest.
INLINE vf keep_part(vf v, long n, float other) {
  return n == VW ? v : choose(lane_numbers() < splat_int((int32_t)n), v, splat(other));
}

// X(lane, s) for every lane.
#if VB == 64
#define LANES(X, s) X(0, s), X(1, s), X(2, s), X(3, s), X(4, s), X(5, s), X(6, s), X(7, s), X(8, s), X(9, s), X(10, s), X(11, s), \
    X(12, s), X(13, s), X(14, s), X(15, s)
#elif VB == 32
#define LANES(X, s) X(0, s), X(1, s), X(2, s), X(3, s), X(4, s), X(5, s), X(6, s), X(7, s)
#else
#define LANES(X, s) X(0, s), X(1, s), X(2, s), X(3, s)
#endif
// Halves on halves, in a fixed tree.
#define OTHER_HALF(l, s) ((l) ^ (s))
#define FOLD(v, s) SHUFFLE(v, v, LANES(OTHER_HALF, s))
INLINE float sum_lanes(vf v) {
#if VB >= 64
  v += FOLD(v, 8);
#endif
#if VB >= 32
  v += FOLD(v, 4);
#endif
  v += FOLD(v, 2);
  v += FOLD(v, 1);
  return v[0];
}
INLINE float largest_lane(vf v) {
#if VB >= 64
  v = larger(v, FOLD(v, 8));
#endif
#if VB >= 32
  v = larger(v, FOLD(v, 4));
#endif
  v = larger(v, FOLD(v, 2));
  v = larger(v, FOLD(v, 1));
  return v[0];
}

INLINE vf square_root(vf v) {
#if defined(__x86_64__) && VB == 64
  return (vf)_mm512_sqrt_ps((__m512)v);
#elif defined(__x86_64__) && VB == 32
  return (vf)_mm256_sqrt_ps((__m256)v);
#elif defined(__x86_64__)
  return (vf)_mm_sqrt_ps((__m128)v);
#elif defined(__aarch64__)
  return (vf)vsqrtq_f32((float32x4_t)v);
#elif defined(__wasm__)
  return __builtin_elementwise_sqrt(v);
#else
  for (int i = 0; i < VW; i++) v[i] = sqrtf(v[i]);
  return v;
#endif
}

// e^(x - n ln 2) for the whole number n nearest to x / ln 2: the polynomial of Cephes' expf.
INLINE vf exponential_of_rest(vf x, vf n) {
  vf r = x - n * 0.693145752f;
  r -= n * 1.42860677e-6f;
  vf y = r * 1.98756915e-4f + 1.39819995e-3f;
  y = y * r + 8.33345205e-3f;
  y = y * r + 4.16657962e-2f;
  y = y * r + 1.66666657e-1f;
  y = y * r + 0.5f;
  return y * r * r + r + 1.0f;
}

// e^x as 2^n times that; the scaling in two steps reaches the subnormal numbers.
INLINE vf exponential(vf x) {
  const vf magic = splat(12582912.0f); // 1.5 x 2^23: adding it rounds to an integer
  vf t = x * 1.44269504f + magic;
  vi n = (vi)t - (vi)magic, half = n >> 1;
  vf y = exponential_of_rest(x, t - magic) * (vf)((half + 127) << 23) * (vf)((n - half + 127) << 23);
  y = choose(x < -103.97208f, splat(0), y);
  return choose(x > 88.72284f, splat(INFINITY), y);
}

// ln x of sums of exponentials, which are 1 or more: the polynomial of Cephes' logf. NaN stays NaN.
INLINE vf logarithm(vf x) {
  vi exponent = ((vi)x - 0x3f3504f3) >> 23; // of x over the root of a half
  vf f = (vf)((vi)x - (exponent << 23)) - 1.0f, e = __builtin_convertvector(exponent, vf), z = f * f;
  vf y = f * 7.0376836292e-2f - 1.1514610310e-1f;
  y = y * f + 1.1676998740e-1f;
  y = y * f - 1.2420140846e-1f;
  y = y * f + 1.4249322787e-1f;
  y = y * f - 1.6668057665e-1f;
  y = y * f + 2.0000714765e-1f;
  y = y * f - 2.4999993993e-1f;
  y = y * f + 3.3333331174e-1f;
  y = y * f * z - e * 2.12194440e-4f - z * 0.5f;
  y = f + y + e * 0.693359375f;
  return choose(x < INFINITY, y, x);
}

// x, or the limit where x is past it; NaN stays.
INLINE vf at_most(vf x, float limit) {
#if defined(__x86_64__) && VB == 64
  return (vf)_mm512_min_ps((__m512)splat(limit), (__m512)x);
#elif defined(__x86_64__) && VB == 32
  return (vf)_mm256_min_ps((__m256)splat(limit), (__m256)x);
#elif defined(__x86_64__)
  return (vf)_mm_min_ps((__m128)splat(limit), (__m128)x);
#elif defined(__wasm__)
  return __builtin_wasm_pmin_f32x4(x, splat(limit)); // a choice would become a relaxed minimum, which may drop NaN
#else
  return choose(x > limit, splat(limit), x);
#endif
}
INLINE vf at_least(vf x, float limit) {
#if defined(__x86_64__) && VB == 64
  return (vf)_mm512_max_ps((__m512)splat(limit), (__m512)x);
#elif defined(__x86_64__) && VB == 32
  return (vf)_mm256_max_ps((__m256)splat(limit), (__m256)x);
#elif defined(__x86_64__)
  return (vf)_mm_max_ps((__m128)splat(limit), (__m128)x);
#elif defined(__wasm__)
  return __builtin_wasm_pmax_f32x4(x, splat(limit));
#else
  return choose(x < limit, splat(limit), x);
#endif
}

// e^x in fewer steps: of at most 88, and 0 from where exponentials are subnormal, below -87.7.
INLINE vf exponential_flushed(vf x) {
  const vf magic = splat(12582912.0f);
  x = at_least(at_most(x, 88.0f), -88.0f);
  vf t = x * 1.44269504f + magic;
  vi scale = ((vi)t << 23) + 0x3f800000; // the bits of the magic number are shifted out
  return exponential_of_rest(x, t - magic) * (vf)scale;
}

// 1 / x of x between 1e-37 and 1e37, without a division where that takes longer: a guess by the exponent and Newton's steps.
INLINE vf inverse(vf x) {
#if VB == 64
  vf y = (vf)(0x7ef311c7 - (vi)x);
  y = y * (2.0f - x * y);
  y = y * (2.0f - x * y);
  return y + y * (1.0f - x * y);
#else
  return 1.0f / x;
#endif
}

// 0 below -80.
INLINE vf logistic(vf x) {
  vf value = inverse(1.0f + exponential_flushed(-at_least(x, -80.0f)));
  return choose(x < -80.0f, splat(0), value);
}

// Rows to columns, VW x VW: swaps one bit of the row number with the same bit of the lane number at a time.
#define LOW_LANE(l, s) ((l) & (s) ? VW + (l) - (s) : (l))
#define HIGH_LANE(l, s) ((l) & (s) ? VW + (l) : (l) + (s))
#define TRANSPOSE_STEP(r, s)                                 \
  _Pragma("GCC unroll 16") for (int i = 0; i < VW; i++) if (!(i & (s))) { \
    vf a = r[i], b = r[i + (s)];                             \
    r[i] = SHUFFLE(a, b, LANES(LOW_LANE, s));                \
    r[i + (s)] = SHUFFLE(a, b, LANES(HIGH_LANE, s));         \
  }
INLINE void transpose_block(vf r[VW]) {
  TRANSPOSE_STEP(r, 1)
  TRANSPOSE_STEP(r, 2)
#if VB >= 32
  TRANSPOSE_STEP(r, 4)
#endif
#if VB >= 64
  TRANSPOSE_STEP(r, 8)
#endif
}
