/** What the solver shows for goals, in the names of rows and decisions: whoever has the county's data can add it up again. */
import type { NamedMultipliers, NamedStep, ShownGoal } from '../../models/audit/proof/chain.ts';
import type { LinearModel } from '../../models/lp/model.ts';
import type { GoalResult } from '../solver/port.ts';
import type { SparseMultipliers } from '../solver/tree-proof.ts';

/** Whoever goes somewhere goes one way: whoever checks finds the best multiplier of that row by looking at the ways. */
const OWN_ROW = 'R21';

export function shownGoals(model: LinearModel, results: readonly GoalResult[]): readonly ShownGoal[] {
  // Rows by position: those of the model, then the goals as they are kept.
  const rows = [
    ...model.constraints.map(({ rule, label }) => (rule === OWN_ROW ? null : `${rule} ${label}`)),
    ...model.goals.map(({ id }) => `goal ${id}`),
  ];
  const named = (sparse: SparseMultipliers): NamedMultipliers =>
    [...sparse.rows].flatMap((row, at) => (rows[row] == null ? [] : [[rows[row], sparse.values[at]!] as const]));
  return results.map(({ id, shown }) => ({
    id,
    root: shown?.root == null ? null : named(shown.root),
    steps: (shown?.tree?.steps ?? []).map((step) =>
      step.kind === 'branch'
        ? { kind: step.kind, name: model.variables[step.column]!.label, at: step.at }
        : { kind: step.kind, multipliers: written(step.kind, named(step.multipliers)) },
    ),
  }));
}

/** The largest multiplier of a contradiction: any part of it contradicts as well, and smaller numbers are added up exactly. */
const LARGEST = 2 ** 40;

function written(kind: Exclude<NamedStep['kind'], 'branch'>, multipliers: NamedMultipliers): NamedMultipliers {
  const largest = multipliers.reduce((most, [, multiplier]) => Math.max(most, Math.abs(multiplier)), 0);
  if (kind !== 'impossible' || largest <= LARGEST) return multipliers;
  return multipliers.map(([row, multiplier]) => [row, Math.round((multiplier / largest) * LARGEST)]);
}
