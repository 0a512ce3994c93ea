// What the addon needs of a system besides threads: a reservation of address space, and to stay loaded.
#ifndef TINY_GPT_ADDRESS_SPACE_H
#define TINY_GPT_ADDRESS_SPACE_H

#include <stddef.h>

#if defined(_WIN32)
#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <windows.h>

// Addresses without memory behind them; NULL where they are not granted.
static void *reserve_addresses(size_t bytes) { return VirtualAlloc(NULL, bytes, MEM_RESERVE, PAGE_READWRITE); }
// Makes the first bytes usable, zeros at first; whether that is granted. What was usable stays as it is.
static int commit_memory(void *start, size_t bytes) { return VirtualAlloc(start, bytes, MEM_COMMIT, PAGE_READWRITE) != NULL; }
static void release_addresses(void *start, size_t bytes) {
  (void)bytes;
  VirtualFree(start, 0, MEM_RELEASE);
}

// Threads of the pool run code of this library: it must stay when the last worker thread of JavaScript that loaded it ends.
static void stay_loaded(void) {
  HMODULE self;
  GetModuleHandleExW(GET_MODULE_HANDLE_EX_FLAG_PIN | GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS, (LPCWSTR)(void *)stay_loaded, &self);
}

#else
#include <dlfcn.h>
#include <sys/mman.h>

// Addresses whose pages are taken when first touched; NULL where they are not granted.
static void *reserve_addresses(size_t bytes) {
  int flags = MAP_PRIVATE | MAP_ANONYMOUS;
#if defined(MAP_NORESERVE)
  flags |= MAP_NORESERVE;
#endif
  void *start = mmap(NULL, bytes, PROT_READ | PROT_WRITE, flags, -1, 0);
  if (start == MAP_FAILED) return NULL;
#if defined(MADV_HUGEPAGE)
  // Pages of 2 MB where the system has them: a training step looks up far fewer addresses.
  madvise(start, bytes, MADV_HUGEPAGE);
#endif
  return start;
}
static int commit_memory(void *start, size_t bytes) {
  (void)start;
  (void)bytes;
  return 1;
}
static void release_addresses(void *start, size_t bytes) { munmap(start, bytes); }

// Threads of the pool run code of this library: it must stay when the last worker thread of JavaScript that loaded it ends.
static void stay_loaded(void) {
  Dl_info self;
  if (dladdr((void *)stay_loaded, &self) != 0) dlopen(self.dli_fname, RTLD_LAZY | RTLD_NODELETE);
}
#endif

#endif
