/**
 * Writes CHECKPOINT_DIR/golden.json for check-transformers.py: logits of the trained model on ids drawn by seed, of a classifier its
 * scores, and the ids of 1,000 lines of mixed scripts. Of an adapter the model is it and its base.
 *
 *     npx tsx test/interop/write-golden.ts CHECKPOINT_DIR
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCheckpoint } from '../../src/checkpoint/read-checkpoint.ts';
import { sourceBatchOf } from '../../src/dataset/source-batch.ts';
import { buildModel } from '../../src/model/build-model.ts';
import { parameterShapes } from '../../src/model/parameter-shapes.ts';
import { Random } from '../../src/random.ts';
import { weightsOf } from '../../src/tasks/named-tensors.ts';
import { poolingOf } from '../../src/tasks/pooling.ts';
import { chooseBackend } from '../../src/tensor/choose-backend.ts';
import { tf } from '../../src/tensor/tf.ts';
import { readTokenizer } from '../../src/tokenizer/read-tokenizer.ts';
import { makeLines } from './make-lines.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('npx tsx test/interop/write-golden.ts CHECKPOINT_DIR');
await chooseBackend();
const { config, tensors, tokenizerJson } = await readCheckpoint(folder);
const model = buildModel(config, weightsOf(tensors, parameterShapes(config)));
const tokenizer = readTokenizer(tokenizerJson);
const random = new Random(1);

const isClassifier = config.head === 'classification';
// A classifier of transformers takes the last token that is no padding, so none of the ids is.
const numSpecial = isClassifier ? 4 : 0;
const draw = (length: number) =>
  Int32Array.from({ length }, () => numSpecial + random.integer(config.vocabSize - numSpecial));
const cases = [1, 7, Math.min(64, config.contextLength), config.contextLength].map((length) => {
  const ids = draw(length);
  if (isClassifier) return { ids: [...ids], logits: scoresOf(ids) };
  const sourceIds = config.numEncoderLayers > 0 ? draw(Math.min(20, config.contextLength)) : undefined;
  const logits = tf.tidy(() => {
    const encoded = sourceIds === undefined ? undefined : model.encode(sourceBatchOf([sourceIds]));
    return model.project(model.decode({ ids, batchSize: 1, length, encoded }));
  });
  const rows = (logits.arraySync() as number[][][])[0]!;
  return { ids: [...ids], logits: rows, ...(sourceIds === undefined ? {} : { source: [...sourceIds] }) };
});

function scoresOf(ids: Int32Array): number[] {
  const source = sourceBatchOf([ids], { maxLength: config.contextLength });
  const pooling = new Float32Array(source.length);
  if (poolingOf(config) === 'last') pooling[ids.length - 1] = 1;
  else pooling.fill(1 / ids.length, 0, ids.length);
  return tf.tidy(() => [...model.classify({ ...source, pooling }).dataSync()]);
}

const lines = makeLines(1000, 1).map((text) => ({ text, ids: [...tokenizer.encode(text)] }));
writeFileSync(join(folder, 'golden.json'), JSON.stringify({ cases, lines }));
