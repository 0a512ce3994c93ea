// Matrix products, after Goto and van de Geijn 2008: B is packed into panels as wide as a tile, a tile of C stays in registers for
// the whole of K (or KC of it), a panel of A stays in the first cache while it meets all panels of B. What was tried, and the
// figures: docs/kernels.md.
//
// The sums of an element run over k in order whatever the split into tasks, which follows from the sizes alone.
#define NV 2
#define NR (NV * VW)
#ifndef KC
#define KC (VB == 64 ? 512L : 256L)
#endif
#ifndef NC
#define NC 512L
#endif
// Rows fetched ahead when rows far apart are copied.
#ifndef AHEAD
#define AHEAD 8L
#endif
// What stays in the first cache: a strip of A while all panels of B meet it, or a panel of B while a group of strips does.
#ifndef KEEPS_STRIP
#define KEEPS_STRIP (VB == 64)
#endif
// Strips of A in a group; they are packed together.
#ifndef GROUP
#define GROUP (KEEPS_STRIP ? 4L : 8L)
#endif
// Panels of B from which on strips of A are packed.
#ifndef PACK_FROM
#define PACK_FROM 8
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

// ---- One tile: `rows` x (`vecs` x VW) of C. A's element (i, k) is a[i * lda + k], or a[k * lda + i] where it is k-major.

typedef void Tile(long k, const float *a, long lda, const float *b, long ldb, float *c, long ldc, const float *bias,
                  int accumulate);

// The compiler no longer knows what it knew of the value of x.
#define FORGET(x) __asm__("" : "+r"(x))

INLINE void tile(int rows, int vecs, int k_major, long k, const float *a, long lda, const float *b, long ldb, float *c,
                 long ldc, const float *bias, int accumulate) {
  vf sum[MAX_ROWS][NV];
#pragma GCC unroll 16
  for (int i = 0; i < rows; i++)
#pragma GCC unroll 16
    for (int j = 0; j < vecs; j++)
      sum[i][j] = accumulate ? load(c + i * ldc + j * VW) : bias != NULL ? load(bias + j * VW) : splat(0);
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
    for (int j = 0; j < vecs; j++) right[j] = load(b + j * VW);
#pragma GCC unroll 16
    for (int i = 0; i < rows; i++) {
      vf left = splat(k_major ? a[i] : base[i / 3][(i % 3) * lda + p]);
#pragma GCC unroll 16
      for (int j = 0; j < vecs; j++) sum[i][j] += left * right[j];
    }
    b += ldb;
    if (k_major) a += lda;
  }
#pragma GCC unroll 16
  for (int i = 0; i < rows; i++) {
#pragma GCC unroll 16
    for (int j = 0; j < vecs; j++) store(c + j * VW, sum[i][j]);
    c += ldc;
  }
}

#define TILE(rows, vecs, k_major)                                                                                          \
  FN void tile_##rows##_##vecs##_##k_major(long k, const float *a, long lda, const float *b, long ldb, float *c, long ldc, \
                                           const float *bias, int accumulate) {                                            \
    tile(rows, vecs, k_major, k, a, lda, b, ldb, c, ldc, bias, accumulate);                                                \
  }
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

// ---- Packing

// A strip of A: as many rows as a tile is high, or one less, all the same but for one.
INLINE long strips_of(const Product *g) { return ceil_div(g->m, MAX_ROWS); }
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
        store_strip(strip + p * rows, v, rows, i);
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

// ---- Blocks

// B as the tiles read it: panels of NR columns, each with all its k; or B itself, where the panels would not be used often enough.
typedef struct {
  const float *panels; // NULL: B itself, but for a last panel that is no whole number of vectors wide
  long col, columns, from, k;
} Block;

FN void finish_tile(const Product *g, long row, long rows, long col, long width) {
  for (long r = 0; r < rows; r++) {
    long at = (row + r) * g->ldc + col;
    EACH(width) {
      vf value = load_part(g->c + at + i, left);
      if (g->before != NULL) store_part(g->before + at + i, value, left);
      if (g->activation) value = activated(value, g->activation);
      if (g->residual != NULL) {
        KEEP_APART(value);
        value += load_part(g->residual + at + i, left);
      }
      store_part(g->c + at + i, value, left);
    }
  }
}

