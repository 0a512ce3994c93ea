/**
 * Training and decoding here beside other programs, in turn in one run: a table for each comparison, then one line of JSON. What is
 * not given is left out.
 *
 *     npm run bench:peers -- --python PYTHON --torch-gpt PATH --torch-seq2seq PATH --llama2c PATH --llama2c-int8 PATH
 *       [--text FILE] [--pairs DATA] [--rounds N] [--only gpt,gpt-large,translation,decoding,decoding-large]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Contest, contestLines, runContest } from './peers/contest.ts';
import { decodingContest } from './peers/decoding-contest.ts';
import { gptContest, translationContest } from './peers/training-contests.ts';

const path = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    ...{ python: path, 'torch-gpt': path, 'torch-seq2seq': path, llama2c: path, 'llama2c-int8': path },
    text: { type: 'string', default: 'corpora/tales.txt' },
    pairs: { type: 'string', default: 'corpora/fr-en.tsv' },
    rounds: { type: 'string', default: '3' },
    only: path,
  },
});
const { python, text, pairs, only } = values;
const { 'torch-gpt': torchGpt, 'torch-seq2seq': torchSeq2seq, llama2c, 'llama2c-int8': llama2cInt8 } = values;
const paths = { python, torchGpt, torchSeq2seq, llama2c, llama2cInt8 };
const folder = mkdtempSync(join(tmpdir(), 'tiny-gpt-peers-'));

const contests: Readonly<Record<string, () => Promise<Contest>>> = {
  gpt: () => gptContest('small', { paths, text }),
  'gpt-large': () => gptContest('large', { paths, text }),
  translation: () => translationContest({ paths, pairs, folder }),
  decoding: () => decodingContest('small', { paths, folder }),
  'decoding-large': () => decodingContest('large', { paths, folder }),
};
const names = only?.split(',') ?? Object.keys(contests);
const results: Record<string, unknown> = {};
try {
  console.log(`${cpus()[0]?.model}, Node ${process.version}; medians and fastest of ${values.rounds} rounds\n`);
  for (const name of names) {
    const open = contests[name];
    if (open === undefined) throw new Error(`--only: ${name} is none of ${Object.keys(contests).join(', ')}`);
    const contest = await open();
    const standings = await runContest(contest, Number(values.rounds));
    for (const line of contestLines(contest, standings)) console.log(line);
    console.log('');
    results[name] = { title: contest.title, unit: contest.unit, standings, leftOut: contest.leftOut };
  }
  console.log(JSON.stringify(results));
} finally {
  rmSync(folder, { recursive: true });
}
