import { z } from 'zod';
import { didYouMean } from '../../config/nearest-name.ts';
import { UserError } from '../../errors.ts';
import type { BackendReport } from '../../setup/doctor.ts';
import type { CommandContext } from '../context.ts';
import { parseFlags, type RawFlags } from '../flags/parse-flags.ts';
import { formatTable } from '../format/table.ts';
import { InstallReporter } from '../reporter/install-reporter.ts';

/** `backend list` */
export async function runBackendList(context: CommandContext): Promise<void> {
  const { diagnose } = await import('../../setup/doctor.ts');
  const { backends } = await diagnose({ env: context.env });
  if (context.isJson) {
    for (const backend of backends) context.print(JSON.stringify(backend));
    return;
  }
  for (const line of backendLines(backends)) context.print(line);
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
