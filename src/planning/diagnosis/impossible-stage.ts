/** A stage whose model has no plan, with all that a diagnosis needs of it. */
import type { LinearModel } from '../../../models/lp/model.ts';
import type { Policy } from '../../../models/parameters.ts';
import type { GivenRow, Relief } from '../../../models/rule.ts';
import type { Words } from '../../../models/words.ts';
import type { County } from '../../county/county.ts';

/** A contradiction that plain arithmetic shows, before anything is solved. */
export interface Check {
  readonly rules: readonly string[];
  /** Codes of schools, ids of people. */
  readonly subjects: readonly string[];
  readonly words: Words;
}

/** A way out that no single rule knows of, e.g. merging small schools: operations of a scenario. */
export type Proposal = readonly Readonly<Record<string, unknown>>[];

export interface ImpossibleStage {
  readonly name: 'quota' | 'rotation' | 'heads' | 'pay' | 'horizon';
  readonly model: LinearModel;
  /** Variables, by position, that are 0 in most plans. */
  readonly late: readonly number[];
  readonly checks: readonly Check[];
  /** How the county may give way on a rule; `values` is a plan that breaks only these rows, by no more than so much. */
  readonly relief: (
    rule: string,
    rows: readonly GivenRow[],
    values: readonly number[],
  ) => readonly (readonly Relief[])[];
  /** Ways out found by arithmetic, mildest first. */
  readonly proposals: () => readonly Proposal[];
  /** What would help and may not be enough: asked only where too few ways out are known. */
  readonly helping: () => readonly Proposal[];
  /** The same stage under other facts and policy; whether it has a plan there is another question. */
  readonly again: (county: County, policy: Policy) => ImpossibleStage;
}

/** A stage of which only its model is known: no check before, no rule that knows how to give way, no way out. */
export function bareStage(name: ImpossibleStage['name'], model: LinearModel): ImpossibleStage {
  const stage: ImpossibleStage = {
    name,
    model,
    late: [],
    checks: [],
    relief: () => [],
    proposals: () => [],
    helping: () => [],
    again: () => stage,
  };
  return stage;
}
