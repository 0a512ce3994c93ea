import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { buildProgram, programPath } from './build-program.ts';

/** Building and a few runs, on a machine with other work. */
export const hookTimeoutMs = 120_000;

/** What a run of the program left. */
export interface Outcome {
  /** The exit code, or the signal that ended it. */
  readonly code: number | NodeJS.Signals;
  readonly stdout: string;
  readonly stderr: string;
  /** What stdout delivered at a time. */
  readonly chunks: readonly Buffer[];
}

export interface RunOptions {
  readonly cwd: string;
  /** Default: the program of this repository. */
  readonly program?: string;
  /** What stdin delivers; without it stdin is /dev/null. */
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  /** Called with all of stdout and stderr so far whenever more of it comes. */
  readonly onOutput?: (output: { stdout: string; stderr: string }, child: ChildProcessWithoutNullStreams) => void;
  /** Options of node itself. */
  readonly nodeOptions?: readonly string[];
}

/** Runs the program to its end. */
export function tinyGpt(args: readonly string[], options: RunOptions): Promise<Outcome> {
  const { nodeOptions = [], program = programPath } = options;
  return runProgram(process.execPath, [...nodeOptions, program, ...args], options);
}

/** Runs a shell command in which `$TINY_GPT` stands for the program. */
export function shell(command: string, options: RunOptions): Promise<Outcome> {
  const env = { ...options.env, TINY_GPT: `${process.execPath} ${programPath}` };
  return runProgram('bash', ['-c', command], { ...options, env });
}

function runProgram(program: string, args: readonly string[], options: RunOptions): Promise<Outcome> {
  const { cwd, input, onOutput } = options;
  const child = spawn(program, args, {
    cwd,
    env: environment(options.env),
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  }) as ChildProcessWithoutNullStreams; // stdin is null without input, and then not used
  const chunks: Buffer[] = [];
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    onOutput?.({ stdout: Buffer.concat(chunks).toString(), stderr }, child);
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
    onOutput?.({ stdout: Buffer.concat(chunks).toString(), stderr }, child);
  });
  if (input !== undefined) child.stdin.on('error', () => {}).end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve({ code: code ?? signal ?? 'SIGKILL', stdout: Buffer.concat(chunks).toString(), stderr, chunks }),
    );
  });
}

/** What the suites run on where they do not say; `TINY_GPT_E2E_BACKEND=tensorflow` tries another. */
const backend = process.env.TINY_GPT_E2E_BACKEND ?? 'cpu';

/** Nothing of the shell that runs the tests but what finds programs and caches. */
function environment(added: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { PATH, HOME, TINY_GPT_CACHE, XDG_CACHE_HOME } = process.env;
  const kept = Object.entries({ PATH, HOME, TINY_GPT_CACHE, XDG_CACHE_HOME }).filter(([, value]) => value);
  return { ...Object.fromEntries(kept), LANG: 'C.UTF-8', TINY_GPT_BACKEND: backend, ...added };
}

/** A folder for the runs of a suite, removed after it; the program is built before. */
export function useWorkspace(): { readonly path: string } {
  const workspace = { path: '' };
  beforeAll(async () => {
    workspace.path = mkdtempSync(join(tmpdir(), 'tiny-gpt-e2e-'));
    await buildProgram();
  }, hookTimeoutMs);
  afterAll(() => rmSync(workspace.path, { recursive: true, force: true }));
  return workspace;
}
