/** The pay stage: allowances by tier on the staff after the moves, with cost, shares, parity and each move's change. */

import type { Policy } from '../../models/parameters.ts';
import { buildPay } from '../../models/pay/build.ts';
import { payRules } from '../../models/pay/catalogue.ts';
import type { PayContext } from '../../models/pay/context.ts';
import { type PayFacts, payFacts } from '../../models/pay/facts.ts';
import {
  postPayChange,
  readAllowances,
  readParity,
  sharesOf,
  type TierAllowance,
  yearlyCost,
} from '../../models/pay/read.ts';
import type { Words } from '../../models/words.ts';
import type { County } from '../county/county.ts';
import type { Finding } from '../problems/problem.ts';
import type { GoalResult } from '../solver/port.ts';
import { payFindings, payIsGiven, payNotPlanned } from './pay-findings.ts';
import type { Move, PayPlan, PlanGoal } from './plan.ts';
import type { StageOptions, StageResult } from './stage-result.ts';

export interface PayRequest {
  readonly county: County;
  readonly policy: Policy;
  /** Teacher → school after the moves (`paidAfter`); who is not named stays where they work. */
  readonly staff: ReadonlyMap<string, string>;
}

/** `part` is null, and a finding says what is missing, when the county gives no pay facts. */
export async function planPay(request: PayRequest, options: StageOptions): Promise<StageResult<PayPlan | null>> {
  const { county, policy, staff } = request;
  if (!payIsGiven(county)) {
    return { kind: 'optimal', part: null, goals: [], findings: [payNotPlanned], clockStopped: false };
  }
  const facts = payFacts(county, policy, staff);
  const findings = payFindings(county, facts);
  const { model, context } = buildPay(facts, policy);
  const outcome = await options.optimiser.optimise(model, {
    solver: 'javascript-lp-solver',
    deadlineMs: options.deadlineMs,
    seed: options.seed,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    onProgress: ({ goal, value, bound }) => options.onProgress?.({ stage: 'pay', goal, value, bound }),
  });
  switch (outcome.kind) {
    case 'optimal':
    case 'feasible':
      return planned(outcome.kind, outcome, context, policy, findings);
    case 'infeasible':
      return { kind: 'infeasible', model, findings };
    default:
      return outcome;
  }
}

/** Where everybody is paid after the moves, by teacher: some forms leave the allowances of the old place. */
export const paidAfter = (county: County, moves: readonly Move[]): ReadonlyMap<string, string> =>
  staffAfter(
    county,
    moves.filter(({ terms }) => terms?.allowances !== false),
  );

/** Where everybody works after the moves, by teacher. */
export function staffAfter(
  county: County,
  moves: readonly Pick<Move, 'teacher' | 'to'>[],
): ReadonlyMap<string, string> {
  const places = new Map(county.teachers.map(({ id, workSchool }) => [id, workSchool]));
  for (const { teacher, to } of moves) places.set(teacher, to);
  return places;
}

/**
 * Allowances follow the post: what a move changes is the allowance, the township allowance and the town performance, at
 * the standards of this plan, in yuan a month; nothing where the form of the move leaves them. What goes with the person (rank pay, base performance, pay grade) stays.
 */
export function withPayChanges(moves: readonly Move[], county: County, policy: Policy, pay: PayPlan | null): Move[] {
  if (pay === null) return moves.map((move) => ({ ...move, payChange: null }));
  const facts = payFacts(county, policy, new Map());
  return moves.map((move) => ({
    ...move,
    payChange: move.terms?.allowances === false ? 0 : postPayChange(move.from, move.to, facts, pay.tiers),
  }));
}

function planned(
  kind: 'optimal' | 'feasible',
  outcome: {
    readonly values: readonly number[];
    readonly goals: readonly GoalResult[];
    readonly clockStopped?: boolean;
  },
  context: PayContext,
  policy: Policy,
  findings: readonly Finding[],
): StageResult<PayPlan | null> {
  const tiers = readAllowances(outcome.values, context);
  return {
    kind,
    part: payPlan(tiers, context.facts, policy),
    goals: outcome.goals.map((goal) => planGoal(goal, tiers)),
    findings,
    clockStopped: outcome.clockStopped ?? false,
  };
}

function payPlan(tiers: readonly TierAllowance[], facts: PayFacts, policy: Policy): PayPlan {
  const cost = yearlyCost(tiers);
  return {
    tiers: [...tiers],
    yearlyCost: cost,
    shares: sharesOf(cost, policy),
    parity: readParity(facts, tiers, policy),
  };
}

function planGoal(goal: GoalResult, tiers: readonly TierAllowance[]): PlanGoal {
  const [ruleGoal, tier] = goal.id.split('.');
  const rule = payRules.find((candidate) => candidate.strength === 'goal' && candidate.goal === ruleGoal);
  if (rule === undefined) throw new RangeError(`the pay model has no goal ${goal.id}`);
  return {
    model: 'pay',
    id: goal.id,
    rule: rule.id,
    title: tier === undefined ? rule.title : tierTitle(tier),
    unit: goal.unit,
    resolution: goal.resolution,
    value: goal.value,
    bound: goal.bound,
    gap: goal.status === 'proven' ? 0 : goal.bound === null ? null : Math.max(0, goal.value - goal.bound),
    proof: goal.proof,
    confirmedBy: [...goal.confirmedBy],
    status: goal.status,
    base: null,
    ...(rule.id === 'P21' ? { parts: costParts(tiers) } : {}),
  };
}

/** The yearly cost by tier; sums to the goal exactly. */
function costParts(tiers: readonly TierAllowance[]): { subject: string; amount: number }[] {
  return tiers
    .filter(({ recipients }) => recipients > 0)
    .map(({ tier, allowance, recipients }) => ({ subject: `tier ${tier}`, amount: 12 * allowance * recipients }));
}

const tierTitle = (tier: string): Words => ({
  zh: `第 ${tier} 档补助距单档上限的差额最小`,
  en: `Allowance of tier ${tier} closest to the cap`,
});
