/** What the solver shows for goals, in the names of rows and decisions: whoever has the county's data can add it up again. */
import type { NamedMultipliers, NamedStep, ShownGoal } from '../../models/audit/proof/chain.ts';
import type { LinearModel } from '../../models/lp/model.ts';
import type { GoalResult, Optimiser, ProofLeaf } from '../solver/port.ts';
import type { SparseMultipliers } from '../solver/tree-proof.ts';
import { asking } from './certificates.ts';

/** Whoever goes somewhere goes one way: whoever checks finds the best multiplier of that row by looking at the ways. */
const OWN_ROW = 'R21';

/** By position in the model, then goals as they are kept; null: a row that needs no multiplier. */
const rowNames = ({ constraints, goals }: LinearModel): readonly (string | null)[] => [
  ...constraints.map(({ rule, label }) => (rule === OWN_ROW ? null : `${rule} ${label}`)),
  ...goals.map(({ id }) => `goal ${id}`),
];

/** Goals that only solvers have called proven are asked for a tree small enough to be written down. */
export async function shownGoals(
  model: LinearModel,
  results: readonly GoalResult[],
  optimiser: Optimiser,
  deadlineMs: number,
): Promise<readonly ShownGoal[]> {
  const rows = rowNames(model);
  const named = (sparse: SparseMultipliers): NamedMultipliers =>
    [...sparse.rows].flatMap((row, at) => (rows[row] == null ? [] : [[rows[row], sparse.values[at]!] as const]));
  const trees = await treesOf(model, results, optimiser, deadlineMs);
  return results.map(({ id, shown }) => ({
    id,
    root: shown?.root == null ? null : named(shown.root),
    steps:
      trees.get(id) ??
      (shown?.tree?.steps ?? []).map((step) =>
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

async function treesOf(
  model: LinearModel,
  results: readonly GoalResult[],
  optimiser: Optimiser,
  deadlineMs: number,
): Promise<ReadonlyMap<string, readonly NamedStep[]>> {
  const questions = model.goals.flatMap((goal, position) => {
    const result = results.find(({ id }) => id === goal.id);
    const isTold = goal.kind === 'additive' && result?.status === 'proven' && result.proof === 'solver';
    return isTold && result.bound !== null
      ? [{ model: asking(model, goal, position, results), target: result.bound }]
      : [];
  });
  if (questions.length === 0 || deadlineMs <= 0) return new Map();
  const found = await optimiser.multipliers(questions, deadlineMs);
  return new Map(
    questions.flatMap((question, index) => {
      const leaves = found[index] ?? null;
      return leaves === null ? [] : [[question.model.goals[0]!.id, stepsOf(leaves, model, 0)] as const];
    }),
  );
}

/** Leaves, each with its whole path, in preorder. */
function stepsOf(leaves: readonly ProofLeaf[], model: LinearModel, depth: number): readonly NamedStep[] {
  const [first] = leaves;
  const cut = first?.path[depth];
  if (first === undefined) return [];
  if (cut === undefined) {
    const rows = rowNames(model);
    const multipliers = [...first.rows].flatMap((multiplier, row) =>
      multiplier === 0 || rows[row] == null ? [] : [[rows[row], multiplier] as const],
    );
    const kind = first.isEmpty ? 'impossible' : 'tooDear';
    return [{ kind, multipliers: written(kind, multipliers) }];
  }
  const on = (side: 'atMost' | 'atLeast') =>
    stepsOf(
      leaves.filter(({ path }) => path[depth]?.side === side),
      model,
      depth + 1,
    );
  const at = cut.side === 'atMost' ? cut.value : cut.value - 1;
  return [{ kind: 'branch', name: model.variables[cut.column]!.label, at }, ...on('atMost'), ...on('atLeast')];
}
