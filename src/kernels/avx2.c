#include <stddef.h>

#include "kernel.h"

#if defined(__x86_64__)
#include <immintrin.h>
#define SET avx2
#define VB 32
#define TARGET __attribute__((target("avx2,fma")))
#define MAX_ROWS 6
#include "variant.h"
#else
Kernel *const *const kernels_avx2 = NULL;
const int lanes_avx2 = 0;
#endif
