import { expect, it } from 'vitest';
import { benchReportSchema } from '../../src/benchmark/bench-report.ts';
import { loadNative } from '../../src/tensor/native/load-native.ts';
import { tinyGpt, useWorkspace } from './support/tiny-gpt.ts';

const workspace = useWorkspace();

it.skipIf(!loadNative().ok)('bench --json prints one object on stdout and nothing on stderr', async () => {
  const args = ['bench', '--preset', 'nano', '--vocab-size', '64', '--backend', 'native', '--threads', '1', '--json'];
  const { code, stdout, stderr } = await tinyGpt(args, { cwd: workspace.path });
  expect(code, stderr).toBe(0);
  expect(stderr).toBe('');
  const report = benchReportSchema.parse(JSON.parse(stdout));
  expect(report.model).toMatchObject({ name: 'nano', config: { vocabSize: 64 } });
  expect(report.backends.map(({ name }) => name)).toEqual(['native']);
});
