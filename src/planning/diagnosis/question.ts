/** Asks the solver, within one deadline for the whole diagnosis. */
import type { ElasticModel } from '../../../models/lp/elastic.ts';
import type { LinearModel } from '../../../models/lp/model.ts';
import type { Conflict, Optimiser, Outcome } from '../../solver/port.ts';

export class Question {
  readonly #optimiser: Optimiser;
  readonly #end: number;

  constructor(optimiser: Optimiser, deadlineMs: number) {
    this.#optimiser = optimiser;
    this.#end = performance.now() + deadlineMs;
  }

  left(): number {
    return this.#end - performance.now();
  }

  solve(model: LinearModel): Promise<Outcome> {
    return this.#optimiser.optimise(model, { deadlineMs: Math.max(1, this.left()), seed: 0, confirm: false });
  }

  /** `explain` false: only whether there is a contradiction. */
  conflict(elastic: ElasticModel, late: readonly number[], explain = true): Promise<Conflict> {
    return this.#optimiser.conflict(elastic, { deadlineMs: Math.max(1, this.left()), late, explain });
  }

  /** Whether any plan keeps every row; goals do not matter here. Null when time ran out before an answer. */
  async isFeasible(model: LinearModel): Promise<boolean | null> {
    const { kind } = await this.solve({ ...model, goals: [] });
    if (kind === 'infeasible') return false;
    return kind === 'optimal' || kind === 'feasible' ? true : null;
  }
}
