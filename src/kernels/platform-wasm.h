// The platform that WebAssembly is: threads are workers that the host starts, each an instance on the same memory; without shared
// memory there is one thread. Included by platform.h.

static inline void *allocate_pages(size_t bytes) {
  size_t page = __builtin_wasm_memory_grow(0, (bytes + 65535) / 65536);
  return page == (size_t)-1 ? NULL : (void *)(page * 65536);
}
// 64-byte aligned; NULL where there is none. Memory grows by whole pages at its end, whoever grows it.
static inline void *allocate_aligned(size_t bytes) { return allocate_pages(bytes); }
// Nothing is given back: scratch grows by a quarter at least, so what it leaves behind is a few times what it has.
static inline void free_aligned(void *memory) { (void)memory; }

#if defined(__wasm_atomics__)
#define THREAD_LOCAL _Thread_local

// Drepper 2011, Futexes Are Tricky, mutex 2: 0 free, 1 held, 2 held and waited for.
typedef struct {
  _Atomic int state;
} Mutex;
// Counts signals: a waiter sleeps while the count is what it was when it still held the mutex.
typedef struct {
  _Atomic int signals;
} Condition;
#define MUTEX_INITIALIZER {0}
#define CONDITION_INITIALIZER {0}

static inline int mutex_try_lock(Mutex *mutex) {
  int expected = 0;
  return atomic_compare_exchange_strong(&mutex->state, &expected, 1);
}
static inline void mutex_lock(Mutex *mutex) {
  if (mutex_try_lock(mutex)) return;
  while (atomic_exchange(&mutex->state, 2) != 0) __builtin_wasm_memory_atomic_wait32((int *)&mutex->state, 2, -1);
}
static inline void mutex_unlock(Mutex *mutex) {
  if (atomic_exchange(&mutex->state, 0) == 2) __builtin_wasm_memory_atomic_notify((int *)&mutex->state, 1);
}
static inline void condition_wait(Condition *condition, Mutex *mutex) {
  int signals = atomic_load(&condition->signals);
  mutex_unlock(mutex);
  __builtin_wasm_memory_atomic_wait32((int *)&condition->signals, signals, -1);
  mutex_lock(mutex);
}
static inline void condition_signal(Condition *condition) {
  atomic_fetch_add(&condition->signals, 1);
  __builtin_wasm_memory_atomic_notify((int *)&condition->signals, 1);
}
static inline void condition_broadcast(Condition *condition) {
  atomic_fetch_add(&condition->signals, 1);
  __builtin_wasm_memory_atomic_notify((int *)&condition->signals, (unsigned)-1);
}

enum { STACK_BYTES = 262144 };

// Starts a worker: on its own instance it sets the stack pointer, lays its thread-local memory out and calls `run_thread`. Whether
// it will.
__attribute__((import_module("host"), import_name("startThread"))) int host_start_thread(int index, void *stack_end,
                                                                                        void *thread_memory);
static ThreadMain *thread_main; // one for the process
__attribute__((export_name("runThread"))) void run_thread(int index) { thread_main(index); }
static int start_thread(ThreadMain *run, int index) {
  char *stack = allocate_pages(STACK_BYTES + __builtin_wasm_tls_size());
  thread_main = run;
  return stack != NULL && host_start_thread(index, stack + STACK_BYTES, stack + STACK_BYTES);
}
#else
#define THREAD_LOCAL

typedef char Mutex, Condition;
#define MUTEX_INITIALIZER 0
#define CONDITION_INITIALIZER 0

static inline int mutex_try_lock(Mutex *mutex) { return *mutex == 0; }
static inline void mutex_lock(Mutex *mutex) { (void)mutex; }
static inline void mutex_unlock(Mutex *mutex) { (void)mutex; }
static inline void condition_wait(Condition *condition, Mutex *mutex) { (void)condition, (void)mutex; }
static inline void condition_signal(Condition *condition) { (void)condition; }
static inline void condition_broadcast(Condition *condition) { (void)condition; }
static int start_thread(ThreadMain *run, int index) { return (void)run, (void)index, 0; }
#endif
