import { didYouMean } from '../config/presets.ts';
import { UserError } from '../errors.ts';
import { loadTensorflow } from './load-tensorflow.ts';
import { isTensorflowInstalled } from './tensorflow-cache.ts';
import { tf } from './tf.ts';

export const backendNames = ['tensorflow', 'cpu'] as const;
export type BackendName = (typeof backendNames)[number];

export interface ChosenBackend {
  readonly name: BackendName;
  /** As asked for; null where the backend decides. */
  readonly numThreads: number | null;
  /** What the user should know about a backend that was not asked for. */
  readonly warning?: { readonly message: string; readonly hint: string };
}

/**
 * Makes a backend the current one: the one named by the option or by TINY_GPT_BACKEND, else `tensorflow` where it is installed,
 * else `cpu` with a warning.
 * @throws UserError for an unknown name, and for a named backend that cannot be had: never a silent fallback
 */
export async function chooseBackend(
  named: string | undefined = process.env.TINY_GPT_BACKEND || undefined,
  threads?: number,
): Promise<ChosenBackend> {
  const name = named ?? (isTensorflowInstalled().installed ? 'tensorflow' : 'cpu');
  if (!isBackendName(name)) {
    throw new UserError(
      `unknown backend '${name}' (here: ${backendNames.join(', ')})`,
      didYouMean(name, backendNames) ?? 'tiny-gpt backend list',
    );
  }
  if (name === 'tensorflow') loadTensorflow(threads === undefined ? {} : { threads });
  if (!(await tf.setBackend(name))) {
    throw new UserError(`backend '${name}' does not start`, 'tiny-gpt doctor');
  }
  const numThreads = name === 'cpu' ? 1 : (threads ?? null);
  if (named !== undefined || name !== 'cpu') return { name, numThreads };
  const warning = {
    message: "backend 'cpu' is plain JavaScript, some 100 times slower than 'tensorflow'",
    hint: 'tiny-gpt backend install tensorflow',
  };
  return { name, numThreads, warning };
}

function isBackendName(name: string): name is BackendName {
  return (backendNames as readonly string[]).includes(name);
}
