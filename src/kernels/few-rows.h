// Products of few rows, as decoding has them: B is read once, from where it lies, and reading it is what takes the time. So nothing
// is packed, and each thread reads a share of B of its own, the same one at every step: it stays in that core's cache if it fits.
// An element's sum runs over k in one chain, so the bits depend neither on the share nor on how many rows come along.
//
// B (K, N): some rows of A against several vectors of columns. B (N, K): as many dot products at once as a vector has lanes,
// whose sums over lanes are then taken together.

#define FEW_ROWS 32L
INLINE int has_few_rows(const Product *g) { return !g->trans_a && g->m <= FEW_ROWS; }

// Vectors of columns beside 1, 2, 4 and 8 rows: as many sums as there are registers for.
#if VB == 64
#define VECTORS_OF(rows) ((rows) <= 2 ? 8 : (rows) == 4 ? 6 : 3)
#else
#define VECTORS_OF(rows) ((rows) == 1 ? 8 : (rows) == 2 ? 4 : (rows) == 4 ? 2 : 1)
#endif

// `rows` x `vecs` vectors of C from row `row` and column `col`; the last of them has `left` columns.
INLINE void few_tile(int rows, int vecs, const Product *g, long row, long col, long left) {
  vf sums[8][8];
  const float *a = g->a + row * g->lda, *b = g->b + col;
  float *c = g->c + row * g->ldc + col;
  long lda = g->lda, ldb = g->ldb, k = g->k;
#define WIDTH(j) ((j) == vecs - 1 ? left : VW)
#pragma GCC unroll 8
  for (int i = 0; i < rows; i++)
#pragma GCC unroll 8
    for (int j = 0; j < vecs; j++)
      sums[i][j] = g->accumulate ? load_part(c + i * g->ldc + j * VW, WIDTH(j))
                                 : g->bias != NULL ? load_part(g->bias + col + j * VW, WIDTH(j)) : splat(0);
  // Three rows share a base, as in `tile`.
  const float *base[3];
#pragma GCC unroll 8
  for (int i = 0; i < rows; i += 3) {
    base[i / 3] = a + i * lda;
    FORGET(base[i / 3]);
  }
  for (long p = 0; p < k; p++, b += ldb) {
    vf right[8];
#pragma GCC unroll 8
    for (int j = 0; j < vecs; j++) right[j] = load_part(b + j * VW, WIDTH(j));
#pragma GCC unroll 8
    for (int i = 0; i < rows; i++) {
      vf x = splat(base[i / 3][(i % 3) * lda + p]);
#pragma GCC unroll 8
      for (int j = 0; j < vecs; j++) sums[i][j] += x * right[j];
    }
  }
#pragma GCC unroll 8
  for (int i = 0; i < rows; i++)
#pragma GCC unroll 8
    for (int j = 0; j < vecs; j++) store_part(c + i * g->ldc + j * VW, sums[i][j], WIDTH(j));
#undef WIDTH
}

#define FEW_CASE(rows, vecs)                             \
  case vecs:                                             \
    if (vecs <= VECTORS_OF(rows)) few_tile(rows, vecs, g, row, col, VW); \
    break;
#define FEW_TILES(rows)                                                                        \
  FN void few_tiles_##rows(const Product *g, long row, long col, long vecs, long left) {       \
    if (left < VW) {                                                                           \
      few_tile(rows, 1, g, row, col, left);                                                    \
      return;                                                                                  \
    }                                                                                          \
    switch (vecs) {                                                                            \
      FEW_CASE(rows, 1) FEW_CASE(rows, 2) FEW_CASE(rows, 3) FEW_CASE(rows, 4) FEW_CASE(rows, 5) \
      FEW_CASE(rows, 6) FEW_CASE(rows, 7) FEW_CASE(rows, 8)                                    \
    }                                                                                          \
  }
FEW_TILES(1) FEW_TILES(2) FEW_TILES(4) FEW_TILES(8)

INLINE long few_group(long rows) { return rows >= 8 ? 8 : rows >= 4 ? 4 : rows >= 2 ? 2 : 1; }

// Columns `from` to `to` of C, B (K, N): a block of columns meets all rows while it is in the first caches.
FN void few_columns(const Product *g, long from, long to) {
  long most = VECTORS_OF(few_group(g->m)), whole = (to - from) / VW, blocks = ceil_div(whole, most);
  for (long block = 0; block <= blocks; block++) {
    // Blocks of widths that differ by a vector at most; then the columns that fill none.
    long first = block < blocks ? whole * block / blocks : whole, last = block < blocks ? whole * (block + 1) / blocks : whole;
    long col = from + first * VW, left = block < blocks ? VW : to - col;
    if (left == 0) break;
    for (long row = 0, rows; row < g->m; row += rows) {
      rows = few_group(g->m - row);
      long vecs = max_of(1, last - first);
      if (rows == 8) few_tiles_8(g, row, col, vecs, left);
      else if (rows == 4) few_tiles_4(g, row, col, vecs, left);
      else if (rows == 2) few_tiles_2(g, row, col, vecs, left);
      else few_tiles_1(g, row, col, vecs, left);
    }
  }
}