// Whether strips of A are first copied together: worth it where many panels of B meet them, needed where lda makes the rows of a
// strip share cache sets.
FN int packs_strips(const Product *g) {
  if (g->trans_a) return g->n > NR && g->k > 64;
  return g->n > 2 * NR && (g->n >= PACK_FROM * NR || (MAX_ROWS > 8 && g->lda % 1024 == 0));
}

// One tile of C, of any width.
INLINE void multiply_tile(const Product *g, const Block *b, const float *a, long lda, int k_major, long row, long rows, long panel,
                          const float *odd_panel, float *spare, int finishes) {
  long col = b->col + panel * NR, width = min_of(NR, b->columns - panel * NR);
  int is_odd = width % VW != 0, accumulate = g->accumulate || b->from > 0;
  const float *right = b->panels + panel * NR * b->k;
  long ldb = NR;
  if (b->panels == NULL) {
    right = is_odd ? odd_panel : g->b + b->from * g->ldb + col;
    ldb = is_odd ? NR : g->ldb;
  }
  Tile *run = tiles[rows - 1][ceil_div(width, VW) - 1][k_major];
  const float *bias = g->bias == NULL ? NULL : g->bias + col;
  if (!is_odd) {
    run(b->k, a, lda, right, ldb, g->c + row * g->ldc + col, g->ldc, bias, accumulate);
  } else {
    run(b->k, a, lda, right, ldb, spare, NR, NULL, 0);
    for (long r = 0; r < rows; r++) {
      float *c = g->c + (row + r) * g->ldc + col;
      EACH(width) {
        vf start = accumulate ? load_part(c + i, left) : bias != NULL ? load_part(bias + i, left) : splat(0);
        store_part(c + i, start + load(spare + r * NR + i), left);
      }
    }
  }
  if (finishes) finish_tile(g, row, rows, col, width);
}

// C's strips strip_from to strip_to, panels panel_from to panel_to of the block.
FN void multiply_block(const Product *g, const Block *b, long strip_from, long strip_to, long panel_from, long panel_to) {
  int finishes = b->from + b->k == g->k && (g->activation || g->residual != NULL || g->before != NULL);
  int packs = packs_strips(g);
  size_t strip_words = (size_t)(MAX_ROWS * b->k + VW);
  float *strips = packs ? scratch(SCRATCH_PACK_A, GROUP * strip_words) : NULL;
  // The last panel of B used in place, if its width is odd: packed here, and its tile goes through memory of its own.
  float *spare = scratch(SCRATCH_TILE, (size_t)(MAX_ROWS * NR + NR * b->k)), *odd_panel = NULL;
  long last_width = b->columns - (ceil_div(b->columns, NR) - 1) * NR;
  if (b->panels == NULL && last_width % VW != 0 && panel_to * NR > b->columns) {
    odd_panel = spare + MAX_ROWS * NR;
    pack_panel(g, odd_panel, b->col + b->columns - last_width, last_width, b->from, b->k);
  }
  for (long group = strip_from; group < strip_to; group += GROUP) {
    long num_strips = min_of(strip_to - group, GROUP), num_panels = panel_to - panel_from, starts[GROUP + 1];
    for (long i = 0; i <= num_strips; i++) starts[i] = first_row(g, group + i);
    if (packs && g->trans_a) pack_transposed(g, strips, strip_words, starts, num_strips, b->from, b->k);
    for (long i = 0; packs && !g->trans_a && i < num_strips; i++)
      pack_rows(g, strips + (size_t)i * strip_words, starts[i], starts[i + 1] - starts[i], b->from, b->k);
    for (long outer = 0; outer < (KEEPS_STRIP ? num_strips : num_panels); outer++)
      for (long inner = 0; inner < (KEEPS_STRIP ? num_panels : num_strips); inner++) {
        long i = KEEPS_STRIP ? outer : inner, panel = panel_from + (KEEPS_STRIP ? inner : outer);
        long row = starts[i], rows = starts[i + 1] - row;
        const float *a = g->trans_a ? g->a + b->from * g->lda + row : g->a + row * g->lda + b->from;
        if (packs) a = strips + (size_t)i * strip_words;
        multiply_tile(g, b, a, packs ? rows : g->lda, g->trans_a || packs, row, rows, panel, odd_panel, spare, finishes);
      }
  }
}

