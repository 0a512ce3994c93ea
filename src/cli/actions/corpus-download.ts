import { join } from 'node:path';
import { z } from 'zod';
import { downloadCorpus } from '../../corpus/download/download-corpus.ts';
import { downloadableCorpora } from '../../corpus/download/downloadable-corpora.ts';
import { cacheFolder } from '../../tensor/tensorflow-cache.ts';
import type { CommandContext } from '../context.ts';
import { choiceFlag } from '../flags/choice-flag.ts';
import { parseFlags, type RawFlags } from '../flags/parse-flags.ts';
import { formatBytes } from '../format/numbers.ts';
import { InstallReporter } from '../reporter/install-reporter.ts';

const schema = z.object({
  name: choiceFlag(
    'corpus download',
    downloadableCorpora.map(({ name }) => name),
  ),
  output: z.string().exactOptional(),
  force: z.boolean().default(false),
});

/** `corpus download NAME`: the folder is the result, the rest is for people. */
export async function runCorpusDownload(
  context: CommandContext,
  operands: readonly string[],
  flags: RawFlags,
): Promise<void> {
  const { name, force, ...options } = parseFlags(schema, { ...flags, name: operands[0] });
  const corpus = downloadableCorpora.find((candidate) => candidate.name === name);
  if (corpus === undefined) throw new Error(`no corpus '${name}'`);
  const output = options.output ?? name;
  const reporter = new InstallReporter(context);
  try {
    const files = await downloadCorpus(corpus, {
      output,
      force,
      cache: join(cacheFolder(context.env), 'corpora'),
      signal: context.signal,
      onProgress: (file, receivedBytes, totalBytes) =>
        reporter.report({
          stage: 'download',
          message: totalBytes === undefined ? file.name : `${file.name}, ${formatBytes(totalBytes)}`,
          ...(totalBytes ? { fraction: receivedBytes / totalBytes } : {}),
        }),
    });
    reporter.succeed(`${name}: ${files.join(', ')}`);
    context.print(output);
    context.note(`licence: ${corpus.licence}, ${corpus.homepage}`);
    context.note(context.colors.stderr.dim(`train on it: tiny-gpt train ${output}`));
  } finally {
    reporter.close();
  }
}