// The sum of each of VW vectors, the sum of r[i] in lane i: neighbours are added while they are interleaved.
#define ADD_STEP(s)                                                                                     \
  _Pragma("GCC unroll 16") for (int i = 0; i < VW; i += 2 * (s)) {                                      \
    vf a = r[i], b = r[i + (s)];                                                                        \
    r[i] = SHUFFLE(a, b, LANES(LOW_LANE, s)) + SHUFFLE(a, b, LANES(HIGH_LANE, s));                      \
  }
INLINE vf sum_each(vf r[VW]) {
  ADD_STEP(1)
  ADD_STEP(2)
#if VB >= 32
  ADD_STEP(4)
#endif
#if VB >= 64
  ADD_STEP(8)
#endif
  return r[0];
}

// `rows` x VW / rows dot products. Where C has fewer of the rows or columns, the last one is computed again and not written.
INLINE void few_dots(int rows, const Product *g, long row, long num_rows, long col, long columns) {
  int wide = VW / rows;
  vf sums[VW];
  const float *a[4], *b = g->b + col * g->ldb;
  long ldb = g->ldb, k = g->k, p = 0;
#pragma GCC unroll 4
  for (int i = 0; i < rows; i++) a[i] = g->a + (row + min_of(i, num_rows - 1)) * g->lda;
#pragma GCC unroll 16
  for (int i = 0; i < VW; i++) sums[i] = splat(0);
  for (; columns == wide && p + VW <= k; p += VW) {
#pragma GCC unroll 16
    for (int j = 0; j < wide; j++) {
      vf right = load(b + j * ldb + p);
#pragma GCC unroll 4
      for (int i = 0; i < rows; i++) sums[i * wide + j] += load(a[i] + p) * right;
    }
  }
  for (; p < k; p += VW) {
    long left = min_of(VW, k - p);
#pragma GCC unroll 16
    for (int j = 0; j < wide; j++) {
      vf right = load_part(b + min_of(j, columns - 1) * ldb + p, left);
#pragma GCC unroll 4
      for (int i = 0; i < rows; i++) sums[i * wide + j] += load_part(a[i] + p, left) * right;
    }
  }
  float lanes[VW] __attribute__((aligned(VB)));
  store(lanes, sum_each(sums));
  for (int i = 0; i < num_rows; i++)
    for (long j = 0; j < columns; j++) {
      float *c = g->c + (row + i) * g->ldc + col + j;
      *c = lanes[i * wide + j] + (g->accumulate ? *c : g->bias != NULL ? g->bias[col + j] : 0);
    }
}

// Columns `from` to `to` of C, B (N, K).
FN void few_products(const Product *g, long from, long to) {
  long height = g->m >= 3 ? 4 : g->m, wide = VW / height;
  for (long col = from; col < to; col += wide) {
    long columns = min_of(wide, to - col);
    for (long row = 0; row < g->m; row += height) {
      long rows = min_of(height, g->m - row);
      if (height == 4) few_dots(4, g, row, rows, col, columns);
      else if (height == 2) few_dots(2, g, row, rows, col, columns);
      else few_dots(1, g, row, rows, col, columns);
    }
  }
}

FN void multiply_few(const Product *g, long from, long to) {
  if (g->trans_b) few_products(g, from, to);
  else few_columns(g, from, to);
  if (g->activation || g->residual != NULL || g->before != NULL) finish_tile(g, 0, g->m, from, to - from);
}

typedef struct {
  const Product *g;
  long shares;
} FewRows;

FN void few_task(void *context, long task) {
  const FewRows *few = context;
  long units = ceil_div(few->g->n, VW), from = units * task / few->shares * VW;
  long to = min_of(few->g->n, units * (task + 1) / few->shares * VW);
  if (from < to) multiply_few(few->g, from, to);
}

// Multiply-adds of a share at least.
#define SHARE_WORK 8192.0
FN void spread_few(const Product *g) {
  double work = (double)g->m * (double)g->n * (double)g->k;
  FewRows few = {g, max_of(1, min_of(pool_threads(), (long)(work / SHARE_WORK)))};
  parallel(few.shares, few_task, &few);
}
