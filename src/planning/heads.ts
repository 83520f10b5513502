/** The heads' stage: proposals for school leaders whose terms are served. Cadre procedure decides. */
import type { Demand } from '../../models/demand/demand.ts';
import type { Policy } from '../../models/parameters.ts';
import { summed } from '../../models/rotation/goal-parts.ts';
import { headCommute } from '../../models/rotation/head-commute.ts';
import type { HeadsContext, TeacherMove } from '../../models/rotation/head-context.ts';
import { buildHeads, type HeadProposal, readHeads } from '../../models/rotation/heads.ts';
import type { County } from '../county/county.ts';
import type { GoalResult } from '../solver/port.ts';
import { certificatesOf, withCertificate } from './certificates.ts';
import { impossibleHeads } from './diagnosis/rotation-impossible.ts';
import { goalTitle } from './goal-titles.ts';
import type { PlanGoal, RotationPlan } from './plan.ts';
import type { StageOptions, StageResult } from './stage-result.ts';

export interface HeadsRequest {
  readonly county: County;
  readonly policy: Policy;
  readonly demand: Demand;
  /** The teachers’ moves, which come first. */
  readonly moves: readonly TeacherMove[];
}

type Principals = NonNullable<RotationPlan['principals']>;

export async function planHeads(
  { county, policy, moves }: HeadsRequest,
  options: StageOptions,
): Promise<StageResult<Principals>> {
  const started = performance.now();
  const built = buildHeads(county, policy, options.seed, moves);
  const { model, context } = built;
  if (context.due.length === 0) return { kind: 'optimal', part: [], goals: [], findings: [], clockStopped: false };
  const outcome = await options.optimiser.optimise(model, {
    deadlineMs: options.deadlineMs,
    seed: options.seed,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    onProgress: ({ goal, value, bound }) => options.onProgress?.({ goal, value, bound }),
  });
  switch (outcome.kind) {
    case 'optimal':
    case 'feasible': {
      const proposals = readHeads(outcome.values, context, policy);
      const left = options.deadlineMs - (performance.now() - started);
      const certificates = await certificatesOf(model, outcome.goals, options.optimiser, left);
      return {
        kind: outcome.kind,
        part: proposals.map(principal),
        goals: outcome.goals.map((goal) => withCertificate(planGoal(goal, proposals, context, policy), certificates)),
        findings: [],
        clockStopped: outcome.kind === 'feasible' && outcome.clockStopped,
      };
    }
    case 'infeasible':
      return {
        kind: 'infeasible',
        impossible: impossibleHeads(built, { policy, seed: options.seed, moves }),
        findings: [],
      };
    default:
      return outcome;
  }
}

const principal = ({ leader, to, reasons }: HeadProposal): Principals[number] => ({
  teacher: leader.person.teacher.id,
  from: leader.person.school.code,
  to: to === null ? null : to.to.code,
  reasons: reasons.map(({ rule, values, words }) => ({ rule, values: { ...values }, words })),
});

function planGoal(
  goal: GoalResult,
  proposals: readonly HeadProposal[],
  { due }: HeadsContext,
  policy: Policy,
): PlanGoal {
  const amountOf = ({ to }: HeadProposal): number =>
    goal.id === 'headsUnplaced'
      ? to === null
        ? 1
        : 0
      : to === null
        ? 0
        : (to.minutes ?? policy['rotation.maxCommuteMinutes']);
  const { value, base, parts } = summed(
    proposals.map((proposal) => ({ subject: proposal.leader.person.school.code, amount: amountOf(proposal) })),
    goal.id === 'headsUnplaced' ? due.length : null,
  );
  return {
    model: 'heads',
    id: goal.id,
    rule: headCommute.id,
    title: goalTitle({ id: goal.id, rule: headCommute.id }),
    unit: goal.unit,
    resolution: goal.resolution,
    value,
    bound: goal.bound,
    gap: goal.status === 'proven' ? 0 : goal.bound === null ? null : Math.max(0, value - goal.bound),
    proof: goal.proof,
    confirmedBy: [...goal.confirmedBy],
    status: goal.status,
    base,
    parts: parts.map((part) => ({ ...part })),
  };
}
