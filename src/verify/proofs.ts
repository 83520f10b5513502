/** What the certificates of a plan prove, added up over rows that the audit builds itself. */
import type { Facts } from '../../models/audit/facts/facts.ts';
import { type ProofModel, provenBound } from '../../models/audit/proof/check.ts';
import { headsProof } from '../../models/audit/proof/heads.ts';
import { payProof } from '../../models/audit/proof/pay.ts';
import type { Decisions } from '../../models/audit/twin.ts';
import type { Words } from '../../models/words.ts';
import type { Plan, PlanGoal, RotationPlan } from '../planning/plan.ts';
import { type Compared, compared, together } from './differences.ts';
import { provenRotation } from './rotation-goals.ts';

export interface GoalProof {
  readonly model: string;
  readonly id: string;
  readonly title: Words;
  /** What the plan says of it. */
  readonly claim: PlanGoal['status'];
  /** `checked`: no plan does better, whatever the solver says. `notChecked`: taken on the plan's word. */
  readonly state: 'checked' | 'refuted' | 'notChecked';
}

/** Models whose rows the audit builds. */
function proofModels(facts: Facts, decisions: Decisions): ReadonlyMap<string, ProofModel> {
  const { rotation, pay } = decisions;
  return new Map([
    ...(rotation === null || rotation.heads === null ? [] : [['heads', headsProof(facts, rotation)] as const]),
    ...(pay === null ? [] : [['pay', payProof(facts, decisions)] as const]),
  ]);
}

/**
 * In the models whose rows the audit builds, "proven" is a word that has to be shown: what is not is refused. Of other models, and of
 * goals that are open, nothing is known but what the plan says.
 */
export function checkedProofs(
  plan: Pick<Plan, 'goals' | 'rotation'>,
  facts: Facts,
  decisions: Decisions,
): { readonly proofs: readonly GoalProof[]; readonly compared: Compared } {
  const { goals, rotation } = plan;
  const certified = provenByCertificate(goals, facts, decisions);
  const shown = rotation === null ? null : provenRotation(goals, rotation.proof ?? [], facts, decisions);
  const checked = goals.map((goal, index) => {
    const { model, id, title, status: claim } = goal;
    const isShown = model === 'rotation' ? (shown?.get(id) ?? null) : certified(goal);
    const state = isShown === null || claim === 'open' ? 'notChecked' : isShown ? 'checked' : 'refuted';
    const path = `goals[${index}]`;
    const found = {
      notChecked: () => together([]),
      checked: () => compared(goal.proof, kindShown(goal, rotation), `${path}.proof`),
      refuted: () => compared(claim, 'open', `${path}.status`),
    }[state]();
    return { proof: { model, id, title, claim, state } as const, found };
  });
  return { proofs: checked.map(({ proof }) => proof), compared: together(checked.map(({ found }) => found)) };
}

/** Multipliers alone, or the leaves of a tree; null where nothing is shown. */
export function kindShown(
  { model, id, certificate }: PlanGoal,
  rotation: Pick<RotationPlan, 'proof'> | null,
): PlanGoal['proof'] | null {
  if (model !== 'rotation') return certificate === undefined ? null : certificate.length === 1 ? 'dual' : 'tree';
  const shown = rotation?.proof?.find(({ goal }) => goal === id);
  return shown === undefined || shown.root === null ? null : shown.steps.length === 0 ? 'dual' : 'tree';
}

/** Whether the certificate of a goal proves its bound; null where nobody can tell, because its rows are not built here. */
function provenByCertificate(goals: readonly PlanGoal[], facts: Facts, decisions: Decisions) {
  const models = proofModels(facts, decisions);
  return ({ model, id, certificate, bound }: PlanGoal): boolean | null => {
    const known = models.get(model);
    if (known === undefined) return null;
    if (certificate === undefined || bound === null) return false;
    const reached = (other: string) => goals.find((each) => each.model === model && each.id === other)?.value;
    const proven = provenBound(known, id, certificate, reached);
    return proven !== null && bound <= proven;
  };
}
