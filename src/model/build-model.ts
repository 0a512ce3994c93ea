import type { ModelConfig } from '../config/model-config.ts';
import { DropoutSites } from '../nn/dropout-sites.ts';
import { ParameterScope } from '../nn/parameter-scope.ts';
import { linear } from '../ops/linear.ts';
import { kernelBackend } from '../tensor/backend/kernel-backend.ts';
import { ProgramCache } from '../tensor/programs/program-cache.ts';
import { tf, type Variable } from '../tensor/tf.ts';
import { classify } from './classifier.ts';
import { decode, encode } from './encoder-decoder.ts';
import { gpt } from './gpt.ts';
import type { Weights } from './initialise-weights.ts';
import type { Model, TrainingKey } from './model.ts';
import { outputWeightName, parameterShapes } from './parameter-shapes.ts';
import { tunedParameters } from './tuned-parameters.ts';
import { addedShapes, type Tuning, trainedShapes } from './tuning.ts';

/**
 * A model of either family on the current backend, with these weights.
 * @param weights also those that `tuning` adds
 * @param tuning what training is to change; all of it by default
 * @throws Error if a weight is missing or of another size
 */
export function buildModel(config: ModelConfig, weights: Weights, tuning?: Tuning): Model {
  const added = tuning === undefined ? [] : addedShapes(config, tuning);
  const parameters = createVariables([...parameterShapes(config), ...added], weights);
  const scope = new ParameterScope(tuning === undefined ? parameters : tunedParameters(parameters, tuning));
  const isClassifier = config.head === 'classification';
  const hasEncoder = config.numEncoderLayers > 0;

  const backend = kernelBackend();
  const programs = backend === undefined ? undefined : new ProgramCache(backend);
  // Encoder and decoder share one count of dropout sites, so that no two of a pass have the same number.
  const sitesOf = (training: TrainingKey | undefined): DropoutSites | undefined =>
    training === undefined || config.dropout === 0 ? undefined : new DropoutSites(config.dropout, training);

  const model: Model = {
    config,
    parameters,
    trained: new Map([...trainedShapes(config, tuning).keys()].map((name) => [name, parameters.get(name)!])),
    programs,
    encode: (source, training) => encodeSource(source, sitesOf(training)),
    decode: (input, training) => decodeTarget(input, sitesOf(training)),
    project: (hidden) => {
      return linear(hidden, scope.get(outputWeightName(config)), { transposeWeight: true });
    },
    classify: (source, training) => {
      if (!isClassifier) throw new Error('a model without a classification head');
      return classify(source, scope, config, sitesOf(training));
    },
    logits: (batch, training) => {
      if (isClassifier) return model.classify(batch.source!, training); // labelled batches have a source
      const sites = sitesOf(training);
      const { inputs, batchSize, targetLength, source } = batch;
      const encoded = source === undefined ? undefined : encodeSource(source, sites);
      const hidden = decodeTarget({ ids: inputs, batchSize, length: targetLength, encoded }, sites);
      return model.project(tf.reshape(hidden, [batchSize * targetLength, config.embeddingDim]));
    },
    dispose: () => {
      programs?.clear();
      for (const parameter of parameters.values()) parameter.dispose();
    },
  };
  return model;

  function encodeSource(source: Parameters<Model['encode']>[0], sites: DropoutSites | undefined) {
    if (!hasEncoder) throw new Error('a GPT has no encoder');
    return encode(source, scope, config, sites);
  }

  function decodeTarget(input: Parameters<Model['decode']>[0], sites: DropoutSites | undefined) {
    const { encoded, cache, length } = input;
    if (isClassifier) throw new Error('a classifier writes no tokens');
    if (hasEncoder !== (encoded !== undefined)) {
      throw new Error(hasEncoder ? 'the decoder needs the encoded source' : 'a GPT reads no encoded source');
    }
    const hidden =
      encoded === undefined ? gpt(input, scope, config, sites) : decode({ ...input, encoded }, scope, config, sites);
    if (cache !== undefined) cache.length += length;
    return hidden;
  }
}

function createVariables(
  shapes: readonly (readonly [name: string, shape: readonly number[]])[],
  weights: Weights,
): Map<string, Variable> {
  const variables = new Map<string, Variable>();
  for (const [name, shape] of shapes) {
    const values = weights.get(name);
    const size = shape.reduce((product, n) => product * n, 1);
    if (values?.length !== size) throw new Error(`${name}: expected ${size} weights, got ${values?.length ?? 'none'}`);
    variables.set(
      name,
      tf.tidy(() => tf.variable(tf.tensor(forBackend(values), [...shape]))),
    );
  }
  return variables;
}

/** A stock backend may keep the array it is given, whose owner may go on writing into it; a kernel backend copies. */
function forBackend(values: Float32Array): Float32Array {
  return kernelBackend() === undefined ? values.slice() : values;
}

/** Gives parameters other weights, of the same names and sizes. */
export function assignWeights({ parameters }: Pick<Model, 'parameters'>, weights: Weights): void {
  for (const [name, parameter] of parameters) {
    const values = weights.get(name);
    if (values?.length !== parameter.size)
      throw new Error(`${name}: expected ${parameter.size} weights, got ${values?.length ?? 'none'}`);
    const backend = kernelBackend();
    // Programs know the weights by their place.
    if (backend !== undefined) backend.overwrite(parameter, values);
    else assignCopy(parameter, values);
  }
}

function assignCopy(parameter: Variable, values: Float32Array): void {
  const tensor = tf.tensor(forBackend(values), parameter.shape);
  parameter.assign(tensor);
  tensor.dispose();
}

/** A copy of the weights. */
export function readWeights({ parameters }: Pick<Model, 'parameters'>): Weights {
  return new Map([...parameters].map(([name, parameter]) => [name, (parameter.dataSync() as Float32Array).slice()]));
}
