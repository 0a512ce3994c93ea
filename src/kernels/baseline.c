#include <stddef.h>

#include "kernel.h"

#if 1
#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif
#define SET baseline
#define VB 16
#define TARGET 
#define MAX_ROWS 4
#include "variant.h"
#else
Kernel *const *const kernels_baseline = NULL;
const int lanes_baseline = 0;
#endif
