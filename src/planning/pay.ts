/** The pay stage: allowances by tier on the staff after the moves, with cost, shares, parity and each move's change. */

import type { Policy } from '../../models/parameters.ts';
import { buildPay } from '../../models/pay/build.ts';
import { payRules } from '../../models/pay/catalogue.ts';
import { addShares, costsOf } from '../../models/pay/costs.ts';
import { payFacts } from '../../models/pay/facts.ts';
import { type MovedPay, moveChanges } from '../../models/pay/move-change.ts';
import {
  type PayDecision,
  readAverage,
  readDecision,
  readParity,
  type TierAllowance,
  yearlyCost,
} from '../../models/pay/read.ts';
import type { County, Teacher } from '../county/county.ts';
import type { GoalResult } from '../solver/port.ts';
import { certificatesOf, withCertificate } from './certificates.ts';
import { impossiblePay } from './diagnosis/pay-impossible.ts';
import { goalTitle } from './goal-titles.ts';
import { payFindings, payIsGiven, payNotPlanned } from './pay-findings.ts';
import { costFrontier, type PaySituation, rulePrices } from './pay-trials.ts';
import type { Move, PayPlan, PlanGoal, RotationPlan } from './plan.ts';
import type { StageOptions, StageResult } from './stage-result.ts';

/** Longest time for all that is solved again; a second or two where nothing else runs. */
const TRIALS_MS = 60_000;

export interface PayRequest {
  readonly county: County;
  readonly policy: Policy;
  /** Teacher → school whose allowances they get after the moves (`paidAfter`); who is not named stays where they work. */
  readonly staff: ReadonlyMap<string, string>;
  /** Teacher → school that pays them (`payrollAfter`); absent: the same. */
  readonly payroll?: ReadonlyMap<string, string>;
}

/** `part` is null, and a finding says what is missing, when the county gives no pay facts. */
export async function planPay(request: PayRequest, options: StageOptions): Promise<StageResult<PayPlan | null>> {
  const { county, policy, staff, payroll = staff } = request;
  if (!payIsGiven(county)) {
    return { kind: 'optimal', part: null, goals: [], findings: [payNotPlanned], clockStopped: false };
  }
  const started = performance.now();
  const facts = payFacts(county, policy, staff, payroll);
  const findings = payFindings(county, policy, facts);
  const built = buildPay(facts, policy);
  const { model, context } = built;
  const outcome = await options.optimiser.optimise(model, {
    solver: 'javascript-lp-solver',
    deadlineMs: options.deadlineMs,
    seed: options.seed,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    onProgress: ({ goal, value, bound }) => options.onProgress?.({ goal, value, bound }),
  });
  if (outcome.kind === 'infeasible')
    return { kind: 'infeasible', impossible: impossiblePay(built, policy, { staff, payroll }), findings };
  if (outcome.kind !== 'optimal' && outcome.kind !== 'feasible') return outcome;
  const decision = readDecision(outcome.values, context);
  const situation = { context, today: payFacts(county, policy, new Map()), policy, decision };
  const left = { ...options, deadlineMs: Math.min(TRIALS_MS, options.deadlineMs - (performance.now() - started)) };
  const [frontier, prices, certificates] = await Promise.all([
    costFrontier(situation, left),
    rulePrices(situation, left),
    certificatesOf(model, outcome.goals, options.optimiser, left.deadlineMs),
  ]);
  return {
    kind: outcome.kind,
    part: { ...payPlan(situation), frontier, prices },
    goals: outcome.goals.map((goal) => withCertificate(planGoal(goal, decision), certificates)),
    findings,
    clockStopped: frontier === null || prices === null || (outcome.kind === 'feasible' && outcome.clockStopped),
  };
}

/** Where everybody is paid after the moves, by teacher: some forms leave the allowances of the old place. */
export const paidAfter = (county: County, moves: readonly Move[]): ReadonlyMap<string, string> =>
  staffAfter(
    county,
    moves.filter(({ terms }) => terms?.allowances !== false),
  );