// How far a block of B reaches in k: equal parts of at most KC.
FN long depth_of_block(long k) { return max_of(1, ceil_div(ceil_div(k, ceil_div(max_of(1, k), KC)), 16) * 16); }

// B in place: where few rows of A meet it, or where it fits the first cache as it lies.
FN int reads_in_place(const Product *g) {
  return !g->trans_b && (g->in_place || g->m <= 2 * MAX_ROWS || (g->k * g->n <= 8192 && g->ldb * g->k <= 32768));
}

// Few rows against B transposed: sums of products along k, which is contiguous in both, instead of packing a B used once.
FN void multiply_dots(const Product *g, long from, long to) {
  for (long row = 0; row < g->m; row++) {
    const float *a = g->a + row * g->lda;
    for (long col = from; col < to; col += 4) {
      long columns = min_of(4, to - col);
      const float *b[4];
      vf sums[4] = {splat(0), splat(0), splat(0), splat(0)};
      for (int j = 0; j < 4; j++) b[j] = g->b + (col + min_of(j, columns - 1)) * g->ldb;
      EACH(g->k) {
        vf v = load_part(a + i, left);
        _Pragma("GCC unroll 4") for (int j = 0; j < 4; j++) sums[j] += v * load_part(b[j] + i, left);
      }
      for (long j = 0; j < columns; j++) {
        float *c = g->c + row * g->ldc + col + j;
        *c = sum_lanes(sums[j]) + (g->accumulate ? *c : g->bias != NULL ? g->bias[col + j] : 0);
      }
    }
    if (g->activation || g->residual != NULL || g->before != NULL) finish_tile(g, row, 1, from, to - from);
  }
}
FN int uses_dots(const Product *g) { return g->trans_b && !g->trans_a && g->m <= 4; }

// All of a product on one thread.
FN void multiply_serial(const Product *g) {
  if (uses_dots(g)) {
    multiply_dots(g, 0, g->n);
    return;
  }
  int in_place = reads_in_place(g);
  long depth = in_place ? max_of(1, g->k) : depth_of_block(g->k);
  for (long col = 0; col < g->n; col += NC) {
    // Once for k of 0 too: bias and residual remain.
    for (long from = 0; from < max_of(1, g->k); from += depth) {
      Block block = {NULL, col, min_of(NC, g->n - col), from, min_of(depth, g->k - from)};
      long num_panels = ceil_div(block.columns, NR);
      if (!in_place) {
        float *panels = scratch(SCRATCH_PACK_B, (size_t)(num_panels * NR * depth));
        for (long j = 0; j < num_panels; j++)
          pack_panel(g, panels + j * NR * block.k, col + j * NR, min_of(NR, block.columns - j * NR), from, block.k);
        block.panels = panels;
      }
      multiply_block(g, &block, 0, strips_of(g), 0, num_panels);
    }
  }
}

// ---- One product on all threads

// Multiply-adds of a task at least: some microseconds.
#define TASK_WORK 262144.0
// Tasks of a block at most: enough to share out, and few enough for a task to have strips to keep a panel for.
#ifndef MAX_TASKS
#define MAX_TASKS 16
#endif

typedef struct {
  const Product *g;
  Block block;
  float *panels;
  long row_chunks, col_chunks, num_panels;
} Spread;

FN void pack_task(void *context, long task) {
  const Spread *s = context;
  long first = task * 2, last = min_of(s->num_panels, first + 2);
  for (long j = first; j < last; j++)
    pack_panel(s->g, s->panels + j * NR * s->block.k, s->block.col + j * NR, min_of(NR, s->block.columns - j * NR),
               s->block.from, s->block.k);
}

FN void block_task(void *context, long task) {
  const Spread *s = context;
  long row_chunk = task / s->col_chunks, col_chunk = task % s->col_chunks;
  long num_strips = strips_of(s->g);
  multiply_block(s->g, &s->block, num_strips * row_chunk / s->row_chunks, num_strips * (row_chunk + 1) / s->row_chunks,
                 s->num_panels * col_chunk / s->col_chunks, s->num_panels * (col_chunk + 1) / s->col_chunks);
}

