/** The posts that rotation fills: the quota's when it ran, else the county's own table 岗位, else stated arithmetic. */
import type { Demand } from '../../models/demand/demand.ts';
import { derivedPosts } from '../../models/quota/posts-table.ts';
import type { County } from '../county/county.ts';
import { postsOf } from './decisions.ts';
import type { Plan, QuotaPlan } from './plan.ts';

export type PostsForRotation = NonNullable<Plan['posts']>;

export function postsForRotation(county: County, demand: Demand, quota: QuotaPlan | null): PostsForRotation {
  if (quota !== null) return { source: 'quota', rows: postsOf(quota).filter(({ posts }) => posts > 0) };
  if (county.posts !== null) return { source: 'county', rows: statedPosts(county, demand) };
  return { source: 'derived', rows: derivedPosts(demand) };
}

/** The county's own table; a row without a stage belongs to the only stage of its school, primary where there are two. */
function statedPosts(county: County, demand: Demand): PostsForRotation['rows'] {
  return (county.posts ?? [])
    .filter(({ school }) => demand.bySchool.has(school))
    .map(({ school, stage, subject, posts }) => ({
      school,
      stage: stage ?? demand.bySchool.get(school)?.stages[0]?.stage ?? 'primary',
      subject,
      posts,
    }));
}
