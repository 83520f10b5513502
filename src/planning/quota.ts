/**
 * Posts per school and subject. Sharing happens inside a cluster, between schools that can share at all; such groups meet only in
 * the county total: cells (a group with so many posts) are solved one by one, an exact dynamic program joins them, and lessons are
 * then made whole.
 */
import { clustersOf } from '../../models/quota/facts.ts';
import { clusterLimits } from '../../models/quota/limits.ts';
import { type QuotaDecision, readDecision } from '../../models/quota/read.ts';
import { sharingGroups } from '../../models/quota/sharing-groups.ts';
import { evenlySpread } from '../../models/quota/spread-posts.ts';
import { quotaChecks } from './diagnosis/quota-checks.ts';
import { impossibleQuota } from './diagnosis/quota-impossible.ts';
import type { QuotaPlan } from './plan.ts';
import { allocatePosts } from './quota/allocation.ts';
import { withWholeLessons } from './quota/cells.ts';
import { quotaDocument } from './quota/document.ts';
import { quotaGoals } from './quota/goals.ts';
import { type ClusterRange, type QuotaQuestion, twoAtATime, type Workshop } from './quota/question.ts';
import type { StageOptions, StageResult } from './stage-result.ts';

/** Share of the time that deciding posts may take; the rest makes lessons whole. */
const DECIDING = 0.85;
/** Share of the time by which posts stand when there was too little to decide them. */
const DECIDED_IN_HASTE = 0.95;
/** Milliseconds that posts, and then whole lessons, may take when the planning is told to stop. */
const HASTE_MS = 20_000;
const WHOLE_IN_HASTE_MS = 10_000;

export async function planQuota(question: QuotaQuestion, options: StageOptions): Promise<StageResult<QuotaPlan>> {
  const { county, policy, demand } = question;
  const endsAt = performance.now() + options.deadlineMs;
  const workshop = (share: number): Workshop => ({
    policy,
    options,
    left: () => endsAt - performance.now() - (1 - share) * options.deadlineMs,
  });
  const clusters = clustersOf(county, demand, policy).flatMap(sharingGroups);
  // Floors above the total need no solver to be seen.
  if (quotaChecks(clusters, demand.totalPosts, policy).length > 0)
    return { kind: 'infeasible', impossible: impossibleQuota(question), findings: [] };
  const ranges: ClusterRange[] = clusters.map((cluster) => ({ cluster, ...clusterLimits(cluster, policy) }));
  const answer = await allocatePosts(ranges, demand.totalPosts, workshop(DECIDING), () =>
    inHaste(question, options, Math.min(HASTE_MS, workshop(DECIDED_IN_HASTE).left())),
  );
  if (answer.kind === 'infeasible') return { kind: 'infeasible', impossible: impossibleQuota(question), findings: [] };
  if (answer.kind !== 'allocated') return answer;

  const finishing = options.signal?.aborted === true ? inHaste(question, options, WHOLE_IN_HASTE_MS) : workshop(1);
  const cells = await twoAtATime(
    answer.cells.map((cell, position) => ({ cell, range: ranges[position]! })),
    ({ cell, range }) => withWholeLessons(range, cell, finishing),
  );
  const decision = joined(
    cells.map(({ context, values }) => readDecision(context, evenlySpread(context, values, policy), policy)),
  );
  const part = quotaDocument(question, decision);
  const goals = quotaGoals(question, clusters, part, decision, cells, answer.bound);
  for (const { id, value, bound } of goals) options.onProgress?.({ goal: id, value, bound });
  return {
    kind: goals.every(({ status }) => status === 'proven') ? 'optimal' : 'feasible',
    part,
    goals,
    findings: [],
    clockStopped: cells.some(({ clockStopped }) => clockStopped),
  };
}

/** For a planning told to stop, or out of its time: what it takes to put a plan together, and no longer. */
function inHaste({ policy }: QuotaQuestion, { signal, ...options }: StageOptions, milliseconds: number): Workshop {
  const endsAt = performance.now() + milliseconds;
  return { policy, options, left: () => endsAt - performance.now() };
}

function joined(decisions: readonly QuotaDecision[]): QuotaDecision {
  return {
    schools: decisions.flatMap(({ schools }) => schools),
    itinerants: decisions.flatMap(({ itinerants }) => itinerants),
    substitutions: decisions.flatMap(({ substitutions }) => substitutions),
    supervision: decisions.flatMap(({ supervision }) => supervision),
    classHeads: decisions.flatMap(({ classHeads }) => classHeads),
    credited: decisions.flatMap(({ credited }) => credited),
  };
}
