#include <stddef.h>

#include "kernel.h"

#if defined(__x86_64__)
#include <immintrin.h>
#define SET avx512
#define VB 64
// These versions of clang take vectors of 64 bytes for a feature of its own, and split them in two without it.
#if defined(__clang__) && __clang_major__ >= 18 && __clang_major__ <= 20 && !defined(__apple_build_version__)
#define TARGET __attribute__((target("avx512f,avx512dq,avx512bw,avx512vl,evex512,avx2,fma")))
#define TARGET_VNNI __attribute__((target("avx512f,avx512dq,avx512bw,avx512vl,avx512vnni,evex512,avx2,fma")))
#else
#define TARGET __attribute__((target("avx512f,avx512dq,avx512bw,avx512vl,avx2,fma")))
#define TARGET_VNNI __attribute__((target("avx512f,avx512dq,avx512bw,avx512vl,avx512vnni,avx2,fma")))
#endif
#define MAX_ROWS 14
#include "variant.h"
#else
Kernel *const *const kernels_avx512 = NULL;
const int lanes_avx512 = 0;
#endif
