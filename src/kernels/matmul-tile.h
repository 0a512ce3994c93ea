// The innermost part of matrix products: a tile of C stays in registers for the whole of K, or KC of it.
#define NV 2
#define NR (NV * VW)
// What stays in the first cache: a strip of A while all panels of B meet it, or a panel of B while a group of strips does.
#ifndef KEEPS_STRIP
#define KEEPS_STRIP (VB == 64)
#endif

// `rows` x (`vecs` x VW) of C. A's element (i, k) is a[i * lda + k], or a[k * lda + i] where it is k-major.

typedef void Tile(long k, const float *a, long lda, const float *b, long ldb, float *c, long ldc, const float *bias,
                  int accumulate, float *copy);

// The compiler no longer knows what it knew of the value of x.
#define FORGET(x) __asm__("" : "+r"(x))

INLINE void tile(int rows, int vecs, int k_major, int copies, long k, const float *a, long lda, const float *b, long ldb, float *c,
                 long ldc, const float *bias, int accumulate, float *copy) {
  vf sum[MAX_ROWS][NV];
#pragma GCC unroll 16
  for (int i = 0; i < rows; i++) {
    if (accumulate) __builtin_prefetch(c + i * ldc), __builtin_prefetch(c + i * ldc + vecs * VW - 1);
#pragma GCC unroll 16
    for (int j = 0; j < vecs; j++) sum[i][j] = bias != NULL ? load(bias + j * VW) : splat(0);
  }
  // Or the compiler keeps all the addresses of C through the loop, in memory.
  FORGET(c);
  FORGET(ldc);
  // Three rows share a base: an address is a base plus 0, 1 or 2 times lda, which leaves registers for the loop.
  const float *base[(MAX_ROWS + 2) / 3];
#pragma GCC unroll 16
  for (int i = 0; i < rows; i += 3) {
    base[i / 3] = a + i * lda;
    FORGET(base[i / 3]);
  }
  for (long p = 0; p < k; p++) {
    vf right[NV];
#pragma GCC unroll 16
    for (int j = 0; j < vecs; j++) right[j] = *(const IN_ORDER loose_vf *)(b + j * VW);
#pragma GCC unroll 16
    for (int i = 0; i < rows; i++) {
      const IN_ORDER float *element = k_major ? a + i : base[i / 3] + (i % 3) * lda + p;
      vf left = splat(*element);
#pragma GCC unroll 16
      for (int j = 0; j < vecs; j++) sum[i][j] += left * right[j];
    }
    if (copies) {
      __builtin_prefetch(a + 24 * lda), __builtin_prefetch(a + 24 * lda + rows - 1);
      store(copy, load_part(a, rows));
      copy += rows;
    }
    b += ldb;
    if (k_major) a += lda;
  }
#pragma GCC unroll 16
  for (int i = 0; i < rows; i++) {
#pragma GCC unroll 16
    for (int j = 0; j < vecs; j++) store(c + j * VW, accumulate ? load(c + j * VW) + sum[i][j] : sum[i][j]);
    c += ldc;
  }
}

#define TILE(rows, vecs, k_major)                                                                                          \
  FN void tile_##rows##_##vecs##_##k_major(long k, const float *a, long lda, const float *b, long ldb, float *c, long ldc, \
                                           const float *bias, int accumulate, float *copy) {                               \
    tile(rows, vecs, k_major, 0, k, a, lda, b, ldb, c, ldc, bias, accumulate, copy);                                       \
  }
#define COPYING_TILE(rows)                                                                                                 \
  FN void copying_tile_##rows(long k, const float *a, long lda, const float *b, long ldb, float *c, long ldc,              \
                              const float *bias, int accumulate, float *copy) {                                            \
    tile(rows, NV, 1, 1, k, a, lda, b, ldb, c, ldc, bias, accumulate, copy);                                               \
  }
#define COPYING_ENTRY(rows) copying_tile_##rows,
#define TILES(rows) TILE(rows, 1, 0) TILE(rows, 1, 1) TILE(rows, 2, 0) TILE(rows, 2, 1)
#define ENTRY(rows) {{tile_##rows##_1_0, tile_##rows##_1_1}, {tile_##rows##_2_0, tile_##rows##_2_1}},
#if MAX_ROWS == 4
#define HEIGHTS(X) X(1) X(2) X(3) X(4)
#elif MAX_ROWS == 6
#define HEIGHTS(X) X(1) X(2) X(3) X(4) X(5) X(6)
#elif MAX_ROWS == 10
#define HEIGHTS(X) X(1) X(2) X(3) X(4) X(5) X(6) X(7) X(8) X(9) X(10)
#else
#define HEIGHTS(X) X(1) X(2) X(3) X(4) X(5) X(6) X(7) X(8) X(9) X(10) X(11) X(12) X(13) X(14)
#endif
HEIGHTS(TILES)
static Tile *const tiles[MAX_ROWS][NV][2] = {HEIGHTS(ENTRY)};
#if KEEPS_STRIP
HEIGHTS(COPYING_TILE)
static Tile *const copying_tiles[MAX_ROWS] = {HEIGHTS(COPYING_ENTRY)};
#endif
