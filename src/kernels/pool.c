// One pool of threads for the process. A worker spins for some microseconds and then sleeps: a pool that only spins collapses when
// another process takes a core, one that only sleeps pays for a wake-up at every kernel.
#include <stdatomic.h>
#include <stdlib.h>

#include "kernel.h"
#include "platform.h"

// A pause is some 40 to 140 cycles: 10 to 40 us in all.
enum { SPINS = 800, MAX_THREADS = 256, TASK_BITS = 20 };
#define TASK_MASK ((1ull << TASK_BITS) - 1)

// Generation, number of tasks and next task in one word: a task is claimed by one exchange, and a worker that comes late cannot
// take a task of one job with the bounds of another.
static _Atomic uint64_t state;
static _Atomic long remaining;
static Task *job_task;
static void *job_context;
static uint64_t generation;

static Mutex owner = MUTEX_INITIALIZER; // held for a job: threads of JavaScript share the pool
static Mutex lock = MUTEX_INITIALIZER;
static Condition wake = CONDITION_INITIALIZER, finished = CONDITION_INITIALIZER;
static _Atomic int sleepers, caller_sleeps, wanted_threads = 1;
static int started; // workers made so far, under `owner`

static int has_task(void) {
  uint64_t s = atomic_load(&state);
  return (s & TASK_MASK) < ((s >> TASK_BITS) & TASK_MASK);
}

static long claim(void) {
  uint64_t s = atomic_load(&state);
  for (;;) {
    uint64_t next = s & TASK_MASK;
    if (next >= ((s >> TASK_BITS) & TASK_MASK)) return -1;
    if (atomic_compare_exchange_weak(&state, &s, s + 1)) return (long)next;
  }
}

static void work(void) {
  for (long task; (task = claim()) >= 0;) {
    // A claimed task keeps its job alive, so these belong to it.
    job_task(job_context, task);
    if (atomic_fetch_sub(&remaining, 1) == 1 && atomic_load(&caller_sleeps)) {
      mutex_lock(&lock);
      condition_signal(&finished);
      mutex_unlock(&lock);
    }
  }
}

static void worker(int index) {
  for (;;) {
    int active = index < atomic_load(&wanted_threads);
    for (int i = 0; active && i < SPINS && !has_task(); i++) RELAX();
    if (!active || !has_task()) {
      mutex_lock(&lock);
      atomic_fetch_add(&sleepers, 1);
      while (index >= atomic_load(&wanted_threads) || !has_task()) condition_wait(&wake, &lock);
      atomic_fetch_sub(&sleepers, 1);
      mutex_unlock(&lock);
    }
    work();
  }
}

static void start_workers(int num_threads) {
  for (; started < num_threads - 1; started++)
    if (!start_thread(worker, started + 1)) return;
}

void pool_set_threads(int num_threads) {
  atomic_store(&wanted_threads, num_threads < 1 ? 1 : num_threads > MAX_THREADS ? MAX_THREADS : num_threads);
}

int pool_threads(void) { return atomic_load(&wanted_threads); }

void parallel(long num_tasks, Task *task, void *context) {
  int num_threads = pool_threads();
  if (num_tasks <= 1 || num_threads == 1 || num_tasks > (long)TASK_MASK || !mutex_try_lock(&owner)) {
    for (long i = 0; i < num_tasks; i++) task(context, i);
    return;
  }
  start_workers(num_threads);
  job_task = task;
  job_context = context;
  atomic_store(&remaining, num_tasks);
  generation++;
  atomic_store(&state, generation << (2 * TASK_BITS) | (uint64_t)num_tasks << TASK_BITS);
  if (atomic_load(&sleepers) > 0) {
    mutex_lock(&lock);
    condition_broadcast(&wake);
    mutex_unlock(&lock);
  }
  work();
  for (int i = 0; i < SPINS && atomic_load(&remaining) > 0; i++) RELAX();
  if (atomic_load(&remaining) > 0) {
    mutex_lock(&lock);
    atomic_store(&caller_sleeps, 1);
    while (atomic_load(&remaining) > 0) condition_wait(&finished, &lock);
    atomic_store(&caller_sleeps, 0);
    mutex_unlock(&lock);
  }
  mutex_unlock(&owner);
}

static THREAD_LOCAL struct {
  float *memory;
  size_t num_words;
} slots[NUM_SCRATCH];

// A thread that ends leaves its scratch behind; threads here live as long as the process.
float *scratch(int slot, size_t num_words) {
  if (slots[slot].num_words < num_words) {
    free_aligned(slots[slot].memory);
    size_t words = (num_words + num_words / 4 + 1023) / 1024 * 1024;
    slots[slot].memory = allocate_aligned(words * sizeof(float));
    if (slots[slot].memory == NULL) abort();
    slots[slot].num_words = words;
  }
  return slots[slot].memory;
}
