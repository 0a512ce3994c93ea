/**
 * The only import of TensorFlow.js. The functions are those of tfjs-core; loading the union package registers their gradients
 * and the stock `cpu` backend with the same instance, which tfjs-core alone does not do in Node. The union's own typings are
 * not read: they do not pass the compiler without skipLibCheck.
 */
import { createRequire } from 'node:module';
import * as tf from '@tensorflow/tfjs-core';

createRequire(import.meta.url)('@tensorflow/tfjs');
// Production mode leaves out the advice that the stock backend prints at its first op.
tf.env().set('PROD', true);

export type { GradSaveFunc, Scalar, Tensor, Variable } from '@tensorflow/tfjs-core';
export { tf };
