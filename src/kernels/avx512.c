#include <stddef.h>

#include "kernel.h"

#if defined(__x86_64__)
#include <immintrin.h>
#define SET avx512
#define VB 64
#define TARGET __attribute__((target("avx512f,avx512dq,avx512bw,avx512vl,avx2,fma")))
#define MAX_ROWS 14
#include "variant.h"
#else
Kernel *const *const kernels_avx512 = NULL;
const int lanes_avx512 = 0;
#endif
