import type { TrainOptions } from './options.ts';

/** The command line that these options stand for, as a user would type it. */
export function trainCommand(options: TrainOptions, name: string, defaultName?: string): string {
  const words = ['tiny-gpt', 'train', ...options.data.map(quote)];
  const add = (flag: string, value: string | number | undefined) => {
    if (value !== undefined) words.push(flag, quote(String(value)));
  };
  add('--task', options.task);
  add('--arch', options.arch);
  add('--pair', options.pair);
  add('--kind', options.kind);
  add('--validation', options.validation);
  add('--validation-fraction', options.validationFraction);
  if (name !== defaultName) add('--name', options.name ?? name);
  add('--budget', options.budgetMs === undefined ? undefined : `${options.budgetMs / 1000}s`);
  add('--max-steps', options.maxSteps);
  add('--epochs', options.epochs);
  add('--preset', options.preset);
  add('--config', options.config);
  for (const [key, value] of Object.entries(options.set ?? {})) add('--set', `${key}=${value}`);
  add('--from', options.from);
  add('--train-layers', options.trainLayers);
  add('--lora-rank', options.loraRank);
  add('--lora-alpha', options.loraAlpha);
  add('--lora-targets', options.loraTargets?.join(','));
  add('--seed', options.seed);
  add('--backend', options.backend);
  if (options.resume === true) words.push('--resume');
  return words.join(' ');
}

/** A word as a shell needs it. */
export function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
