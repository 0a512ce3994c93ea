import { describe, expect, it } from 'vitest';
import { backendLines, speedOf } from '../../../src/cli/actions/backend.ts';
import { corpusLines } from '../../../src/cli/actions/corpus-show.ts';
import { doctorLines } from '../../../src/cli/actions/doctor.ts';
import { metricLines } from '../../../src/cli/actions/evaluate.ts';
import { type ModelRow, modelTable, sortModels } from '../../../src/cli/actions/model-list.ts';
import { presetConfig } from '../../../src/cli/actions/model-show.ts';
import { tokenColumns } from '../../../src/cli/actions/tokenize.ts';
import { writeTranslations } from '../../../src/cli/actions/write-translations.ts';
import type { Translation } from '../../../src/tasks/options.ts';
import { asyncOf, fakeContext, fakeIo } from '../fake-io.ts';

const tales: ModelRow = {
  name: 'tales',
  origin: 'yours',
  task: 'text',
  numParameters: 860_000,
  sizeBytes: 3_400_000,
  score: '1.00 bits/byte',
  savedAt: '2026-01-01T12:00:00Z',
};
const frEn: ModelRow = {
  name: 'fr-en',
  origin: 'shipped',
  task: 'translation',
  numParameters: 3_300_000,
  sizeBytes: 6_600_000,
  score: '91.2 BLEU',
  savedAt: '2026-02-01T12:00:00Z',
};

describe('model list', () => {
  it('is a table with a star for shipped models', () => {
    expect(modelTable([tales, frEn], Date.parse('2026-01-01T12:03:20Z')).join('\n')).toBe(
      [
        'NAME     TASK         PARAMS    SIZE           SCORE  TRAINED',
        'tales    text         0.86 M  3.4 MB  1.00 bits/byte  3 minutes ago',
        'fr-en *  translation   3.3 M  6.6 MB       91.2 BLEU  shipped',
      ].join('\n'),
    );
  });

  it('says which model is being trained', () => {
    expect(modelTable([{ ...tales, running: true }], 0).at(-1)).toMatch(/training now$/);
  });

  it('puts own models first, then sorts as asked', () => {
    expect(sortModels([frEn, tales], 'trained').map((row) => row.name)).toEqual(['tales', 'fr-en']);
    expect(sortModels([tales, frEn], 'name').map((row) => row.name)).toEqual(['fr-en', 'tales']);
    expect(sortModels([tales, frEn], 'size').map((row) => row.name)).toEqual(['fr-en', 'tales']);
  });
});

describe('model show', () => {
  it('takes the GPT of a name that both families have', () => {
    expect(presetConfig('nano', {})).toMatchObject({ numEncoderLayers: 0, vocabSize: 512 });
    expect(presetConfig('nano', { family: 'encoder-decoder' }).numEncoderLayers).toBe(2);
  });

  it('gives a preset that is named after a model its vocabulary', () => {
    expect(presetConfig('gpt2', {}).vocabSize).toBe(50_257);
    expect(presetConfig('transformer-base', {})).toMatchObject({ numEncoderLayers: 6, vocabSize: 37_000 });
  });
});

describe('translate', () => {
  const translations: Translation[] = [
    {
      source: 'Je mange.',
      candidates: [
        { text: 'I am eating.', score: -0.123 },
        { text: 'I eat.', score: -1.5 },
      ],
      truncated: false,
    },
    { source: '', candidates: [{ text: '', score: 0 }], truncated: false },
    { source: 'x '.repeat(500), candidates: [{ text: 'x', score: -2 }], truncated: true },
  ];

  async function write(withScores: boolean, flags = {}) {
    const io = fakeIo();
    await writeTranslations(asyncOf(translations), fakeContext(io, flags), { withScores });
    return { stdout: io.stdout.text, stderr: io.stderr.text };
  }

  it('writes exactly the best translation of each line, empty ones too', async () => {
    expect((await write(false)).stdout).toBe('I am eating.\n\nx\n');
  });

  it('writes scores before candidates', async () => {
    expect((await write(true)).stdout).toMatch(/^-0\.12\tI am eating\.\n-1\.50\tI eat\.\n/);
  });

  it('says on stderr which line was cut', async () => {
    expect((await write(false)).stderr).toBe(
      'warning: line 3 is longer than the context of the model; its end was cut off\n',
    );
  });

  it('is an object a line with --json', async () => {
    const lines = (await write(false, { json: true })).stdout.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(translations);
  });
});

