// What every kernel sees: its call, the pool, scratch memory, the registers.
#ifndef TINY_GPT_KERNEL_H
#define TINY_GPT_KERNEL_H

#include <math.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

// Pointers are absolute here; an absent one is NULL.
typedef struct {
  void *const *p;
  const int32_t *s;
} Call;

typedef void Kernel(const Call *call);

enum {
#define KERNEL(name, sizes, pointers) ID_##name,
#include "kernels.def"
#undef KERNEL
  NUM_KERNELS
};

// One table a set of instructions; NULL where the machine was not compiled for.
extern Kernel *const *const kernels_twin, *const *const kernels_twin64, *const *const kernels_baseline,
    *const *const kernels_avx2, *const *const kernels_avx512, *const *const kernels_neon;
// Lanes and multiply-adds a loop turn of `peak`, for the bench.
extern const int lanes_baseline, lanes_avx2, lanes_avx512, lanes_neon;

// Whether the processor multiplies bytes by AVX-512 VNNI; known once `instruction_sets` has run.
extern int has_vnni;

static inline float float_of(int32_t bits) {
  float value;
  memcpy(&value, &bits, 4);
  return value;
}

typedef void Task(void *context, long task);
// Runs task(context, 0) to task(context, num_tasks - 1), in any order, on the threads of the pool and the caller's. The split into
// tasks must follow from sizes alone: then results do not depend on the number of threads.
void parallel(long num_tasks, Task *task, void *context);
void pool_set_threads(int num_threads);
int pool_threads(void);

// Memory of the calling thread, 64-byte aligned, kept and grown; contents do not survive a larger request for the same slot.
enum { SCRATCH_PARTIAL, SCRATCH_PACK_A, SCRATCH_PACK_B, SCRATCH_PANELS, SCRATCH_TILE, SCRATCH_ROWS, NUM_SCRATCH };
float *scratch(int slot, size_t num_words);
// The same with a memory of what is in it: is_filled says whether the thread asked for this key last, and so has filled it already.
float *scratch_keyed(int slot, size_t num_words, uint64_t key, int *is_filled);
// The first of `count` keys that nobody had before.
uint64_t new_key(long count);

// The register block: words of 32 bits, doubles at even words.
enum { REG_STEP, REG_SEED_LOW, REG_SEED_HIGH, REG_MICRO_STEP };
enum { REG64_LEARNING_RATE = 2, REG64_BETA1, REG64_BETA2, REG64_EPSILON, REG64_WEIGHT_DECAY, REG64_MAX_GRAD_NORM };

static inline long min_of(long a, long b) { return a < b ? a : b; }
static inline long max_of(long a, long b) { return a > b ? a : b; }
static inline long ceil_div(long a, long b) { return (a + b - 1) / b; }

// Element-wise work comes in tasks of so many words: some microseconds each.
#define GRAIN 16384L
static inline long rows_a_task(long width) { return max_of(1, GRAIN / max_of(1, width)); }

// A 32-bit integer hash with full avalanche (Mueller's lowbias32), as src/random.ts.
static inline uint32_t hash32(uint32_t x) {
  x = (x ^ (x >> 16)) * 0x21f0aaadu;
  x = (x ^ (x >> 15)) * 0x735a2d97u;
  return x ^ (x >> 15);
}

// Where the counter of a dropout key starts: dropoutBase of src/ops/dropout.ts.
static inline uint32_t dropout_base(const int32_t *registers, int32_t site) {
  uint32_t base = hash32((uint32_t)registers[REG_SEED_LOW]);
  base = hash32(base ^ (uint32_t)registers[REG_SEED_HIGH]);
  base = hash32(base + (uint32_t)registers[REG_STEP]);
  base = hash32(base + (uint32_t)registers[REG_MICRO_STEP]);
  return hash32(base + (uint32_t)site);
}

// Own elementary functions: those of C libraries differ. Right to a unit or two in the last place of float32.
static inline double log_double(double x) {
  if (!(x > 0)) return x == 0 ? -INFINITY : NAN;
  if (x > 1.7976931348623157e308) return x;
  int64_t bits;
  memcpy(&bits, &x, 8);
  // Subnormal doubles do not come here: arguments are sums of float32 exponentials, at least 2^-149.
  int64_t exponent = ((bits >> 52) & 2047) - 1023;
  bits = (bits & 0xfffffffffffffll) | (1023ll << 52);
  double m;
  memcpy(&m, &bits, 8);
  if (m > 1.4142135623730951) {
    m *= 0.5;
    exponent++;
  }
  // log m = 2 artanh s; |s| is at most 0.172, so the next term is below 1e-11 of the first: float32 is what callers keep.
  double s = (m - 1) / (m + 1), z = s * s;
  double sum = 1 + z * (1.0 / 3 + z * (1.0 / 5 + z * (1.0 / 7 + z * (1.0 / 9 + z * (1.0 / 11 + z / 13)))));
  return (double)exponent * 0.6931471805599453 + 2 * s * sum;
}

// x^n for n of 0 or more.
static inline double power(double x, int32_t n) {
  double result = 1;
  for (; n > 0; n >>= 1, x *= x)
    if (n & 1) result *= x;
  return result;
}

static inline float exp_float(float x) {
  if (x < -103.97208f) return 0;
  if (x > 88.72284f) return INFINITY;
  if (x != x) return x;
  float t = x * 1.44269504f + 12582912.0f;
  int32_t bits;
  memcpy(&bits, &t, 4);
  int32_t n = bits - 0x4b400000;
  t -= 12582912.0f;
  float r = x - t * 0.693145752f - t * 1.42860677e-6f;
  float y = 1.98756915e-4f;
  y = y * r + 1.39819995e-3f;
  y = y * r + 8.33345205e-3f;
  y = y * r + 4.16657962e-2f;
  y = y * r + 1.66666657e-1f;
  y = y * r + 0.5f;
  y = y * r * r + r + 1;
  int32_t half = n >> 1;
  return y * float_of((half + 127) * 8388608) * float_of((n - half + 127) * 8388608);
}

#endif
