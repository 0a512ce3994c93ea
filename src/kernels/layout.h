// Copies: rows with strides (split and concatenate), transposition, exchange of axes.
FN void copy_task(void *context, long task) {
  const Call *call = context;
  long num_rows = call->s[0], width = call->s[1], rows = rows_a_task(width);
  long last = min_of(num_rows, (task + 1) * rows);
  for (long row = task * rows; row < last; row++)
    memcpy((float *)call->p[1] + row * call->s[3], (const float *)call->p[0] + row * call->s[2], (size_t)width * 4);
}
FN void copy(const Call *call) {
  if (call->s[1] > 0) parallel(ceil_div(call->s[0], rows_a_task(call->s[1])), copy_task, (void *)call);
}

// y[c][r] = x[r][c] for num_rows x columns, in blocks of VW x VW.
FN void transpose_matrix(float *y, long ldy, const float *x, long ldx, long num_rows, long columns) {
  for (long r = 0; r < num_rows; r += VW) {
    long rows = min_of(VW, num_rows - r);
    for (long c = 0; c < columns; c += VW) {
      long width = min_of(VW, columns - c);
      vf block[VW];
      if (rows == VW && width == VW) {
        _Pragma("GCC unroll 16") for (int i = 0; i < VW; i++) block[i] = load(x + (r + i) * ldx + c);
        transpose_block(block);
        _Pragma("GCC unroll 16") for (int i = 0; i < VW; i++) store(y + (c + i) * ldy + r, block[i]);
      } else {
        for (long i = 0; i < rows; i++)
          for (long j = 0; j < width; j++) y[(c + j) * ldy + r + i] = x[(r + i) * ldx + c + j];
      }
    }
  }
}

FN void transpose_task(void *context, long task) {
  const Call *call = context;
  long num_rows = call->s[1], columns = call->s[2], size = num_rows * columns;
  long rows = rows_a_task(columns), tasks_a_matrix = ceil_div(num_rows, rows);
  long matrix = task / tasks_a_matrix, first = task % tasks_a_matrix * rows, last = min_of(num_rows, first + rows);
  const float *x = (const float *)call->p[0] + matrix * size + first * columns;
  float *y = (float *)call->p[1] + matrix * size + first;
  transpose_matrix(y, num_rows, x, columns, last - first, columns);
}
FN void transpose(const Call *call) {
  if (call->s[2] > 0)
    parallel(call->s[0] * ceil_div(call->s[1], rows_a_task(call->s[2])), transpose_task, (void *)call);
}

FN void swap_axes_task(void *context, long task) {
  const Call *call = context;
  long outer = call->s[1], middle = call->s[2], inner = call->s[3], size = outer * middle * inner;
  const float *x = (const float *)call->p[0] + task * size;
  float *y = (float *)call->p[1] + task * size;
  for (long m = 0; m < middle; m++)
    for (long o = 0; o < outer; o++)
      memcpy(y + (m * outer + o) * inner, x + (o * middle + m) * inner, (size_t)inner * 4);
}
FN void swap_axes(const Call *call) {
  if ((long)call->s[1] * call->s[2] * call->s[3] > 0) parallel(call->s[0], swap_axes_task, (void *)call);
}
