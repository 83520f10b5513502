/** Goals as what is shown for them allows: in the models whose rows the audit builds again nothing is called proven that it cannot add up. */
import type { Facts } from '../../models/audit/facts/facts.ts';
import type { ShownGoal } from '../../models/audit/proof/chain.ts';
import type { Decisions } from '../../models/audit/twin.ts';
import { checkedProofs, kindShown } from '../verify/proofs.ts';
import { statedProof } from '../verify/rotation-goals.ts';
import type { Plan, PlanGoal, RotationPlan } from './plan.ts';

export function asShown(
  { goals, rotation }: Pick<Plan, 'goals' | 'rotation'>,
  shown: readonly ShownGoal[],
  facts: Facts,
  decisions: Decisions,
): { readonly goals: readonly PlanGoal[]; readonly rotation: RotationPlan | null } {
  const stated = rotation && { ...rotation, proof: statedProof(shown, facts, decisions) };
  const asKind = goals.map((goal) => ofKind(goal, kindShown(goal, stated)));
  const { proofs } = checkedProofs({ goals: asKind, rotation: stated }, facts, decisions);
  return {
    goals: asKind.map((goal, index) => (proofs[index]!.state === 'refuted' ? opened(goals[index]!) : goal)),
    rotation: stated,
  };
}

/** A goal that a solver called proven and whose certificate was found afterwards is of the certificate's kind. */
function ofKind(goal: PlanGoal, kind: PlanGoal['proof'] | null): PlanGoal {
  if (kind === null || kind === goal.proof || goal.status === 'open') return goal;
  return { ...goal, proof: kind, confirmedBy: [...goal.confirmedBy, 'certificate'] };
}

const opened = (goal: PlanGoal): PlanGoal => ({
  ...goal,
  status: 'open',
  gap: goal.bound === null ? null : Math.max(0, goal.value - goal.bound),
});
