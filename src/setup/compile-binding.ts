import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from '../errors.ts';
import { TENSORFLOW_FILES } from '../tensor/tensorflow-cache.ts';
import type { Tool } from './find-tools.ts';
import { type CommandResult, lastLines, runCommand } from './run-command.ts';

/** The folder of the running Node's own headers; undefined where it was installed without them. */
export function nodeHeaderFolder(execPath: string = process.execPath): string | undefined {
  const folder = join(dirname(execPath), '..', 'include', 'node');
  return existsSync(join(folder, 'node_api.h')) ? folder : undefined;
}

/** How the compiler and the trial run are started. */
export interface CompileOptions {
  env: NodeJS.ProcessEnv;
  signal?: AbortSignal | undefined;
}

/**
 * Compiles tfjs-node's binding against the TensorFlow library beside it in `folder`, and the loader that keeps that library's
 * start quiet. Node-API is stable across Node versions: one build serves them all.
 * @throws UserError with the compiler's last words.
 */
export async function compileBinding(compiler: Tool, folder: string, options: CompileOptions): Promise<void> {
  await writeFile(join(folder, 'quiet_loader.cc'), QUIET_LOADER);
  const nodeHeaders = nodeHeaderFolder();
  const flags = ['-O2', '-std=c++17', '-shared', '-fPIC', '-DNAPI_VERSION=8'];
  const include = [...(nodeHeaders ? [`-I${nodeHeaders}`] : []), '-Iinclude'];
  const libraries = ['-L.', `-l:${TENSORFLOW_FILES.library}`, `-l:${TENSORFLOW_FILES.framework}`, '-Wl,-rpath,$ORIGIN'];
  const sources = ['binding/tfjs_backend.cc', 'binding/tfjs_binding.cc'];
  const results = await Promise.all([
    compile([...flags, ...include, ...sources, '-o', TENSORFLOW_FILES.binding, ...libraries]),
    compile([...flags, ...include, 'quiet_loader.cc', '-o', TENSORFLOW_FILES.quietLoader, '-ldl']),
  ]);
  const failed = results.find((result) => result?.code !== 0);
  if (failed) {
    throw new UserError(
      `${compiler.command} could not compile the binding of tfjs-node:\n${lastLines(failed.stderr, 6)}`,
      'name another compiler: CXX=clang++ tiny-gpt backend install tensorflow',
    );
  }

  function compile(args: string[]): Promise<CommandResult | undefined> {
    return runCommand(compiler.command, args, { ...options, cwd: folder });
  }
}

/**
 * Loads the binding once in a process of its own, where a crash does no harm.
 * @throws UserError if it does not load.
 */
export async function verifyBinding(folder: string, options: CompileOptions): Promise<void> {
  const script = `if (require(process.argv[1]).TF_FLOAT !== 1) process.exit(3)`;
  const args = ['-e', script, join(folder, TENSORFLOW_FILES.binding)];
  const result = await runCommand(process.execPath, args, options);
  if (result?.code === 0) return;
  if (result?.signal === 'SIGILL') {
    throw new UserError(
      `this processor lacks instructions (AVX) that TensorFlow needs`,
      'use another backend: tiny-gpt backend list',
    );
  }
  throw new UserError(
    `the compiled binding of TensorFlow does not load: ${lastLines(result?.stderr ?? '', 6)}`,
    'use another backend: tiny-gpt backend list',
  );
}

// TensorFlow's library writes notices to stderr from its static initialisers, before any log level can be set from outside.
// So it is opened here with stderr turned away for that moment; the binding then finds it in memory.
const QUIET_LOADER = `#include <dlfcn.h>
#include <fcntl.h>
#include <node_api.h>
#include <unistd.h>
#include <string>

NAPI_MODULE_INIT() {
  Dl_info self;
  if (dladdr(reinterpret_cast<void*>(&napi_register_module_v1), &self) == 0) return exports;
  std::string path(self.dli_fname);
  path = path.substr(0, path.rfind('/') + 1) + "${TENSORFLOW_FILES.library}";
  int saved = fcntl(2, F_DUPFD_CLOEXEC, 3);
  int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  bool redirected = saved >= 0 && nowhere >= 0 && dup2(nowhere, 2) == 2;
  dlopen(path.c_str(), RTLD_LAZY);
  if (redirected) dup2(saved, 2);
  if (saved >= 0) close(saved);
  if (nowhere >= 0) close(nowhere);
  return exports;
}
`;
