#include "cpu.h"

int has_vnni;

#if defined(__x86_64__)
#include <cpuid.h>

static uint64_t enabled_states(void) {
  uint32_t low, high;
  __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  return (uint64_t)high << 32 | low;
}

// The processor's word is not enough: the system must save the registers too (Intel SDM, volume 1, section 15.2).
static void detect(int *has_avx2, int *has_avx512) {
  uint32_t a, b, c, d;
  *has_avx2 = *has_avx512 = 0;
  if (!__get_cpuid(1, &a, &b, &c, &d)) return;
  int has_osxsave = c >> 27 & 1, has_fma = c >> 12 & 1;
  if (!has_osxsave || !has_fma || !__get_cpuid_count(7, 0, &a, &b, &c, &d)) return;
  uint64_t states = enabled_states();
  *has_avx2 = (states & 6) == 6 && (b >> 5 & 1);
  // F, DQ, BW, VL; opmask and both halves of the upper registers.
  uint32_t wanted = 1u << 16 | 1u << 17 | 1u << 30 | 1u << 31;
  *has_avx512 = *has_avx2 && (states & 0xe6) == 0xe6 && (b & wanted) == wanted;
  has_vnni = *has_avx512 && (c >> 11 & 1);
}
#else
static void detect(int *has_avx2, int *has_avx512) { *has_avx2 = *has_avx512 = 0; }
#endif

int instruction_sets(InstructionSet sets[6]) {
  int has_avx2, has_avx512, count = 0;
  detect(&has_avx2, &has_avx512);
  sets[count++] = (InstructionSet){"twin", kernels_twin, 1};
  sets[count++] = (InstructionSet){"baseline", kernels_baseline, lanes_baseline};
  if (kernels_neon != NULL) sets[count++] = (InstructionSet){"neon", kernels_neon, lanes_neon};
  if (has_avx2 && kernels_avx2 != NULL) sets[count++] = (InstructionSet){"avx2", kernels_avx2, lanes_avx2};
  if (has_avx512 && kernels_avx512 != NULL) sets[count++] = (InstructionSet){"avx512", kernels_avx512, lanes_avx512};
  return count;
}
