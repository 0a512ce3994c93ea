import { existsSync, statSync } from 'node:fs';
import { bundledCorpora } from '../../corpus/bundled-corpora.ts';
import { downloadableCorpora } from '../../corpus/download/downloadable-corpora.ts';
import type { CommandContext } from '../context.ts';
import { formatBytes } from '../format/numbers.ts';
import { formatTable } from '../format/table.ts';

/** `corpus list` */
export async function runCorpusList(context: CommandContext): Promise<void> {
  const corpora = bundledCorpora().map((corpus) => ({
    ...corpus,
    sizeBytes: existsSync(corpus.path) ? statSync(corpus.path).size : 0,
  }));
  if (context.isJson) {
    for (const corpus of corpora) context.print(JSON.stringify(corpus));
    for (const { name, kind, description, licence, homepage } of downloadableCorpora) {
      context.print(
        JSON.stringify({ name, kind, description, licence, homepage, command: `tiny-gpt corpus download ${name}` }),
      );
    }
    return;
  }
  const rows = corpora.map(({ name, kind, sizeBytes, description }) => [
    name,
    kind,
    formatBytes(sizeBytes),
    description,
  ]);
  for (const line of formatTable([['NAME', 'KIND', 'SIZE', ''], ...rows], 'llrl')) context.print(line);
  context.print('');
  const sets = downloadableCorpora.map(({ name, kind, licence, description }) => [name, kind, licence, description]);
  for (const line of formatTable([['TO DOWNLOAD', 'KIND', 'LICENCE', ''], ...sets], 'llll')) context.print(line);
  context.note(context.colors.stderr.dim('train on one: tiny-gpt train tales'));
  context.note(context.colors.stderr.dim('fetch one:    tiny-gpt corpus download tiny-shakespeare'));
}
