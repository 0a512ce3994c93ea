import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const generator = new URL('../../.ci/import-rule.js', import.meta.url);
const { importRule, stages } = (await import(generator.href)) as { importRule: () => unknown; stages: string[] };

describe('the import rule', () => {
  let planted: string | undefined;
  afterEach(() => {
    if (planted !== undefined) rmSync(planted, { recursive: true });
    planted = undefined;
  });

  /** What Biome says of a file with one import, standing in a folder of its own below src/`stage`. */
  function lint(stage: string, specifier: string): string {
    planted = mkdtempSync(join(root, 'src', stage, 'planted-'));
    writeFileSync(
      join(planted, 'planted.ts'),
      `import { planted } from '${specifier}';\n\nexport const used = planted;\n`,
    );
    try {
      return execFileSync('npx', ['biome', 'lint', planted], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      return `FAILED ${stdout}${stderr}`;
    }
  }

  it('stands in .ci/import-rule.json as .ci/import-rule.js makes it', () => {
    expect(JSON.parse(readFileSync(join(root, '.ci/import-rule.json'), 'utf8'))).toEqual(importRule());
  });

  it('knows every folder of src/', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const names = folders.map(({ name }) => name).filter((name) => name !== 'kernels'); // those are C
    expect(names.filter((name) => !stages.includes(name))).toEqual([]);
  });

  it.each([
    ['model', '../../training/trainer.ts'],
    ['decoding', '../../tokenizer/tokenizer.ts'],
    ['training', '../../decoding/beam-search.ts'],
    ['ops', '@tensorflow/tfjs-core'],
    ['tasks', 'chalk'],
  ])('refuses an import in %s from %s', (stage, specifier) => {
    expect(lint(stage, specifier)).toMatch(/FAILED[\s\S]*noRestrictedImports/);
  });

  it('allows an import from an earlier stage', () => {
    expect(lint('training', '../../model/model.ts')).not.toContain('noRestrictedImports');
  });
});
