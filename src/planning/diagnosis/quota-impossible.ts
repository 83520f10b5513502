/** The quota stage without a plan: what arithmetic shows, how the county may give way, and which small points might be merged. */
import { deriveDemand } from '../../../models/demand/demand.ts';
import type { Policy } from '../../../models/parameters.ts';
import { buildQuotaModel } from '../../../models/quota/build.ts';
import { quotaHardRules } from '../../../models/quota/catalogue.ts';
import { clustersOf } from '../../../models/quota/facts.ts';
import { clusterLimits } from '../../../models/quota/limits.ts';
import type { County } from '../../county/county.ts';
import { applyScenarios } from '../../scenario/apply-scenarios.ts';
import { Scenario } from '../../scenario/scenario.ts';
import type { QuotaQuestion } from '../quota/question.ts';
import type { ImpossibleStage, Proposal } from './impossible-stage.ts';
import { quotaChecks } from './quota-checks.ts';

/** A scenario holds so many operations at most, and nobody merges more points at once. */
const MOST_MERGED = 40;

export function impossibleQuota({ county, policy, demand }: QuotaQuestion): ImpossibleStage {
  const clusters = clustersOf(county, demand, policy);
  const built = buildQuotaModel(clusters, demand.totalPosts, policy, { goals: [] });
  const { model } = built;
  const context = { ...built.context, reservePosts: demand.reservePosts };
  return {
    name: 'quota',
    model,
    late: [],
    checks: quotaChecks(clusters, demand.totalPosts, policy),
    relief: (rule, rows, values) =>
      quotaHardRules.find(({ id }) => id === rule)?.relief?.(rows, context, policy, values) ?? [],
    proposals: () => mergedPoints(county, policy),
    helping: () => [],
    again: (changed, values) =>
      impossibleQuota({ county: changed, policy: values, demand: deriveDemand(changed, values) }),
  };
}

/** Posts that the floors ask for above what there is. */
function lacking(county: County, policy: Policy): number {
  const demand = deriveDemand(county, policy);
  const least = clustersOf(county, demand, policy).reduce(
    (sum, cluster) => sum + clusterLimits(cluster, policy).least,
    0,
  );
  return least - demand.totalPosts;
}

/** The fewest of the smallest points that, merged into their centre schools, bring the floors under the total. */
function mergedPoints(county: County, policy: Policy): readonly Proposal[] {
  if (lacking(county, policy) <= 0) return [];
  const pupils = new Map<string, number>();
  for (const row of county.enrolment) pupils.set(row.school, (pupils.get(row.school) ?? 0) + row.pupils);
  const inUse = new Set(county.schools.filter((school) => school.inUse).map(({ code }) => code));
  const points = county.schools
    .filter(({ kind, centreSchool, inUse: open }) => kind === 'teachingPoint' && open && inUse.has(centreSchool ?? ''))
    .map(({ code, centreSchool }) => ({ code, centre: centreSchool!, pupils: pupils.get(code) ?? 0 }))
    .toSorted((a, b) => a.pupils - b.pupils || (a.code < b.code ? -1 : 1))
    .slice(0, MOST_MERGED);
  const operations = (count: number): Proposal =>
    points.slice(0, count).map(({ code, centre }) => ({ op: 'closeSchool', school: code, to: centre }));
  const enough = (count: number): boolean => {
    const scenario = Scenario.safeParse({
      format: 'junheng-scenario/2',
      title: { zh: '合并教学点', en: 'Merge points' },
      operations: operations(count),
    });
    if (!scenario.success) return false;
    const { county: merged, findings } = applyScenarios(county, [scenario.data], policy);
    return !findings.some(({ level }) => level === 'error') && lacking(merged, policy) <= 0;
  };
  if (points.length === 0 || !enough(points.length)) return [];
  let [below, above] = [0, points.length];
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (enough(middle)) above = middle;
    else below = middle;
  }
  return [operations(above)];
}