/** Which school everybody's 工资关系 is with after the moves, by teacher. */
export const payrollAfter = (county: County, moves: readonly Move[]): ReadonlyMap<string, string> =>
  staffAfter(
    county,
    moves.filter(({ terms }) => terms?.payroll !== false),
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
 * Every move, and every proposal for a head, with what it changes of the person's pay at the standards of this plan; nothing
 * where the form of the move leaves both the allowances and the 工资关系.
 */
export function withPayChanges<Rotation extends Pick<RotationPlan, 'moves' | 'principals'>>(
  rotation: Rotation,
  county: County,
  policy: Policy,
  pay: PayPlan | null,
): Rotation {
  if (pay === null) return { ...rotation, moves: rotation.moves.map((move) => ({ ...move, payChange: null })) };
  const facts = payFacts(county, policy, paidAfter(county, rotation.moves), payrollAfter(county, rotation.moves));
  const changeOf = moveChanges(facts, pay, policy);
  const teachers = new Map(county.teachers.map((teacher) => [teacher.id, teacher]));
  const classHead = pay.supplements?.find(({ id }) => id === 'classHead')?.amount ?? null;
  const atStake = (teacher: Teacher): number =>
    teacher.classHead !== true
      ? 0
      : (classHead ?? teacher.pay?.classHeadSupplement ?? facts.table.single('classHeadSupplement') ?? 0);
  const changed = (id: string, from: string, to: string | null, moved: MovedPay) => {
    const teacher = teachers.get(id);
    const change = teacher === undefined || to === null ? null : changeOf(teacher, from, to, moved);
    if (teacher === undefined || change === null) return null;
    return {
      change: change.change,
      pay: { parts: [...change.parts], shares: change.shares, atStake: atStake(teacher) },
    };
  };
  return {
    ...rotation,
    moves: rotation.moves.map((move) => {
      const { allowances, payroll } = move.terms ?? everythingMoves;
      if (!allowances && !payroll) return { ...move, payChange: 0 };
      const change = changed(move.teacher, move.from, move.to, { allowances, payroll });
      return { ...move, payChange: change?.change ?? null, ...(change === null ? {} : { pay: change.pay }) };
    }),
    principals:
      rotation.principals?.map((head) => {
        const change = changed(head.teacher, head.from, head.to, everythingMoves);
        return change === null ? head : { ...head, pay: change.pay };
      }) ?? null,
  };
}

/** An appointment takes everything along; so did every move in plans of versions without forms. */
const everythingMoves: MovedPay = { allowances: true, payroll: true };

function payPlan({ context: { facts }, today, policy, decision }: PaySituation): PayPlan {
  const costs = costsOf(facts, today, decision, policy);
  const { people, average } = readAverage(facts, decision);
  const used = new Set(facts.people.map(({ place }) => place.school));
  return {
    tiers: [...decision.tiers],
    supplements: [...decision.supplements],
    yearlyCost: yearlyCost(decision),
    shares: addShares(costs.filter(({ decided }) => decided).map(({ shares }) => shares)),
    costs,
    average: { people, teachers: average, civilServants: facts.civilServantAverage },
    parity: readParity(facts, decision, policy),
    schools: [...facts.places.values()]
      .filter(({ school }) => used.has(school))
      .map(({ school, tier, tierSource, remoteness: { km, minutes, tier: byRule } }) => ({
        school,
        tier,
        source: tierSource,
        km,
        minutes,
        byRule,
      })),
  };
}

function planGoal(goal: GoalResult, decision: PayDecision): PlanGoal {
  const [ruleGoal] = goal.id.split('.');
  const rule = payRules.find((candidate) => candidate.strength === 'goal' && candidate.goal === ruleGoal);
  if (rule === undefined) throw new RangeError(`the pay model has no goal ${goal.id}`);
  return {
    model: 'pay',
    id: goal.id,
    rule: rule.id,
    title: goalTitle({ id: goal.id, rule: rule.id }),
    unit: goal.unit,
    resolution: goal.resolution,
    value: goal.value,
    bound: goal.bound,
    gap: goal.status === 'proven' ? 0 : goal.bound === null ? null : Math.max(0, goal.value - goal.bound),
    proof: goal.proof,
    confirmedBy: [...goal.confirmedBy],
    status: goal.status,
    base: null,
    ...(rule.id === 'P21' ? { parts: [...tierParts(decision), ...supplementParts(decision)] } : {}),
    ...(rule.id === 'P23' ? { parts: supplementParts(decision) } : {}),
  };
}

/** The yearly cost by amount; with the supplements they sum to the goal exactly. */
function tierParts({ tiers }: PayDecision): { subject: string; amount: number }[] {
  const ofRank = ({ rankPost }: TierAllowance): string =>
    rankPost === undefined ? '' : rankPost === null ? ', no rank post' : `, rank post ${rankPost}`;
  return tiers
    .filter(({ recipients }) => recipients > 0)
    .map((row) => ({ subject: `tier ${row.tier}${ofRank(row)}`, amount: 12 * row.allowance * row.recipients }));
}

const supplementParts = ({ supplements }: PayDecision): { subject: string; amount: number }[] =>
  supplements.map(({ id, amount, recipients }) => ({ subject: id, amount: 12 * amount * recipients }));
