// What the pool needs of a platform: mutex, condition, threads, memory of a thread, aligned memory, a pause while spinning.
#ifndef TINY_GPT_PLATFORM_H
#define TINY_GPT_PLATFORM_H

#include <stddef.h>
#include <stdint.h>

#if defined(__x86_64__)
#define RELAX() __builtin_ia32_pause()
#elif defined(__aarch64__)
#define RELAX() __asm__ volatile("yield")
#elif defined(__wasm_atomics__)
// There is no pause: a fence takes about as long.
#define RELAX() __atomic_thread_fence(__ATOMIC_SEQ_CST)
#else
#define RELAX() ((void)0)
#endif

// Runs for as long as the process, on a thread of its own.
typedef void ThreadMain(int index);

#if defined(_WIN32)
#include "platform-windows.h"
#elif defined(__wasm__)
#include "platform-wasm.h"
#else
#include <pthread.h>
#include <stdlib.h>

#define THREAD_LOCAL _Thread_local
typedef pthread_mutex_t Mutex;
typedef pthread_cond_t Condition;
#define MUTEX_INITIALIZER PTHREAD_MUTEX_INITIALIZER
#define CONDITION_INITIALIZER PTHREAD_COND_INITIALIZER

static inline void mutex_lock(Mutex *mutex) { pthread_mutex_lock(mutex); }
static inline int mutex_try_lock(Mutex *mutex) { return pthread_mutex_trylock(mutex) == 0; }
static inline void mutex_unlock(Mutex *mutex) { pthread_mutex_unlock(mutex); }
static inline void condition_wait(Condition *condition, Mutex *mutex) { pthread_cond_wait(condition, mutex); }
static inline void condition_signal(Condition *condition) { pthread_cond_signal(condition); }
static inline void condition_broadcast(Condition *condition) { pthread_cond_broadcast(condition); }

static ThreadMain *thread_main; // one for the process
static void *run_thread(void *index) {
  thread_main((int)(intptr_t)index);
  return NULL;
}
// Whether there is such a thread now.
static int start_thread(ThreadMain *run, int index) {
  pthread_t thread;
  thread_main = run;
  if (pthread_create(&thread, NULL, run_thread, (void *)(intptr_t)index) != 0) return 0;
  pthread_detach(thread);
  return 1;
}

// 64-byte aligned; NULL where there is none.
static inline void *allocate_aligned(size_t bytes) {
  void *memory = NULL;
  return posix_memalign(&memory, 64, bytes) == 0 ? memory : NULL;
}
static inline void free_aligned(void *memory) { free(memory); }

#if defined(__linux__)
#include <sched.h>
// The core that runs the calling thread; -1 where that is not known.
static inline int current_core(void) { return sched_getcpu(); }
// Moves the calling thread to another core that it may run on, if there is one; it may come back later.
static inline void leave_core(int core) {
  cpu_set_t allowed, others;
  if (sched_getaffinity(0, sizeof allowed, &allowed) != 0) return;
  others = allowed;
  CPU_CLR((size_t)core, &others);
  if (CPU_COUNT(&others) == 0) return;
  sched_setaffinity(0, sizeof others, &others);
  sched_setaffinity(0, sizeof allowed, &allowed);
}
#endif
#endif
#if !defined(__linux__)
static inline int current_core(void) { return -1; }
static inline void leave_core(int core) { (void)core; }
#endif

#endif
