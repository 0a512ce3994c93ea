// Matrix products. What was tried, and the figures: docs/kernels.md.
//
// The sums of an element run over k in order whatever the split into tasks, which follows from the sizes alone; where A is transposed
// they may be sums of two halves of k.
#include "matmul-tile.h"

#include "matmul-pack.h"
#include "matmul-block.h"

// How far a block of B reaches in k: equal parts of at most KC.
FN long depth_of_block(long k) { return max_of(1, ceil_div(ceil_div(k, ceil_div(max_of(1, k), KC)), 16) * 16); }

// B in place: where few rows of A meet it, or where it fits the first cache as it lies.
FN int reads_in_place(const Product *g) {
  return !g->trans_b && (g->in_place || g->m <= 2 * MAX_ROWS || (g->k * g->n <= 8192 && g->ldb * g->k <= 32768));
}

#include "few-rows.h"

// All of a product on one thread.
FN void multiply_serial(const Product *g) {
  if (has_few_rows(g) && !g->in_place) {
    multiply_few(g, 0, g->n);
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
        pack_block(g, &block, panels);
        block.panels = panels;
      }
      multiply_block(g, &block, 0, strips_of(g), 0, num_panels);
    }
  }
}

// ---- One product on all threads

// Multiply-adds of a task at least: some microseconds.
#define TASK_WORK 262144.0
// Words of B that each thread packs for itself at once: half of a second cache. What lies in the other core's cache costs more than
// packing it twice.
#define MAX_PANEL_WORDS 262144L

typedef struct {
  Product parts[2]; // of the sum over k
  long num_parts, depth, col, columns, from, k, num_chunks;
  int in_place;
  uint64_t key;
} Spread;

// Strips of A against columns `col` to col + columns of B, k from `from`, which the thread packs at its first task of the job.
FN void rows_task(void *context, long task) {
  const Spread *s = context;
  const Product *g = &s->parts[task / s->num_chunks];
  long chunk = task % s->num_chunks, num_strips = strips_of(g), num_panels = ceil_div(s->columns, NR);
  long end = min_of(max_of(1, g->k), s->from + s->k);
  int is_filled = 1;
  float *panels = NULL;
  if (!s->in_place)
    panels = scratch_keyed(SCRATCH_PANELS, (size_t)(num_panels * NR * s->k), s->key + (uint64_t)(task / s->num_chunks), &is_filled);
  for (long from = s->from; from < end; from += s->depth) {
    Block block = {panels, s->col, s->columns, from, min_of(s->depth, g->k - from)};
    if (!is_filled) pack_block(g, &block, panels);
    multiply_block(g, &block, num_strips * chunk / s->num_chunks, num_strips * (chunk + 1) / s->num_chunks, 0, num_panels);
    if (panels != NULL) panels += num_panels * NR * block.k;
  }
}

FN void columns_task(void *context, long task) {
  const Spread *s = context;
  Product g = s->parts[0];
  long num_panels = ceil_div(g.n, NR), col = num_panels * task / s->num_chunks * NR;
  g.n = min_of(g.n, num_panels * (task + 1) / s->num_chunks * NR) - col;
  g.b += g.trans_b ? col * g.ldb : col;
  g.c += col;
  if (g.bias != NULL) g.bias += col;
  if (g.residual != NULL) g.residual += col;
  if (g.before != NULL) g.before += col;
  multiply_serial(&g);
}

FN void add_part_task(void *context, long task) {
  const Spread *s = context;
  const Product *g = &s->parts[0], *other = &s->parts[1];
  long rows = rows_a_task(g->n), last = min_of(g->m, (task + 1) * rows);
  for (long row = task * rows; row < last; row++) {
    float *c = g->c + row * g->ldc, *part = other->c + row * other->ldc;
    EACH(g->n) store_part(c + i, load_part(c + i, left) + load_part(part + i, left), left);
  }
}

// A^T B is a sum over tokens, and the tokens of one half lie in one core's cache: two sums, where adding them costs less
// than exchanging the halves of A and B.
FN int splits_sum(const Product *g) {
  double exchanged = (double)g->k * (double)(g->m + g->n), added = 2.0 * (double)g->m * (double)g->n;
  return g->trans_a && !g->trans_b && g->k >= 256 && exchanged >= added && !g->activation && g->residual == NULL && g->before == NULL;
}

FN void multiply_spread(const Product *g) {
  if (has_few_rows(g)) {
    spread_few(g);
    return;
  }
  Spread s = {.parts = {*g}, .num_parts = 1, .in_place = reads_in_place(g) || (splits_sum(g) && g->ldb < 1024), .columns = g->n};
  double work = (double)g->m * (double)g->n * (double)g->k;
  if (g->m < 256 && g->n > g->m && !splits_sum(g)) {
    // Rather few rows: each task has all of them.
    s.num_chunks = max_of(1, min_of(ceil_div(g->n, NR), (long)(work / TASK_WORK)));
    parallel(s.num_chunks, columns_task, &s);
    return;
  }
  if (splits_sum(g)) {
    Product *first = &s.parts[0], *second = &s.parts[1];
    s.num_parts = 2;
    first->k = g->k / 2;
    *second = *first;
    second->k = g->k - first->k;
    second->a += first->k * g->lda;
    second->b += first->k * g->ldb;
    second->c = scratch(SCRATCH_PARTIAL, (size_t)(g->m * g->n));
    second->ldc = g->n;
    second->bias = NULL;
    second->accumulate = 0;
  }
  long k = max_of(1, s.parts[s.num_parts - 1].k);
  s.num_chunks = max_of(1, min_of(ceil_div(strips_of(g), GROUP), (long)(work / TASK_WORK)));
  s.depth = reads_in_place(g) ? k : depth_of_block(k);
  s.k = k;
  if (k * ceil_div(g->n, NR) * NR > MAX_PANEL_WORDS && !reads_in_place(g)) {
    s.k = s.depth;
    s.columns = NC;
  }
  for (s.col = 0; s.col < g->n; s.col += s.columns) {
    s.columns = min_of(s.columns, g->n - s.col);
    for (s.from = 0; s.from < k; s.from += s.k) {
      s.key = new_key(s.num_parts);
      parallel(s.num_parts * s.num_chunks, rows_task, &s);
    }
  }
  if (s.num_parts == 2) parallel(ceil_div(g->m, rows_a_task(g->n)), add_part_task, &s);
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
