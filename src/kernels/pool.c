// One pool of threads for the process. A worker spins for some microseconds and then sleeps: a pool that only spins collapses when
// another process takes a core, one that only sleeps pays for a wake-up at every kernel.
#if defined(__linux__)
#define _GNU_SOURCE // affinities
#endif
#include <stdatomic.h>
#include <stdlib.h>

#include "kernel.h"
#include "platform.h"

// A pause is some 40 to 140 cycles: 20 to 100 us in all. Sleep and wake-up cost the caller some 10 us and the worker some 50.
enum { SPINS = 2000, MAX_THREADS = 256, TASK_BITS = 20 };
#define TASK_MASK ((1ull << TASK_BITS) - 1)

// What a thread has to do of the job: generation, next task and end in one word, on cache lines of its own. A task is claimed by one
// exchange, and a thread that comes late cannot take a task of one job with the bounds of another. Thread i of t begins with
// the tasks [i n/t, (i + 1) n/t): rows split in the same proportions stay in the caches of one core from kernel to kernel. Who has
// done his share takes from the end of another's.
typedef struct {
  _Alignas(128) _Atomic uint64_t range;
  Task *task;
  void *context;
} Share;
static Share shares[MAX_THREADS];
static _Alignas(128) _Atomic long remaining;
static _Alignas(128) _Atomic int num_shares = 1;
static _Atomic int caller_core = -1;
static uint64_t generation;

static Mutex owner = MUTEX_INITIALIZER; // held for a job: threads of JavaScript share the pool
static Mutex lock = MUTEX_INITIALIZER;
static Condition wake = CONDITION_INITIALIZER, finished = CONDITION_INITIALIZER;
static _Atomic int sleepers, caller_sleeps, wanted_threads = 1;
static int started; // workers made so far, under `owner`

static int has_task(const Share *share) {
  uint64_t range = atomic_load_explicit(&share->range, memory_order_acquire);
  return (range >> TASK_BITS & TASK_MASK) < (range & TASK_MASK);
}

// The first task of one's own share, or the last of another's; -1 where there is none.
static long claim(Share *share, int is_own) {
  uint64_t range = atomic_load(&share->range);
  for (;;) {
    uint64_t next = range >> TASK_BITS & TASK_MASK, end = range & TASK_MASK;
    if (next >= end) return -1;
    if (atomic_compare_exchange_weak(&share->range, &range, is_own ? range + (1ull << TASK_BITS) : range - 1))
      return (long)(is_own ? next : end - 1);
  }
}

static void work(int index) {
  long num_done = 0;
  int num = atomic_load(&num_shares);
  for (int i = 0; i < num; i++) {
    Share *share = &shares[(index + i) % num];
    // A claimed task keeps its job alive until it is counted, so task and context belong to it.
    for (long task; (task = claim(share, i == 0)) >= 0; num_done++) share->task(share->context, task);
  }
  if (num_done > 0 && atomic_fetch_sub(&remaining, num_done) == num_done && atomic_load(&caller_sleeps)) {
    mutex_lock(&lock);
    condition_signal(&finished);
    mutex_unlock(&lock);
  }
}

static void worker(int index) {
  const Share *own = &shares[index];
  for (;;) {
    int active = index < atomic_load(&wanted_threads);
    for (int i = 0; active && i < SPINS && !has_task(own); i++) RELAX();
    if (!active || !has_task(own)) {
      mutex_lock(&lock);
      atomic_fetch_add(&sleepers, 1);
      while (!has_task(own)) condition_wait(&wake, &lock);
      atomic_fetch_sub(&sleepers, 1);
      mutex_unlock(&lock);
    }
    // Woken on the caller's core, it would wait for the caller to be through with the job, and be woken there again.
    int core = current_core();
    if (core >= 0 && core == atomic_load_explicit(&caller_core, memory_order_relaxed)) leave_core(core);
    work(index);
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
  atomic_store_explicit(&caller_core, current_core(), memory_order_relaxed);
  atomic_store(&remaining, num_tasks);
  atomic_store(&num_shares, num_threads);
  generation++;
  for (int i = num_threads - 1; i >= 0; i--) {
    uint64_t next = (uint64_t)(num_tasks * i / num_threads), end = (uint64_t)(num_tasks * (i + 1) / num_threads);
    shares[i].task = task;
    shares[i].context = context;
    atomic_store(&shares[i].range, generation << (2 * TASK_BITS) | next << TASK_BITS | end);
  }
  if (atomic_load(&sleepers) > 0) {
    mutex_lock(&lock);
    condition_broadcast(&wake);
    mutex_unlock(&lock);
  }
  work(0);
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
  uint64_t key;
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

float *scratch_keyed(int slot, size_t num_words, uint64_t key, int *is_filled) {
  *is_filled = slots[slot].key == key && slots[slot].num_words >= num_words;
  slots[slot].key = key;
  return scratch(slot, num_words);
}

uint64_t new_key(long count) {
  static _Atomic uint64_t last = 1;
  return atomic_fetch_add(&last, (uint64_t)count);
}
