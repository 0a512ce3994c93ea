#include <stddef.h>

#include "kernel.h"

#if defined(__aarch64__)
#include <arm_neon.h>
#define SET neon
#define VB 16
#define TARGET 
#define MAX_ROWS 10
#include "variant.h"
#else
Kernel *const *const kernels_neon = NULL;
const int lanes_neon = 0;
#endif
