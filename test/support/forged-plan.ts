/**
 * A plan with other moves in which everything else is made to agree: every figure, the audit, the values of the goals, and the seal.
 * What somebody would make who knows the program, and wants a worse plan taken for the best.
 */
import { auditFigures } from '../../models/audit/figures.ts';
import { chainsOf } from '../../models/rotation/chains.ts';
import { decisionsOf } from '../../src/planning/decisions.ts';
import { runIdOf, sealed } from '../../src/planning/identity.ts';
import type { Move, Plan, PlanGoal } from '../../src/planning/plan.ts';
import { recordedAudit } from '../../src/planning/recorded-audit.ts';
import type { PlanningBasis } from '../../src/scenario/planning-basis.ts';
import { goalFigures } from '../../src/verify/goals.ts';

type Tree = { readonly [key: string]: unknown };

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first document with every figure of the second; lists of another length are taken whole. */
function withFigures(stated: unknown, found: unknown): unknown {
  if (Array.isArray(found) && Array.isArray(stated) && stated.length === found.length)
    return found.map((item, index) => withFigures(stated[index], item));
  if (!isTree(found) || !isTree(stated)) return found;
  return {
    ...stated,
    ...Object.fromEntries(Object.entries(found).map(([key, item]) => [key, withFigures(stated[key], item)])),
  };
}

/** Null where the moves break a rule: then no figure could hide it. */
export function forgedPlan(plan: Plan, { county, policy }: PlanningBasis, moves: readonly Move[]): Plan | null {
  const { values } = policy;
  const chains = chainsOf(moves.map((move) => ({ ...move, leaves: '', takes: '' }))).map(
    ({ kind, moves: members }) => ({
      kind,
      moves: [...members],
    }),
  );
  const rotation = { ...plan.rotation!, moves: [...moves], chains };
  const decisions = decisionsOf({ ...plan, rotation });
  const audit = recordedAudit(county, values, decisions);
  if (audit.passed !== true) return null;
  const eligible = rotation.eligible.map((person) => ({ ...person, reasons: [] }));
  const named = { eligible: eligible.map(({ teacher }) => teacher) };
  const { facts, indicators, figures } = auditFigures(county, values, decisions, named);
  const unreasoned = { ...rotation, eligible, moves: moves.map((move) => ({ ...move, reasons: [] })) };
  const figured = withFigures({ ...plan, rotation: unreasoned }, figures) as Plan;
  const worth = goalFigures(facts, decisions);
  const goals = plan.goals.map((goal) => {
    const found = worth.find(({ model, id }) => model === goal.model && id === goal.id)!;
    const value = found.within > 0 && goal.model === 'rotation' ? Math.round(found.value) : found.value;
    const isSame = Math.abs(found.value - goal.value) <= found.within;
    if (goal.model === 'quota' || goal.model === 'timetable') return goal;
    const parts = found.parts === null ? (isSame ? goal.parts : [{ subject: 'any', amount: value }]) : [...found.parts];
    const claim = isSame ? {} : { value, bound: value, gap: 0, status: 'proven' as const };
    return { ...goal, ...claim, base: found.base, parts };
  });
  const paid = figured.rotation!.moves.map((move): Move => {
    if (move.pay === undefined) return move;
    const yearly = 12 * move.pay.parts.reduce((sum, { amount }) => sum + amount, 0);
    return { ...move, pay: { ...move.pay, shares: { province: 0, city: 0, county: yearly } } };
  });
  const stopped = { ...plan.identity, clockStopped: true };
  const identity = { ...stopped, runId: runIdOf(stopped, decisions) };
  return sealed({
    ...figured,
    goals,
    audit,
    // Nobody expects a frontier where the clock is said to have stopped.
    pay: figured.pay && { ...figured.pay, frontier: null },
    identity,
    indicators: JSON.parse(JSON.stringify(indicators)),
    rotation: { ...figured.rotation!, moves: paid },
  });
}

/** Whether the rotation of one plan is worse than another's by a whole step, in the first goal in which they differ by one. */
export function isWorse(plan: Plan, best: Plan): boolean {
  const step = ({ value, resolution }: PlanGoal): number => Math.ceil(value / resolution - 1e-9);
  const ofRotation = ({ goals }: Plan) => goals.filter(({ model }) => model === 'rotation');
  const [own, others] = [ofRotation(plan), ofRotation(best)];
  const first = own.findIndex((goal, index) => step(goal) !== step(others[index]!));
  return first >= 0 && step(own[first]!) > step(others[first]!);
}
