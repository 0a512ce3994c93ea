// The Node-API face of the kernels: one memory, one call that runs instructions lying in it, and a call on arrays for tests.
#if defined(__linux__)
#define _GNU_SOURCE
#endif
#include <node_api.h>
#include <stdlib.h>

#include "address-space.h"
#include "cpu.h"

enum { MAX_POINTERS = 4096 };

typedef struct {
  float *memory;
  size_t reserved_words;
  napi_ref view; // the ArrayBuffer handed out last
  InstructionSet sets[6];
  int num_sets, selected;
} Instance;

static Instance *instance_of(napi_env env) {
  void *data = NULL;
  napi_get_instance_data(env, &data);
  return data;
}

static napi_value fail(napi_env env, const char *message) {
  napi_throw_error(env, NULL, message);
  return NULL;
}

static size_t arguments(napi_env env, napi_callback_info info, size_t wanted, napi_value *values) {
  size_t count = wanted;
  napi_get_cb_info(env, info, &count, values, NULL, NULL);
  return count;
}

// reserve(bytes): address space, not memory: pages are taken when first touched. Halves what is asked for until it is granted.
static napi_value reserve(napi_env env, napi_callback_info info) {
  napi_value argument, result;
  double bytes;
  Instance *self = instance_of(env);
  if (arguments(env, info, 1, &argument) < 1 || napi_get_value_double(env, argument, &bytes) != napi_ok)
    return fail(env, "reserve: expected a number of bytes");
  if (self->memory != NULL) return fail(env, "reserve: called twice");
  for (size_t size = (size_t)bytes / 65536 * 65536; size >= 65536; size = size / 2 / 65536 * 65536) {
    void *memory = reserve_addresses(size);
    if (memory == NULL) continue;
    self->memory = memory;
    self->reserved_words = size / 4;
    napi_create_double(env, (double)size, &result);
    return result;
  }
  return fail(env, "reserve: no address space");
}

// memory(bytes): an ArrayBuffer over the first bytes of the reservation; the one handed out before is detached.
static napi_value memory(napi_env env, napi_callback_info info) {
  napi_value argument, result, old = NULL;
  double bytes;
  Instance *self = instance_of(env);
  if (arguments(env, info, 1, &argument) < 1 || napi_get_value_double(env, argument, &bytes) != napi_ok || bytes < 0 ||
      bytes > (double)self->reserved_words * 4)
    return fail(env, "memory: expected a number of bytes within the reservation");
  if (!commit_memory(self->memory, (size_t)bytes)) return fail(env, "memory: the system has no more");
  if (self->view != NULL) {
    napi_get_reference_value(env, self->view, &old);
    if (old != NULL) napi_detach_arraybuffer(env, old);
    napi_delete_reference(env, self->view);
    self->view = NULL;
  }
  if (napi_create_external_arraybuffer(env, self->memory, (size_t)bytes, NULL, NULL, &result) != napi_ok)
    return fail(env, "memory: external memory is not allowed here");
  napi_create_reference(env, result, 1, &self->view);
  return result;
}

// exec(first, end): runs the instructions in words first to end of the memory. An instruction is
// id | number of pointers << 8 | number of sizes << 20, then the pointers (word offsets; 0 for none), then the sizes.
static napi_value exec(napi_env env, napi_callback_info info) {
  napi_value argument[2];
  uint32_t at, end;
  Instance *self = instance_of(env);
  if (arguments(env, info, 2, argument) < 2 || napi_get_value_uint32(env, argument[0], &at) != napi_ok ||
      napi_get_value_uint32(env, argument[1], &end) != napi_ok || end > self->reserved_words)
    return fail(env, "exec: expected two word offsets within the memory");
  const uint32_t *code = (const uint32_t *)self->memory;
  Kernel *const *kernels = self->sets[self->selected].kernels;
  void *pointers[MAX_POINTERS];
  while (at < end) {
    uint32_t id = code[at] & 255, num_pointers = code[at] >> 8 & 4095, num_sizes = code[at] >> 20;
    if (id >= NUM_KERNELS || at + 1 + num_pointers + num_sizes > end) return fail(env, "exec: no such instruction");
    for (uint32_t i = 0; i < num_pointers; i++) {
      uint32_t offset = code[at + 1 + i];
      if (offset >= self->reserved_words) return fail(env, "exec: a pointer is outside the memory");
      pointers[i] = offset == 0 ? NULL : self->memory + offset;
    }
    Call call = {pointers, (const int32_t *)code + at + 1 + num_pointers};
    kernels[id](&call);
    at += 1 + num_pointers + num_sizes;
  }
  return NULL;
}

static int set_named(napi_env env, const Instance *self, napi_value name) {
  char text[16] = "";
  size_t length;
  napi_get_value_string_utf8(env, name, text, sizeof text, &length);
  for (int i = 0; i < self->num_sets; i++)
    if (strcmp(text, self->sets[i].name) == 0) return i;
  return strcmp(text, "twin64") == 0 ? -2 : -1;
}

