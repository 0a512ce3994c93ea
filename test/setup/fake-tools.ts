import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Platform, TensorflowPackages } from '../../src/setup/tensorflow-packages.ts';

/** A cache and a PATH of its own with programs that only pretend; each call but those for a version is written down. */
export interface FakeWorld {
  cache: string;
  env: NodeJS.ProcessEnv;
  packages: TensorflowPackages;
  platform: Platform;
  /** Replaces a program's behaviour; undefined removes it from PATH. */
  setTool(name: FakeTool, script: string | undefined): void;
  calls(): string[];
  remove(): void;
}

export type FakeTool = 'npm' | 'python3' | 'g++';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Scripts run with `args` and `fs` at hand; `--version` is answered before them. */
export const WORKING: Record<FakeTool, string> = {
  npm: `fs.writeFileSync('kernels.tgz', 'kernels')`,
  python3: `
    if (args.includes('--version')) console.log('pip 1.2.3 from /somewhere (python 3)');
    else if (args[0] === '-m') fs.writeFileSync(args[args.indexOf('--dest') + 1] + '/' + WHEEL, 'library');
    else {
      fs.mkdirSync(args[2] + '/dist');
      for (const file of ['dist/register_all_kernels.js', 'libtensorflow_cc.so.2', 'libtensorflow_framework.so.2'])
        fs.writeFileSync(args[2] + '/' + file, '');
      console.log('0.5\\n1.0');
    }`,
  'g++': `fs.writeFileSync(args[args.indexOf('-o') + 1], '')`,
};

const WHEEL = 'tensorflow_cpu-0.0.1-cp312-cp312-manylinux_2_27_x86_64.whl';

/** Makes the fakes; with the working ones an installation succeeds without network, Python or compiler. */
export function createFakeWorld(): FakeWorld {
  const root = mkdtempSync(join(tmpdir(), 'tiny-gpt-setup-'));
  const [bin, log] = [join(root, 'bin'), join(root, 'calls')];
  mkdirSync(bin);
  writeFileSync(log, '');
  const setTool = (name: FakeTool, script: string | undefined) => {
    const path = join(bin, name);
    rmSync(path, { force: true });
    if (script === undefined) return;
    writeFileSync(
      path,
      `#!${process.execPath}
      const fs = require('node:fs'), args = process.argv.slice(2), WHEEL = ${JSON.stringify(WHEEL)};
      if (args[0] === '--version') { console.log('${name} 1.2.3'); process.exit(0); }
      if (!args.includes('--version')) fs.appendFileSync(${JSON.stringify(log)}, ['${name}', ...args].join(' ').split('\\n')[0] + '\\n');
      ${script}`,
    );
    chmodSync(path, 0o755);
  };
  for (const [name, script] of Object.entries(WORKING)) setTool(name as FakeTool, script);
  const pinned = (name: string, file: string, text: string) =>
    ({ registry: 'npm', name, version: '0.0.1', file, sizeBytes: text.length, sha256: sha256(text) }) as const;
  return {
    cache: join(root, 'cache'),
    env: { PATH: bin, TINY_GPT_PREBUILDS: join(root, 'prebuilds') },
    packages: {
      tfjsNode: pinned('kernels', 'kernels.tgz', 'kernels'),
      nodeHeaders: pinned('kernels', 'kernels.tgz', 'kernels'),
      tensorflow: { ...pinned('library', WHEEL, 'library'), registry: 'pypi' },
    },
    platform: { os: 'linux', arch: 'x64', glibcVersion: '2.36' },
    setTool,
    calls: () => readFileSync(log, 'utf8').split('\n').filter(Boolean),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
