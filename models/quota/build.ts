/** Assembles the quota model of some clusters with the posts they may use: the whole county, or one cluster alone. */
import { LinearModelBuilder } from '../lp/builder.ts';
import type { LinearModel } from '../lp/model.ts';
import type { Policy } from '../parameters.ts';
import { quotaGoalRules, quotaHardRules } from './catalogue.ts';
import type { Cluster } from './facts.ts';
import { declareVariables, type Parts, type QuotaContext } from './variables.ts';

export interface QuotaModel {
  readonly model: LinearModel;
  readonly context: QuotaContext;
}

/** Hard rules always; goals as the caller lists them, in that order. */
export function buildQuotaModel(
  clusters: readonly Cluster[],
  totalPosts: number,
  policy: Policy,
  { goals = policy['quota.goals'], parts = 'wholePosts' }: { goals?: readonly string[]; parts?: Parts } = {},
): QuotaModel {
  const builder = new LinearModelBuilder(`quota ${clusters.length === 1 ? clusters[0]!.name : 'county'}`);
  const context = declareVariables(builder, clusters, totalPosts, policy, parts);
  for (const rule of quotaHardRules) {
    if (rule.applies(context, policy) === true) rule.build(builder, context, policy);
  }
  for (const goal of goals) {
    const rule = quotaGoalRules.find((candidate) => candidate.goal === goal);
    if (rule === undefined) throw new RangeError(`quota.goals names ${goal}, which is no goal`);
    if (rule.applies(context, policy) === true) rule.build(builder, context, policy);
  }
  return { model: builder.freeze(), context };
}
