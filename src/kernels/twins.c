// The twins in float, and in double.
#include "kernel.h"

#define real float
#define TWIN(name) name##_twin
#define EXP exp_float
#define LOG(x) ((float)log_double(x))
#define SQRT sqrtf
#include "twins/all.h"
#undef real
#undef TWIN
#undef EXP
#undef LOG
#undef SQRT

#define real double
#define TWIN(name) name##_twin64
// libm's: this one is not compared bit by bit.
#define EXP exp
#define LOG log
#define SQRT sqrt
#include "twins/all.h"

Kernel *const *const kernels_twin = table_twin, *const *const kernels_twin64 = table_twin64;
