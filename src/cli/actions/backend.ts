import { z } from 'zod';
import type { QuickSpeed } from '../../benchmark/quick-speed.ts';
import { didYouMean } from '../../config/nearest-name.ts';
import { UserError } from '../../errors.ts';
import type { BackendReport } from '../../setup/doctor.ts';
import type { CommandContext } from '../context.ts';
import { parseFlags, type RawFlags } from '../flags/parse-flags.ts';
import { formatDuration } from '../format/durations.ts';
import { formatPlural } from '../format/numbers.ts';
import { formatTable } from '../format/table.ts';
import { InstallReporter } from '../reporter/install-reporter.ts';

/** `backend list` */
export async function runBackendList(context: CommandContext): Promise<void> {
  const { diagnose } = await import('../../setup/doctor.ts');
  const { measureQuickly } = await import('../../benchmark/quick-speed.ts');
  const { backends, machine } = await diagnose({ env: context.env });
  const speed = measureQuickly(machine.cores.allowed, context.env);
  if (context.isJson) {
    for (const backend of backends) {
      context.print(JSON.stringify(backend.name === 'native' ? { ...backend, speed } : backend));
    }
    return;
  }
  for (const line of backendLines(backends)) context.print(line);
  if (speed !== undefined) context.print(`\nspeed  ${speedOf(speed)}`);
}

/** `avx512, 2 threads: peak 348 GFLOP/s, matrix products 272 (78 %)` */
export function speedOf({ instructionSet, numThreads, gigaflops, productGigaflops }: QuickSpeed): string {
  const share = `${productGigaflops.toFixed(0)} (${Math.round((100 * productGigaflops) / gigaflops)} %)`;
  const threads = formatPlural(numThreads, 'thread');
  return `${instructionSet}, ${threads}: peak ${gigaflops.toFixed(0)} GFLOP/s, matrix products ${share}`;
}

/** A line a backend; what is missing says how to get it. */
export function backendLines(backends: readonly BackendReport[]): string[] {
  return formatTable(
    backends.map((backend) => [
      backend.name,
      backend.isReady ? 'ready' : 'not ready',
      backend.isReady || backend.remedy === undefined ? backend.detail : `${backend.detail}; ${backend.remedy}`,
    ]),
  );
}

/** `backend build`: what it was built with is for people, where it is the result. */
export async function runBackendBuild(context: CommandContext, _: readonly string[], flags: RawFlags): Promise<void> {
  const { compiler } = parseFlags(z.object({ compiler: z.string().exactOptional() }), flags);
  const { buildNative } = await import('../../setup/build-native.ts');
  context.note('compiling the kernels, some seconds');
  const build = await buildNative({ compiler, env: context.env });
  if (context.isJson) {
    context.print(JSON.stringify(build));
    return;
  }
  context.note(`built by ${build.compiler} (${build.compilerVersion}) in ${formatDuration(build.elapsedMs)}`);
  context.print(build.path);
}

/** `backend install NAME` */
export async function runBackendInstall(
  context: CommandContext,
  operands: readonly string[],
  flags: RawFlags,
): Promise<void> {
  const { force } = parseFlags(z.object({ force: z.boolean().default(false) }), flags);
  const name = operands[0] ?? '';
  if (name !== 'tensorflow') {
    throw new UserError(
      `backend install: expected tensorflow, got ${name}`,
      didYouMean(name, ['tensorflow']) ?? 'tiny-gpt backend list',
    );
  }
  const { installTensorflow } = await import('../../setup/install-tensorflow.ts');
  const reporter = new InstallReporter(context);
  try {
    const { folder, wasInstalled } = await installTensorflow({
      force,
      signal: context.signal,
      env: context.env,
      onProgress: (progress) => reporter.report(progress),
    });
    reporter.succeed(wasInstalled ? 'tensorflow is installed already' : 'tensorflow is installed');
    context.print(folder);
    context.note('use it: tiny-gpt train tales --backend tensorflow');
  } finally {
    reporter.close();
  }
}