// callArrays(set, id, arrays, sizes): one kernel on typed arrays anywhere, null for an absent pointer. `twin64` takes
// Float64Array where the others take Float32Array.
static napi_value call_arrays(napi_env env, napi_callback_info info) {
  napi_value argument[4], element;
  uint32_t id, count;
  void *pointers[MAX_POINTERS], *sizes;
  Instance *self = instance_of(env);
  if (arguments(env, info, 4, argument) < 4 || napi_get_value_uint32(env, argument[1], &id) != napi_ok || id >= NUM_KERNELS ||
      napi_get_array_length(env, argument[2], &count) != napi_ok || count > MAX_POINTERS ||
      napi_get_typedarray_info(env, argument[3], NULL, NULL, &sizes, NULL, NULL) != napi_ok)
    return fail(env, "callArrays: expected a set, a kernel, arrays and sizes");
  int set = set_named(env, self, argument[0]);
  if (set == -1) return fail(env, "callArrays: this machine has no such instruction set");
  for (uint32_t i = 0; i < count; i++) {
    napi_get_element(env, argument[2], i, &element);
    // An empty array has no address, but it is not absent.
    static double nothing[8];
    size_t length = 0;
    if (napi_get_typedarray_info(env, element, NULL, &length, &pointers[i], NULL, NULL) != napi_ok) pointers[i] = NULL;
    else if (length == 0) pointers[i] = nothing;
  }
  Call call = {pointers, sizes};
  (set == -2 ? kernels_twin64 : self->sets[set].kernels)[id](&call);
  return NULL;
}

// select(name): whether the set is here; it then runs what exec runs.
static napi_value select_set(napi_env env, napi_callback_info info) {
  napi_value argument, result;
  Instance *self = instance_of(env);
  int set = arguments(env, info, 1, &argument) < 1 ? -1 : set_named(env, self, argument);
  if (set >= 0) self->selected = set;
  napi_get_boolean(env, set >= 0, &result);
  return result;
}

// setThreads(n): for the whole process.
static napi_value set_threads(napi_env env, napi_callback_info info) {
  napi_value argument;
  int32_t count;
  if (arguments(env, info, 1, &argument) < 1 || napi_get_value_int32(env, argument, &count) != napi_ok || count < 1)
    return fail(env, "setThreads: expected a number of 1 or more");
  pool_set_threads(count);
  return NULL;
}

static void set_text(napi_env env, napi_value object, const char *key, const char *text) {
  napi_value value;
  napi_create_string_utf8(env, text, NAPI_AUTO_LENGTH, &value);
  napi_set_named_property(env, object, key, value);
}
static void set_number(napi_env env, napi_value object, const char *key, double number) {
  napi_value value;
  napi_create_double(env, number, &value);
  napi_set_named_property(env, object, key, value);
}

// info(): the instruction sets of this machine, the one selected, the threads, the names of the kernels in the order of their ids.
static napi_value describe(napi_env env, napi_callback_info info) {
  static const char *const names[] = {
#define KERNEL(name, sizes, pointers) #name,
#include "kernels.def"
#undef KERNEL
  };
  (void)info;
  Instance *self = instance_of(env);
  napi_value result, sets, set, kernels, name;
  napi_create_object(env, &result);
  napi_create_array(env, &sets);
  for (int i = 0; i < self->num_sets; i++) {
    napi_create_object(env, &set);
    set_text(env, set, "name", self->sets[i].name);
    set_number(env, set, "lanes", self->sets[i].lanes);
    napi_set_element(env, sets, (uint32_t)i, set);
  }
  napi_set_named_property(env, result, "instructionSets", sets);
  set_text(env, result, "selected", self->sets[self->selected].name);
  set_number(env, result, "numThreads", pool_threads());
  napi_create_array(env, &kernels);
  for (uint32_t i = 0; i < NUM_KERNELS; i++) {
    napi_create_string_utf8(env, names[i], NAPI_AUTO_LENGTH, &name);
    napi_set_element(env, kernels, i, name);
  }
  napi_set_named_property(env, result, "kernels", kernels);
  return result;
}

static void release_instance(napi_env env, void *data, void *hint) {
  (void)env;
  (void)hint;
  Instance *self = data;
  if (self->memory != NULL) release_addresses(self->memory, self->reserved_words * 4);
  free(self);
}

NAPI_MODULE_INIT() {
  Instance *self = calloc(1, sizeof *self);
  if (self == NULL) return fail(env, "no memory");
  self->num_sets = instruction_sets(self->sets);
  self->selected = self->num_sets - 1;
  napi_set_instance_data(env, self, release_instance, NULL);
  stay_loaded();
  static const struct {
    const char *name;
    napi_callback run;
  } functions[] = {{"reserve", reserve},        {"memory", memory}, {"exec", exec}, {"callArrays", call_arrays}, {"select", select_set},
                   {"setThreads", set_threads}, {"info", describe}};
  for (size_t i = 0; i < sizeof functions / sizeof functions[0]; i++) {
    napi_value function;
    napi_create_function(env, functions[i].name, NAPI_AUTO_LENGTH, functions[i].run, NULL, &function);
    napi_set_named_property(env, exports, functions[i].name, function);
  }
  return exports;
}
