/** Goals that are solved group by group (schools that share, posts that travel): how surely each group's own result is known. */
import type { GoalResult } from '../solver/port.ts';
import type { PlanGoal } from './plan.ts';

type Known = NonNullable<PlanGoal['groups']>;

/** The weakest kind of all groups, and how many there are of each; a group without a result is open. */
export function groupProofs(
  results: readonly Pick<GoalResult, 'proof' | 'status'>[],
  groups: number,
): Pick<PlanGoal, 'proof' | 'groups'> {
  const by = (kind: GoalResult['proof']): number =>
    results.filter(({ proof, status }) => status === 'proven' && proof === kind).length;
  const known = { dual: by('dual'), tree: by('tree'), solver: by('solver') };
  const open = groups - known.dual - known.tree - known.solver;
  const isOf = (...kinds: GoalResult['proof'][]): boolean =>
    results.length > 0 && results.every(({ proof }) => kinds.includes(proof));
  return { proof: isOf('dual') ? 'dual' : isOf('dual', 'tree') ? 'tree' : 'solver', groups: { ...known, open } };
}

/** Results of all groups in all goals of a plan, by how they are known; null where nothing was solved in groups. */
export function groupTotals(goals: readonly Pick<PlanGoal, 'groups'>[]): Known | null {
  const all = goals.flatMap(({ groups }) => groups ?? []);
  if (all.length === 0) return null;
  const sum = (kind: keyof Known): number => all.reduce((total, each) => total + each[kind], 0);
  return { dual: sum('dual'), tree: sum('tree'), solver: sum('solver'), open: sum('open') };
}
