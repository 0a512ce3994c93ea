// The WebAssembly face of the kernels: what addon.c is for Node. Pointers of instructions are word offsets in the module's own
// memory, which the module's data and stack share with the host's pool: the host leaves alone what lies below `dataEnd`.
#include <stddef.h>

#include "kernel.h"

#if defined(__wasm__)
#define SET wasm
#define VB 16
#define TARGET
// Twelve sums, two vectors of B and one of A: the 15 registers that V8 leaves on x86-64.
#define MAX_ROWS 6
// A is never packed where its rows lie along k: what packing saves in addresses, it costs in shuffles.
#define PACK_FROM (1L << 20)
#define KC 512L
#include "variant.h"

#define EXPORT(name) __attribute__((export_name(name)))
enum { MAX_POINTERS = 4096 };

// Runs the instructions in words `at` to `end`, as exec of addon.c; 0 where one is none.
EXPORT("exec") int exec(uint32_t at, uint32_t end) {
  const uint32_t *code = NULL;
  // Memory begins at 0, where a compiler thinks that nothing can lie.
  FORGET(code);
  void *pointers[MAX_POINTERS];
  while (at < end) {
    uint32_t id = code[at] & 255, num_pointers = code[at] >> 8 & 4095, num_sizes = code[at] >> 20;
    if (id >= NUM_KERNELS || at + 1 + num_pointers + num_sizes > end) return 0;
    for (uint32_t i = 0; i < num_pointers; i++) pointers[i] = (void *)(uintptr_t)(code[at + 1 + i] * 4);
    Call call = {pointers, (const int32_t *)code + at + 1 + num_pointers};
    table[id](&call);
    at += 1 + num_pointers + num_sizes;
  }
  return 1;
}

EXPORT("setThreads") void set_threads(int num_threads) { pool_set_threads(num_threads); }

// The names of the kernels in the order of their ids, in bytes with a comma after each, and a 0.
EXPORT("names") const char *kernel_names(void) {
  return ""
#define KERNEL(name, sizes, pointers) #name ","
#include "kernels.def"
#undef KERNEL
      ;
}

// The first byte that is neither data nor stack.
extern char __heap_base[];
EXPORT("dataEnd") const char *data_end(void) { return __heap_base; }

// What compilers call though nobody wrote it; the library's would come with a loop.
void *memcpy(void *restrict to, const void *restrict from, size_t bytes) {
  __asm__("local.get %0\nlocal.get %1\nlocal.get %2\nmemory.copy 0, 0" ::"r"(to), "r"(from), "r"(bytes) : "memory");
  return to;
}
void *memset(void *to, int value, size_t bytes) {
  __asm__("local.get %0\nlocal.get %1\nlocal.get %2\nmemory.fill 0" ::"r"(to), "r"(value), "r"(bytes) : "memory");
  return to;
}
_Noreturn void abort(void) { __builtin_trap(); }
#endif
