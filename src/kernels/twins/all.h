// The scalar twins: each kernel as its obvious loops, in `real`. They are the definition, and the oracle of the tests.
#include "activation.h"
#include "matmul.h"
#include "adamw.h"
#include "attention.h"
#include "cross-entropy.h"
#include "decode.h"
#include "elementwise.h"
#include "embedding.h"
#include "int8.h"
#include "norm.h"
#include "position-and-mask.h"

static Kernel *const TWIN(table)[NUM_KERNELS] = {
#define KERNEL(name, sizes, pointers) TWIN(name),
#include "../kernels.def"
#undef KERNEL
};