FN void dots_task(void *context, long task) {
  const Spread *s = context;
  long columns = ceil_div(ceil_div(s->g->n, s->col_chunks), 4) * 4, from = task * columns;
  if (from < s->g->n) multiply_dots(s->g, from, min_of(s->g->n, from + columns));
}

FN void multiply_spread(const Product *g) {
  Spread s = {.g = g};
  if (uses_dots(g)) {
    s.col_chunks = max_of(1, min_of(64, (long)((double)g->m * g->n * g->k / (TASK_WORK / 8))));
    parallel(s.col_chunks, dots_task, &s);
    return;
  }
  int in_place = reads_in_place(g);
  long depth = in_place ? max_of(1, g->k) : depth_of_block(g->k);
  for (long col = 0; col < g->n; col += NC) {
    for (long from = 0; from < max_of(1, g->k); from += depth) {
      s.block = (Block){NULL, col, min_of(NC, g->n - col), from, min_of(depth, g->k - from)};
      s.num_panels = ceil_div(s.block.columns, NR);
      if (!in_place) {
        s.block.panels = s.panels = scratch(SCRATCH_PACK_B, (size_t)(s.num_panels * NR * depth));
        parallel(ceil_div(s.num_panels, 2), pack_task, &s);
      }
      long wanted = (long)((double)g->m * (double)s.block.columns * (double)s.block.k / TASK_WORK);
      wanted = max_of(1, min_of(MAX_TASKS, wanted));
      s.row_chunks = min_of(strips_of(g), wanted);
      s.col_chunks = min_of(s.num_panels, ceil_div(wanted, max_of(1, s.row_chunks)));
      parallel(s.row_chunks * s.col_chunks, block_task, &s);
    }
  }
}

// ---- The kernels

typedef struct {
  Product first;
  long batch, stride_a, stride_b, stride_c, batch_a_task;
} Batch;

FN Product product_of(const Batch *batch, long index) {
  Product g = batch->first;
  g.a += index * batch->stride_a;
  g.b += index * batch->stride_b;
  g.c += index * batch->stride_c;
  if (g.residual != NULL) g.residual += index * batch->stride_c;
  if (g.before != NULL) g.before += index * batch->stride_c;
  return g;
}

FN void batch_task(void *context, long task) {
  const Batch *batch = context;
  long last = min_of(batch->batch, (task + 1) * batch->batch_a_task);
  for (long index = task * batch->batch_a_task; index < last; index++) {
    Product g = product_of(batch, index);
    multiply_serial(&g);
  }
}

FN void run_products(Batch *batch) {
  const Product *g = &batch->first;
  if (g->m == 0 || g->n == 0 || batch->batch == 0) return;
  double work = (double)g->m * (double)g->n * (double)g->k;
  // Products large enough to share are shared one by one; small ones are shared out.
  if (batch->batch == 1 || work > 32 * TASK_WORK) {
    for (long index = 0; index < batch->batch; index++) {
      Product one = product_of(batch, index);
      multiply_spread(&one);
    }
    return;
  }
  batch->batch_a_task = max_of(1, (long)(TASK_WORK / (work + 1)));
  parallel(ceil_div(batch->batch, batch->batch_a_task), batch_task, batch);
}

FN Batch batch_of(const Call *call) {
  const int32_t *s = call->s;
  return (Batch){.first = {.m = s[1], .n = s[2], .k = s[3], .a = call->p[0], .b = call->p[1], .lda = s[6], .ldb = s[7],
                           .trans_a = s[4], .trans_b = s[5], .ldc = s[8]},
                 .batch = s[0], .stride_a = s[9], .stride_b = s[10], .stride_c = s[11]};
}

FN void matmul(const Call *call) {
  Batch batch = batch_of(call);
  Product *g = &batch.first;
  g->bias = call->p[2];
  g->residual = call->p[3];
  g->before = call->p[4];
  g->c = call->p[5];
  g->activation = call->s[12];
  run_products(&batch);
}

FN void matmul_add(const Call *call) {
  Batch batch = batch_of(call);
  batch.first.c = call->p[2];
  batch.first.accumulate = 1;
  run_products(&batch);
}
