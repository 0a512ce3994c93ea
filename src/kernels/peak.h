// What a machine can do at best: multiply-adds, cycles, reading.

// As many multiply-adds a cycle as the machine can do: independent chains on registers alone, no loads or stores in the loop.
FN void peak_task(void *context, long task) {
  const Call *call = context;
  vf sums[12], factor = splat(0.999f), term = splat(0.001f);
  _Pragma("GCC unroll 12") for (int i = 0; i < 12; i++) sums[i] = splat((float)i);
  for (long n = call->s[1]; n > 0; n--) {
    _Pragma("GCC unroll 12") for (int i = 0; i < 12; i++) sums[i] = sums[i] * factor + term;
    // Nothing may be computed ahead or left out.
    #if defined(__aarch64__)
    __asm__ volatile("" : "+w"(factor));
#elif defined(__x86_64__)
    __asm__ volatile("" : "+x"(factor));
#elif defined(__wasm__)
    __asm__ volatile("" : "+r"(factor));
#endif
  }
  vf sum = splat(0);
  _Pragma("GCC unroll 12") for (int i = 0; i < 12; i++) sum += sums[i];
  ((float *)call->p[0])[task] = sum_lanes(sum);
}
FN void peak(const Call *call) { parallel(call->s[0], peak_task, (void *)call); }

// A chain of 32 additions, each waiting for the one before, takes 32 cycles, whatever else a core can do meanwhile. The
// multiply-adds beside it fill 7 cycles in 8 of that many units, since a processor may lower its clock for them. The step is in a
// register: some processors add small constants in no time.
INLINE float cycles_chain(long iterations, size_t step, int products) {
  vf sums[12], factor = splat(0.999f), term = splat(0.001f);
  _Pragma("GCC unroll 12") for (int i = 0; i < 12; i++) sums[i] = splat((float)i);
  size_t chain = 0;
  for (long n = iterations; n > 0; n--) {
    int next = 0;
    _Pragma("GCC unroll 32") for (int i = 0; i < 32; i++) {
      chain += step;
#if defined(__x86_64__) || defined(__aarch64__) || defined(__wasm__)
      __asm__ volatile("" : "+r"(chain));
#endif
      _Pragma("GCC unroll 2") for (int j = 0; j < products / 28; j++) {
        if (i % 8 == 7) continue;
        sums[next % 12] = sums[next % 12] * factor + term;
        next++;
      }
    }
#if defined(__aarch64__)
    __asm__ volatile("" : "+r"(step), "+w"(factor));
#elif defined(__x86_64__)
    __asm__ volatile("" : "+r"(step), "+x"(factor));
#elif defined(__wasm__)
    __asm__ volatile("" : "+r"(step), "+r"(factor));
#endif
  }
  vf sum = splat((float)(chain & 1));
  _Pragma("GCC unroll 12") for (int i = 0; i < 12; i++) sum += sums[i];
  return sum_lanes(sum);
}
FN void cycles_task(void *context, long task) {
  const Call *call = context;
  size_t step = (size_t)call->s[0];
  ((float *)call->p[0])[task] = call->s[2] == 1 ? cycles_chain(call->s[1], step, 28) : cycles_chain(call->s[1], step, 56);
}
FN void cycles(const Call *call) { parallel(call->s[0], cycles_task, (void *)call); }

FN void read_sum_task(void *context, long task) {
  const Call *call = context;
  long length = call->s[1], i = 0;
  const float *x = (const float *)call->p[0] + task * length;
  vf sums[8] = {0};
  for (; i + 8 * VW <= length; i += 8 * VW)
    _Pragma("GCC unroll 8") for (int j = 0; j < 8; j++) sums[j] += load(x + i + j * VW);
  for (; i < length; i += VW) sums[0] += load_part(x + i, min_of(VW, length - i));
  _Pragma("GCC unroll 7") for (int j = 1; j < 8; j++) sums[0] += sums[j];
  ((float *)call->p[1])[task] = sum_lanes(sums[0]);
}
FN void read_sum(const Call *call) { parallel(call->s[0], read_sum_task, (void *)call); }
