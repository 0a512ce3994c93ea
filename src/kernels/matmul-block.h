// A block of C: strips of A against panels of B, after Goto and van de Geijn 2008.
#ifndef KC
#define KC (VB == 64 ? 512L : 256L)
#endif
#ifndef NC
#define NC 512L
#endif
// Strips of A in a group; they are packed together.
#ifndef GROUP
#define GROUP (KEEPS_STRIP ? 4L : 8L)
#endif
// Panels of B from which on strips of A are packed.
#ifndef PACK_FROM
#define PACK_FROM 8
#endif

// B as the tiles read it: panels of NR columns, each with all its k; or B itself, where the panels would not be used often enough.
typedef struct {
  const float *panels; // NULL: B itself, but for a last panel that is no whole number of vectors wide
  long col, columns, from, k;
} Block;

INLINE void finish_rows(const Product *g, long row, long rows, long col, long width, int activation) {
  for (long r = 0; r < rows; r++) {
    long at = (row + r) * g->ldc + col;
    EACH(width) {
      vf value = load_part(g->c + at + i, left);
      if (g->before != NULL) store_part(g->before + at + i, value, left);
      if (activation) value = activated(value, activation);
      if (g->residual != NULL) {
        KEEP_APART(value);
        value += load_part(g->residual + at + i, left);
      }
      store_part(g->c + at + i, value, left);
    }
  }
}
FN void finish_tile(const Product *g, long row, long rows, long col, long width) {
  if (g->activation == 0) finish_rows(g, row, rows, col, width, 0);
  else if (g->activation == 1) finish_rows(g, row, rows, col, width, 1);
  else finish_rows(g, row, rows, col, width, g->activation);
}

// Whether strips of A are first copied together: worth it where many panels of B meet them, needed where lda makes the rows of a
// strip share cache sets.
FN int packs_strips(const Product *g) {
  if (g->in_place && g->lda == NR) return 0; // a strip of A and its neighbours, and nothing else
  if (g->trans_a) return g->n > NR && g->k > 64;
  return g->n > 2 * NR && (g->n >= PACK_FROM * NR || (MAX_ROWS > 8 && g->lda % 1024 == 0));
}

// One tile of C, of any width.
INLINE void multiply_tile(const Product *g, const Block *b, const float *a, long lda, int k_major, long row, long rows, long panel,
                          const float *odd_panel, float *spare, int finishes, float *copy) {
  long col = b->col + panel * NR, width = min_of(NR, b->columns - panel * NR);
  int is_odd = width % VW != 0, accumulate = g->accumulate || b->from > 0;
  const float *right = b->panels + panel * NR * b->k;
  long ldb = NR;
  if (b->panels == NULL) {
    right = is_odd ? odd_panel : g->b + b->from * g->ldb + col;
    ldb = is_odd ? NR : g->ldb;
  }
  Tile *run = tiles[rows - 1][ceil_div(width, VW) - 1][k_major];
#if KEEPS_STRIP
  if (copy != NULL) run = copying_tiles[rows - 1];
#endif
  const float *bias = g->bias == NULL || accumulate ? NULL : g->bias + col;
  if (!is_odd) {
    run(b->k, a, lda, right, ldb, g->c + row * g->ldc + col, g->ldc, bias, accumulate, copy);
  } else {
    run(b->k, a, lda, right, ldb, spare, NR, NULL, 0, NULL);
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
    int copies = KEEPS_STRIP && packs && g->trans_a && g->lda < 1024 && b->columns >= (panel_from + 1) * NR;
    if (packs && g->trans_a && !copies) pack_transposed(g, strips, strip_words, starts, num_strips, b->from, b->k);
    for (long i = 0; packs && !g->trans_a && i < num_strips; i++)
      pack_rows(g, strips + (size_t)i * strip_words, starts[i], starts[i + 1] - starts[i], b->from, b->k);
    for (long outer = 0; outer < (KEEPS_STRIP ? num_strips : num_panels); outer++)
      for (long inner = 0; inner < (KEEPS_STRIP ? num_panels : num_strips); inner++) {
        long i = KEEPS_STRIP ? outer : inner, panel = panel_from + (KEEPS_STRIP ? inner : outer);
        long row = starts[i], rows = starts[i + 1] - row;
        const float *a = g->trans_a ? g->a + b->from * g->lda + row : g->a + row * g->lda + b->from;
        float *strip = strips + (size_t)i * strip_words, *copy = copies && panel == panel_from ? strip : NULL;
        int is_packed = packs && copy == NULL;
        if (is_packed) a = strip;
        multiply_tile(g, b, a, is_packed ? rows : g->lda, g->trans_a || packs, row, rows, panel, odd_panel, spare, finishes, copy);
      }
  }
}

FN void pack_block(const Product *g, const Block *b, float *panels) {
  for (long j = 0; j < ceil_div(b->columns, NR); j++)
    pack_panel(g, panels + j * NR * b->k, b->col + j * NR, min_of(NR, b->columns - j * NR), b->from, b->k);
}
