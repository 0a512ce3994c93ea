/**
 * Loaded before the program by bench/leaks.ts: answers each message with what this process's memory is made of. The modules it asks
 * are those that the program has loaded by then.
 */
process.on('message', async () => {
  const { tf } = await import('../dist/tensor/tf.js');
  const { kernelBackend } = await import('../dist/tensor/backend/kernel-backend.js');
  globalThis.gc?.();
  const { heapUsed, heapTotal, arrayBuffers } = process.memoryUsage();
  const kernelBytes = 4 * (kernelBackend()?.host.numWordsInUse ?? 0);
  process.send({ heapUsed, heapTotal, arrayBuffers, kernelBytes, numTensors: tf.memory().numTensors });
});
// Nobody waits for more questions.
process.channel.unref();
