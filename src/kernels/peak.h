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
#endif
  }
  vf sum = splat(0);
  _Pragma("GCC unroll 12") for (int i = 0; i < 12; i++) sum += sums[i];
  ((float *)call->p[0])[task] = sum_lanes(sum);
}
FN void peak(const Call *call) { parallel(call->s[0], peak_task, (void *)call); }
