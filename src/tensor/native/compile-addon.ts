import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** What to compile, with what, and where to. */
export interface CompileRequest {
  readonly inputs: readonly string[];
  readonly flags: readonly string[];
  /** The addon appears here by one rename, so processes may compile at once. */
  readonly path: string;
  /** A folder beside the addon for what is half done. */
  readonly scratch: string;
  /** The compilers to try, each perhaps with arguments; the first that is there is taken. */
  readonly compilers: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/** The compiler that did it, or what went wrong. */
export type CompileResult =
  | { readonly ok: true; readonly compiler: string }
  | { readonly ok: false; readonly reason: CompileFailure; readonly detail: string };

export type CompileFailure = 'no compiler' | 'no headers' | 'compiler failed' | 'cache not writable';

const linkFlags = process.platform === 'darwin' ? ['-undefined', 'dynamic_lookup'] : ['-pthread', '-ldl', '-lm'];

/** Compiles the addon, its files side by side: they take some seconds each. Leaves nothing behind but the addon. */
export function compileAddon({ inputs, flags, path, scratch, compilers, env }: CompileRequest): CompileResult {
  const headers = headerFolder();
  if (headers === undefined) return failure('no headers', 'node_api.h is neither beside Node nor in node-api-headers');
  // What it answers does not matter: some do not take the question together with their arguments.
  const compiler = compilers.find((name) => run([...words(name), '--version'], env).error === undefined);
  if (compiler === undefined) return failure('no compiler', `${compilers.join(', ')}: not found`);
  try {
    mkdirSync(scratch, { recursive: true });
    const objects = inputs.map((input) => join(scratch, `${basename(input, '.c')}.o`));
    const compile = (input: string, index: number) =>
      [...words(compiler), ...flags, `-I${headers}`, '-c', input, '-o', objects[index] ?? ''].map(quote).join(' ');
    const result = run(['sh', '-c', sideBySide(inputs.map(compile))], env);
    if (result.status !== 0) return failure('compiler failed', lastWords(result));
    const addon = join(scratch, basename(path));
    const linked = run([...words(compiler), ...flags, '-shared', ...objects, '-o', addon, ...linkFlags], env);
    if (linked.status !== 0) return failure('compiler failed', lastWords(linked));
    renameSync(addon, path);
    return { ok: true, compiler };
  } catch (error) {
    return failure('cache not writable', `${dirname(path)}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    removeFolder(scratch);
  }
}

/** The program and the arguments that stand in a name such as `zig cc`; a path with spaces is one word if it exists. */
export function words(compiler: string): string[] {
  return existsSync(compiler) ? [compiler] : compiler.split(' ').filter((word) => word !== '');
}

/** A shell script that runs all commands at once and fails if one does. */
function sideBySide(commands: readonly string[]): string {
  const starts = commands.map((command) => `${command} & pids="$pids $!"`);
  return `${starts.join('\n')}\nfor pid in $pids; do wait "$pid" || status=1; done\nexit \${status:-0}`;
}

/** What cannot be removed was not made. */
function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {}
}

function quote(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

function run([command = '', ...args]: readonly string[], env: NodeJS.ProcessEnv): SpawnSyncReturns<string> {
  return spawnSync(command, args, { env, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
}

function lastWords({ error, stderr }: SpawnSyncReturns<string>): string {
  return error ? error.message : stderr.trim().split('\n').slice(-4).join('\n');
}

/** The running Node's own headers, else those of the package node-api-headers: some Nodes come without. */
function headerFolder(): string | undefined {
  const candidates = [join(dirname(process.execPath), '..', 'include', 'node')];
  try {
    const manifest = createRequire(import.meta.url).resolve('node-api-headers/package.json');
    candidates.push(join(dirname(manifest), 'include'));
  } catch {
    // Not installed.
  }
  return candidates.find((folder) => existsSync(join(folder, 'node_api.h')));
}

function failure(reason: CompileFailure, detail: string): CompileResult {
  return { ok: false, reason, detail };
}
