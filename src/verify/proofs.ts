/** What the certificates of a plan prove, added up over rows that the audit builds itself. */
import type { Facts } from '../../models/audit/facts/facts.ts';
import { type ProofModel, provenBound } from '../../models/audit/proof/check.ts';
import { headsProof } from '../../models/audit/proof/heads.ts';
import { payProof } from '../../models/audit/proof/pay.ts';
import type { Decisions } from '../../models/audit/twin.ts';
import type { Words } from '../../models/words.ts';
import type { Plan, PlanGoal } from '../planning/plan.ts';
import { type Compared, compared, together } from './differences.ts';

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

export function checkedProofs(
  { goals }: Plan,
  facts: Facts,
  decisions: Decisions,
): { readonly proofs: readonly GoalProof[]; readonly compared: Compared } {
  const models = proofModels(facts, decisions);
  const checked = goals.map((goal, index) => {
    const { model, id, title, certificate, bound, status: claim } = goal;
    const known = models.get(model);
    if (known === undefined || certificate === undefined || bound === null)
      return { proof: { model, id, title, claim, state: 'notChecked' as const }, found: together([]) };
    const reached = (other: string) => goals.find((each) => each.model === model && each.id === other)?.value;
    const proven = provenBound(known, id, certificate, reached);
    const holds = proven !== null && bound <= proven;
    return {
      proof: { model, id, title, claim, state: holds ? ('checked' as const) : ('refuted' as const) },
      found: compared(holds ? bound : statedBound(goal), holds ? bound : proven, `goals[${index}].bound`),
    };
  });
  return { proofs: checked.map(({ proof }) => proof), compared: together(checked.map(({ found }) => found)) };
}

const statedBound = ({ bound }: PlanGoal): number | null => bound;
