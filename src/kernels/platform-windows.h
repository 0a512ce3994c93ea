// The platform that Windows is. Included by platform.h.
#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <malloc.h>
#include <windows.h>

#define THREAD_LOCAL _Thread_local
typedef SRWLOCK Mutex;
typedef CONDITION_VARIABLE Condition;
#define MUTEX_INITIALIZER SRWLOCK_INIT
#define CONDITION_INITIALIZER CONDITION_VARIABLE_INIT

static inline void mutex_lock(Mutex *mutex) { AcquireSRWLockExclusive(mutex); }
static inline int mutex_try_lock(Mutex *mutex) { return TryAcquireSRWLockExclusive(mutex) != 0; }
static inline void mutex_unlock(Mutex *mutex) { ReleaseSRWLockExclusive(mutex); }
static inline void condition_wait(Condition *condition, Mutex *mutex) { SleepConditionVariableSRW(condition, mutex, INFINITE, 0); }
static inline void condition_signal(Condition *condition) { WakeConditionVariable(condition); }
static inline void condition_broadcast(Condition *condition) { WakeAllConditionVariable(condition); }

static ThreadMain *thread_main; // one for the process
static DWORD WINAPI run_thread(void *index) {
  thread_main((int)(intptr_t)index);
  return 0;
}
// Whether there is such a thread now.
static int start_thread(ThreadMain *run, int index) {
  thread_main = run;
  HANDLE thread = CreateThread(NULL, 0, run_thread, (void *)(intptr_t)index, 0, NULL);
  if (thread == NULL) return 0;
  CloseHandle(thread);
  return 1;
}

// 64-byte aligned; NULL where there is none.
static inline void *allocate_aligned(size_t bytes) { return _aligned_malloc(bytes, 64); }
static inline void free_aligned(void *memory) { _aligned_free(memory); }