describe('evaluate', () => {
  it('aligns its figures', () => {
    const metrics = { loss: 1.9, perplexity: 6.6859, bitsPerByte: 1.2, bleu: 91.234, exactMatch: 0.5 };
    expect(metricLines({ metrics, baselines: [] })).toEqual([
      'loss           1.90',
      'perplexity     6.69',
      'bits/byte      1.20',
      'BLEU           91.2',
      'exact match  50.0 %',
    ]);
  });

  it('sets those of guesses beside them', () => {
    const baselines = [
      { name: 'majority class', metrics: { accuracy: 0.25, macroF1: 0.1 } },
      { name: 'guessing', metrics: { loss: 1.3863 } },
    ];
    expect(metricLines({ metrics: { loss: 0.5, accuracy: 0.875 }, baselines })).toEqual([
      '           model  majority class  guessing',
      'loss        0.50                      1.39',
      'accuracy  87.5 %          25.0 %',
    ]);
  });
});

describe('tokenize', () => {
  const token = (id: number, piece: string) => ({ id, piece, bytes: new Uint8Array() });

  it('sets ids under pieces by their width on the screen', () => {
    expect(
      tokenColumns([token(12, 'Once'), token(345, ' a'), token(7, '日本')], { columns: 40, isUnicode: true }),
    ).toEqual(['Once   ␣a  日本', '  12  345     7']);
  });

  it('goes on below when the line is full, and after a line end', () => {
    const tokens = [token(1, 'aaaa'), token(2, 'bbbb'), token(3, '\n'), token(4, 'c')];
    expect(tokenColumns(tokens, { columns: 11, isUnicode: true })).toEqual([
      'aaaa  bbbb',
      '   1     2',
      '',
      '\\n',
      ' 3',
      '',
      'c',
      '4',
    ]);
  });

  it('shows control characters instead of sending them', () => {
    expect(tokenColumns([token(1, '\u001b[2J')], { columns: 40, isUnicode: false })[0]).toBe('\\x1b[2J');
  });
});

describe('doctor', () => {
  const backends = [
    {
      name: 'tensorflow',
      isReady: false as const,
      detail: 'not installed',
      remedy: 'tiny-gpt backend install tensorflow',
    },
    { name: 'cpu', isReady: true as const, detail: 'always there' },
  ];

  it('says how to get a backend that is missing', () => {
    expect(backendLines(backends)).toEqual([
      'tensorflow  not ready  not installed; tiny-gpt backend install tensorflow',
      'cpu         ready      always there',
    ]);
  });

  it('says in one line of 80 columns how fast the kernels are', () => {
    const speed = {
      instructionSet: 'avx512',
      lanes: 16,
      numThreads: 128,
      gigaflops: 12_345.6,
      productGigaflops: 9876.5,
    };
    const line = speedOf({ ...speed, clockGhz: null, unitsPerCore: null, expectedGigaflops: null });
    expect(line).toBe('avx512, 128 threads: peak 12346 GFLOP/s, matrix products 9877 (80 %)');
    expect(`processor  ${line}`.length).toBeLessThanOrEqual(80);
  });

  it('aligns its report', () => {
    const lines = doctorLines({
      version: '0.1.0',
      node: { version: 'v18.0.0', required: '>=20.19', isSupported: false },
      machine: {
        os: 'Linux 6.1',
        arch: 'x64',
        cpuModel: 'Some CPU',
        cores: { total: 8, allowed: 2, cgroupLimit: 2 },
        instructionSets: ['avx2', 'fma'],
        memory: { totalBytes: 16e9, availableBytes: 8e9 },
      },
      tools: [{ name: 'cc', version: 'gcc 12' }, { name: 'npm' }],
      backends,
      cache: { folder: '/c', sizeBytes: 0, freeBytes: 1e9 },
    });
    expect(lines).toContain('node       v18.0.0: too old, needs >=20.19');
    expect(lines).toContain('processor  Some CPU, 2 of 8 cores, limited to 2');
    expect(lines).toContain('           avx2 fma');
    expect(lines).toContain('npm        not found (only needed to build or install a backend)');
    expect(lines).toContain('  cpu         ready      always there');
  });
});

it('corpus show gives facts and first examples, each on one line', () => {
  const lines = corpusLines(
    {
      type: 'pairs',
      name: 'fr-en',
      files: ['a.tsv'],
      kind: 'pairs',
      sizeBytes: 1234,
      pairs: [{ source: 'Bonjour.\n', target: 'Hello.' }],
      languages: { source: 'fr', target: 'en' },
      validation: undefined,
      test: [{ source: 'a', target: 'b' }],
    },
    79,
  );
  expect(lines).toEqual([
    'name   fr-en',
    'kind   pairs, fr to en',
    'files  a.tsv',
    'size   1.2 KB, 1 pairs',
    'test   1',
    '',
    '  Bonjour. → Hello.',
  ]);
});
