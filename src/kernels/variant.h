// All kernels for one set of instructions, and their table.
#include "simd.h"

#include "activation.h"
#include "adamw.h"
#include "cross-entropy.h"
#include "dropout.h"
#include "elementwise.h"
#include "embedding.h"
#include "layout.h"
#include "matmul.h"
#include "norm.h"
#include "peak.h"
#include "rotary.h"
// After matmul.h, whose tiles it uses.
#include "attention.h"
#include "attention-backward.h"
#include "decode.h"
#include "int8.h"

static Kernel *const table[NUM_KERNELS] = {
#define KERNEL(name, sizes, pointers) name,
#include "kernels.def"
#undef KERNEL
};

#define JOIN_(a, b) a##b
#define JOIN(a, b) JOIN_(a, b)
Kernel *const *const JOIN(kernels_, SET) = table;
const int JOIN(lanes_, SET) = VW;
