// Copies of A and B in the order in which tiles read them.
// Rows fetched ahead when rows far apart are copied.
#ifndef AHEAD
#define AHEAD 8L
#endif

typedef struct {
  long m, n, k;
  const float *a, *b;
  long lda, ldb;
  int trans_a, trans_b;
  float *c;
  long ldc;
  const float *bias, *residual;
  float *before;
  int activation, accumulate;
  int in_place; // B is read as it lies, whatever the sizes
} Product;

// A strip of A: as many rows as a tile is high, or a little less. Many strips are a multiple of four, so that they can be shared
// out evenly.
INLINE long strips_of(const Product *g) {
  long num = ceil_div(g->m, MAX_ROWS);
  return num < 32 ? num : ceil_div(num, 4) * 4;
}
INLINE long first_row(const Product *g, long strip) { return g->m * strip / strips_of(g); }

// Columns `col` to col + width of B, k from `from`, as rows of NR: the missing columns are 0.
FN void pack_panel(const Product *g, float *to, long col, long width, long from, long k) {
  if (!g->trans_b) {
    const float *b = g->b + from * g->ldb + col;
    if (width == NR) {
      for (long p = 0; p < k; p++) {
        if (p + AHEAD < k)
          for (int j = 0; j < NR; j += 16) __builtin_prefetch(b + (p + AHEAD) * g->ldb + j);
        for (int j = 0; j < NV; j++) store(to + p * NR + j * VW, load(b + p * g->ldb + j * VW));
      }
      return;
    }
    for (long p = 0; p < k; p++)
      for (long j = 0; j < NR; j++) to[p * NR + j] = j < width ? b[p * g->ldb + j] : 0;
    return;
  }
  for (long j = 0; j < NR; j += VW) {
    long columns = max_of(0, min_of(VW, width - j));
    const float *b = g->b + (col + j) * g->ldb + from;
    for (long p = 0; p < k; p += VW) {
      long left = min_of(VW, k - p);
      vf block[VW];
      if (columns == VW && left == VW) {
        _Pragma("GCC unroll 16") for (int i = 0; i < VW; i++) block[i] = load(b + i * g->ldb + p);
      } else {
        for (long i = 0; i < VW; i++) block[i] = i < columns ? load_part(b + i * g->ldb + p, left) : splat(0);
      }
      transpose_block(block);
      if (left == VW) {
        _Pragma("GCC unroll 16") for (int i = 0; i < VW; i++) store(to + (p + i) * NR + j, block[i]);
      } else {
        for (long i = 0; i < left; i++) store(to + (p + i) * NR + j, block[i]);
      }
    }
  }
}

// Strips of A: rows `row` to row + rows as k rows of `rows`. A store is a whole vector where it can be: what it writes too much,
// the next one overwrites; the buffer has a vector to spare.
INLINE void store_strip(float *to, vf v, long rows, long i) {
  if (rows <= VW) store(to + i, v);
  else store_part(to + i, v, min_of(VW, rows - i));
}

// The same of several strips at once, from A transposed: its k rows are read once. Strip s begins at row starts[s].
FN void pack_transposed(const Product *g, float *to, size_t strip_words, const long *starts, long num_strips, long from, long k) {
  // A whole vector may be read where another row of A follows.
  long safe = g->lda >= VW ? min_of(k, g->k - 1 - from) : 0;
  for (long p = 0; p < k; p++) {
    const float *a = g->a + (from + p) * g->lda;
    float *strip = to;
    // Rows far apart are nothing that the processor fetches ahead by itself.
    if (p + AHEAD < k)
      for (long i = starts[0]; i < starts[num_strips]; i += 16) __builtin_prefetch(a + AHEAD * g->lda + i);
    for (long s = 0; s < num_strips; s++, strip += strip_words) {
      long row = starts[s], rows = starts[s + 1] - row;
      for (long i = 0; i < rows; i += VW) {
        vf v = p < safe ? load(a + row + i) : load_part(a + row + i, min_of(VW, rows - i));
        // Row after row, so that what a whole vector writes too much is always overwritten.
        store(strip + p * rows + i, v);
      }
    }
  }
}

FN void pack_rows(const Product *g, float *to, long row, long rows, long from, long k) {
  for (long i = 0; i < rows; i += VW) {
    long height = min_of(VW, rows - i);
    const float *a = g->a + (row + i) * g->lda + from;
    for (long p = 0; p < k; p += VW) {
      long left = min_of(VW, k - p);
      vf block[VW];
      if (left == VW) {
        _Pragma("GCC unroll 16") for (int r = 0; r < VW; r++) block[r] = r < height ? load(a + r * g->lda + p) : splat(0);
      } else {
        for (int r = 0; r < VW; r++) block[r] = r < height ? load_part(a + r * g->lda + p, left) : splat(0);
      }
      transpose_block(block);
      if (left == VW) {
        _Pragma("GCC unroll 16") for (int r = 0; r < VW; r++) store_strip(to + (p + r) * rows, block[r], rows, i);
      } else {
        for (int r = 0; r < left; r++) store_strip(to + (p + r) * rows, block[r], rows, i);
      }
    }
  }
}

