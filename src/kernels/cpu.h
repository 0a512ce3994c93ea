// Which sets of instructions this machine and its operating system let us use.
#ifndef TINY_GPT_CPU_H
#define TINY_GPT_CPU_H

#include "kernel.h"

typedef struct {
  const char *name;
  Kernel *const *kernels;
  int lanes;
} InstructionSet;

// Those that can run here, the fastest last; the scalar twin in float comes first. Returns their number.
int instruction_sets(InstructionSet sets[6]);

#endif
