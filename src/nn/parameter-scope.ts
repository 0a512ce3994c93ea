import type { Tensor } from '../tensor/tf.ts';

/** Parameters by their full names, as `parameterShapes` lists them. */
export type Parameters = Pick<ReadonlyMap<string, Tensor>, 'get'>;

/** A layer's view of the parameters: names below a prefix. */
export class ParameterScope {
  private readonly parameters: Parameters;
  private readonly prefix: string;

  constructor(parameters: Parameters, prefix = '') {
    this.parameters = parameters;
    this.prefix = prefix;
  }

  /** The view below `name`. */
  in(name: string): ParameterScope {
    return new ParameterScope(this.parameters, `${this.prefix}${name}.`);
  }

  /** @throws Error if there is no such parameter: the model and `parameterShapes` disagree. */
  get(name: string): Tensor {
    const found = this.find(name);
    if (found === undefined) throw new Error(`no parameter ${this.prefix}${name}`);
    return found;
  }

  /** The parameter, or undefined where the config leaves it out (biases). */
  find(name: string): Tensor | undefined {
    return this.parameters.get(this.prefix + name);
  }
}
