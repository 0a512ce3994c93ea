import { UserError } from '../errors.ts';
import { runCommand } from './run-command.ts';

/** A program found in PATH, with the first line that it says about its version. */
export interface Tool {
  name: string;
  command: string;
  /** What stands before a tool's own arguments: `-m pip` for pip. */
  prefix: readonly string[];
  version: string;
}

/** The programs an installation of the `tensorflow` backend calls. */
export interface InstallTools {
  npm: Tool;
  python: Tool;
  pip: Tool;
  compiler: Tool;
}

type Environment = NodeJS.ProcessEnv;

/** Asks a program for its version; undefined where it is missing or fails. */
export async function findTool(
  name: string,
  env: Environment,
  command = name,
  prefix: readonly string[] = [],
): Promise<Tool | undefined> {
  const result = await runCommand(command, [...prefix, '--version'], { env });
  if (result?.code !== 0) return undefined;
  // pip goes on with the folder it is in.
  const version =
    result.stdout
      .split('\n')[0]
      ?.replace(/ from .*/, '')
      .trim() ?? '';
  return { name, command, prefix, version };
}

/** The C++ compiler: `$CXX`, else the first of g++, c++ and clang++. */
export async function findCompiler(env: Environment): Promise<Tool | undefined> {
  const names = env.CXX ? [env.CXX] : ['g++', 'c++', 'clang++'];
  for (const name of names) {
    const tool = await findTool(name, env);
    if (tool) return tool;
  }
  return undefined;
}

/** pip, as a module of the given Python: a bare `pip` may belong to another one. */
export function findPip(env: Environment, python = 'python3'): Promise<Tool | undefined> {
  return findTool('pip', env, python, ['-m', 'pip']);
}

/** @throws UserError that names the first missing program and how to get it. */
export async function requireInstallTools(env: Environment): Promise<InstallTools> {
  const [npm, python, pip, compiler] = await Promise.all([
    findTool('npm', env),
    findTool('python3', env),
    findPip(env),
    findCompiler(env),
  ]);
  const missing = (what: string, hint: string) => new UserError(`backend 'tensorflow' needs ${what}`, hint);
  if (!npm) throw missing('npm, which is not in PATH', 'install npm, which comes with Node.js');
  if (!python)
    throw missing('python3, which is not in PATH', 'Debian, Ubuntu: sudo apt-get install python3 python3-pip');
  if (!pip) throw missing('pip, which python3 does not have', 'Debian, Ubuntu: sudo apt-get install python3-pip');
  if (!compiler) {
    const what = env.CXX
      ? `a C++ compiler, and CXX=${env.CXX} does not run`
      : 'a C++ compiler: no g++, c++ or clang++ in PATH';
    throw missing(what, 'Debian, Ubuntu: sudo apt-get install g++');
  }
  return { npm, python, pip, compiler };
}
