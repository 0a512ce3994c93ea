import { timeTurn } from '../../src/benchmark/timing.ts';
import type { ModelConfig } from '../../src/config/model-config.ts';
import { UserError } from '../../src/errors.ts';
import { buildModel } from '../../src/model/build-model.ts';
import { initialiseWeights, type Weights } from '../../src/model/initialise-weights.ts';
import type { Model } from '../../src/model/model.ts';
import { Random } from '../../src/random.ts';
import { backendNames, chooseBackend } from '../../src/tensor/choose-backend.ts';
import type { Contestant } from './contest.ts';

export interface OurBackends {
  readonly contestants: Contestant[];
  readonly leftOut: string[];
}

export interface Work {
  readonly config: ModelConfig;
  /** Makes what is timed with a model, and how many units one call is. */
  readonly prepare: (model: Model) => { readonly run: () => void; readonly numUnits: () => number };
  /** As many calls as fit, at least one. */
  readonly turnMs: number;
  /** Backends that would take too long. */
  readonly tooSlow?: readonly string[];
}

/** The backends that can be had here, but `cpu`; each makes its model at its first turn and runs once untimed. */
export async function ourBackends({ config, prepare, turnMs, tooSlow = [] }: Work): Promise<OurBackends> {
  let weights: Weights | undefined;
  const contestants: Contestant[] = [];
  const leftOut: string[] = [];
  for (const name of backendNames) {
    if (name === 'cpu') continue;
    if (tooSlow.includes(name)) {
      leftOut.push(`${name}: too slow for this size`);
      continue;
    }
    try {
      await chooseBackend(name);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      leftOut.push(`${name}: ${error.message}`);
      continue;
    }
    let work: ReturnType<Work['prepare']> | undefined;
    const turn = async () => {
      await chooseBackend(name);
      if (work === undefined) {
        weights ??= initialiseWeights(config, new Random(0));
        work = prepare(buildModel(config, weights));
        work.run();
      }
      const { run, numUnits } = work;
      const unitsOf: number[] = [];
      const times = timeTurn(() => {
        run();
        unitsOf.push(numUnits());
      }, turnMs);
      return times.map((time, i) => time / unitsOf[i]!);
    };
    contestants.push({ name, turn });
  }
  return { contestants, leftOut };
}
