/** What sharing the posts among the groups of schools ends in, whichever way it went. */
import type { GoalValue } from '../../../models/quota/goal-vector.ts';
import type { CellAnswer, SolvedCell } from './cells.ts';

/** What no plan of the county beats, goal by goal; null where that is known only for the posts as they are. */
export type CountyBound = readonly (GoalValue | null)[];

export type AllocationAnswer =
  | {
      readonly kind: 'allocated';
      readonly cells: readonly SolvedCell[];
      readonly bound: CountyBound;
    }
  | { readonly kind: 'infeasible' }
  | Extract<CellAnswer, { kind: 'none' | 'error' }>;
