import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTensorflow } from '../../src/tensor/load-tensorflow.ts';
import { cacheFolder, isTensorflowInstalled } from '../../src/tensor/tensorflow-cache.ts';
import { type Tensor, tf } from '../../src/tensor/tf.ts';

const { installed } = isTensorflowInstalled();

describe('cacheFolder', () => {
  it('prefers TINY_GPT_CACHE, then XDG_CACHE_HOME', () => {
    expect(cacheFolder({ TINY_GPT_CACHE: '/a', XDG_CACHE_HOME: '/b' })).toBe('/a');
    expect(cacheFolder({ XDG_CACHE_HOME: '/b' })).toBe(join('/b', 'tiny-gpt'));
    expect(cacheFolder({})).toMatch(/\.cache.tiny-gpt$/);
  });
});

describe('loadTensorflow', () => {
  it('names the command that installs a missing backend', () => {
    expect(() => loadTensorflow({ cache: '/nowhere' })).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(/'tensorflow' is not installed/),
        hint: 'tiny-gpt backend install tensorflow',
      }),
    );
  });
});

describe.skipIf(!installed)("loadTensorflow (needs 'tiny-gpt backend install tensorflow')", () => {
  it('registers the backend once, with forward and backward kernels', async () => {
    loadTensorflow();
    loadTensorflow();
    expect(await tf.setBackend('tensorflow')).toBe(true);
    const x = tf.tensor2d([1, 2, 3, 4], [2, 2]);
    expect([...tf.matMul(x, x).dataSync()]).toEqual([7, 10, 15, 22]);
    expect([
      ...tf
        .grad((y: Tensor) => tf.sum(tf.square(y)))(x)
        .dataSync(),
    ]).toEqual([2, 4, 6, 8]);
    // TopK calls util.isNullOrUndefined, which Node 23 removed.
    expect([...tf.topk(x, 1).values.dataSync()]).toEqual([2, 4]);
  });

  it('starts without a word, and shows the log to those who ask for it', () => {
    const script = `
      import { loadTensorflow } from './src/tensor/load-tensorflow.ts';
      import { tf } from './src/tensor/tf.ts';
      loadTensorflow({ threads: 1 });
      tf.setBackend('tensorflow');
      tf.add(1, 2).dataSync();`;
    const args = ['--import', 'tsx', '--input-type=module', '-e', script];
    const { TF_CPP_MIN_LOG_LEVEL: _, ...env } = process.env;
    const quiet = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
    expect(quiet).toMatchObject({ status: 0, stdout: '', stderr: '' });
    // Whether oneDNN is on, and its line in the log, depends on the processor unless it is asked for.
    const asked = { ...env, TF_CPP_MIN_LOG_LEVEL: '0', TF_ENABLE_ONEDNN_OPTS: '1' };
    const loud = spawnSync(process.execPath, args, { env: asked, encoding: 'utf8' });
    expect(loud).toMatchObject({ status: 0, stderr: expect.stringMatching(/oneDNN/) });
  });
});
