/**
 * The order of the stages (docs/architecture.md): a folder of src/ imports only from folders before it, and the leaves errors.ts
 * and random.ts. This list is the only place where the order is written; `node .ci/import-rule.js` makes the Biome rules of it.
 */
import { writeFileSync } from 'node:fs';

export const stages = [
  'config',
  'corpus',
  'tokenizer',
  'dataset',
  'tensor',
  'ops',
  'nn',
  'model',
  'training',
  'decoding',
  'evaluation',
  'checkpoint',
  'planning',
  'inspection',
  'tasks',
  'reporting',
  'interchange',
  'setup',
  'benchmark',
  'serving',
  'cli',
];

/** What the order alone would allow. */
const bans = {
  training: ['decoding', 'evaluation', 'tokenizer'],
  decoding: ['training', 'evaluation', 'tokenizer'],
  evaluation: ['training', 'decoding'],
};

const tensorLibrary = {
  group: ['@tensorflow/*', '@tensorflow/**'],
  message: 'TensorFlow.js is imported by src/tensor/tf.ts alone.',
};
const terminal = { group: ['chalk', 'ora'], message: 'Colours and spinners belong to src/cli/.' };

/** One override a folder, with all its patterns: Biome lets a later override replace the patterns of an earlier one. */
export function importRule() {
  const overrides = stages.map((stage, place) => {
    const forbidden = [...new Set([...(bans[stage] ?? []), ...stages.slice(place + 1)])];
    const patterns = forbidden.map((name) => ({
      group: [`**/${name}/**`],
      message: `src/${stage}/ must not import from src/${name}/: see the order in .ci/import-rule.js.`,
    }));
    if (stage !== 'tensor') patterns.push(tensorLibrary);
    if (stage !== 'cli') patterns.push(terminal);
    return override([`src/${stage}/**`], patterns);
  });
  const all = { group: ['./*/**'], message: 'A leaf imports nothing of the stages.' };
  return { overrides: [override(['src/errors.ts', 'src/random.ts'], [all, tensorLibrary, terminal]), ...overrides] };
}

function override(includes, patterns) {
  return { includes, linter: { rules: { style: { noRestrictedImports: { level: 'error', options: { patterns } } } } } };
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(new URL('import-rule.json', import.meta.url), `${JSON.stringify(importRule(), null, 2)}\n`);
}
