/**
 * The only import of TensorFlow.js. The functions are those of tfjs-core. The stock `cpu` backend comes with it; the union package,
 * which registers the gradients of all ops with the same instance (tfjs-core alone does not do so in Node), is loaded before the first
 * gradient: what only uses a model starts without it. The union's own typings are not read: they do not pass the compiler without
 * skipLibCheck.
 */
import { createRequire } from 'node:module';
import type * as core from '@tensorflow/tfjs-core';

const nodeRequire = createRequire(import.meta.url);
// Node would read an imported file of this size twice more, for the names of its exports.
const tf = nodeRequire('@tensorflow/tfjs-core') as typeof core;
const union = '@tensorflow/tfjs';
// Found from the union, whose dependency it is.
createRequire(nodeRequire.resolve(union))('@tensorflow/tfjs-backend-cpu');
const engine = tf.engine();
const { gradients } = engine;
engine.gradients = ((...inputs: Parameters<typeof gradients>) => {
  nodeRequire(union);
  return gradients.apply(engine, inputs);
}) as typeof gradients; // generic in the type of the value, which apply() loses
// Production mode leaves out the advice that the stock backend prints at its first op.
tf.env().set('PROD', true);

export type {
  BackendTimingInfo,
  BackendValues,
  DataStorage,
  DataType,
  GradSaveFunc,
  KernelBackend,
  KernelFunc,
  NamedAttrMap,
  NamedTensorInfoMap,
  Scalar,
  Tensor,
  TensorInfo,
  Variable,
} from '@tensorflow/tfjs-core';
export { tf };
