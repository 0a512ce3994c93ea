static void TWIN(embedding)(const Call *call) {
  long vocab = call->s[1], width = call->s[2];
  for (long row = 0; row < call->s[0]; row++) {
    long id = ((const int32_t *)call->p[1])[row];
    for (long i = 0; i < width; i++)
      ((real *)call->p[2])[row * width + i] = id < 0 || id >= vocab ? (real)NAN : ((const real *)call->p[0])[id * width + i];
  }
}
static void TWIN(embedding_backward_add)(const Call *call) {
  long vocab = call->s[1], width = call->s[2];
  for (long row = 0; row < call->s[0]; row++) {
    long id = ((const int32_t *)call->p[0])[row];
    if (id < 0 || id >= vocab) continue;
    for (long i = 0; i < width; i++) ((real *)call->p[2])[id * width + i] += ((const real *)call->p[1])[row * width + i];
  }
}
static void TWIN(embedding_backward)(const Call *call) {
  for (long i = 0; i < (long)call->s[1] * call->s[2]; i++) ((real *)call->p[2])[i] = 0;
  TWIN(embedding_backward_add)(call);
}
