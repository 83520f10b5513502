/** The quota model with the posts of the schools decided, or with a least number for each. */
import type { LinearExpression, LinearModel } from '../lp/model.ts';
import type { QuotaModel } from './build.ts';
import { postTerms, type SchoolVariables } from './variables.ts';

/** Σ posts of some schools. */
export function postsOfSchools(schools: readonly SchoolVariables[]): LinearExpression {
  const terms = schools.flatMap(postTerms).toSorted(([a], [b]) => a - b);
  return { variables: terms.map(([variable]) => variable), coefficients: terms.map(([, one]) => one) };
}

/** Rows for every school that teaches: exactly so many posts, or at least so many. */
export function withSchoolPosts(
  { model, context }: QuotaModel,
  posts: ReadonlyMap<string, number>,
  how: 'exactly' | 'atLeast',
): LinearModel {
  const rows = context.schools
    .filter(({ stages }) => stages.length > 0)
    .map((school) => ({
      rule: 'Q23',
      label: `${school.facts.code} posts`,
      expression: postsOfSchools([school]),
      lower: posts.get(school.facts.code)!,
      upper: how === 'exactly' ? posts.get(school.facts.code)! : school.facts.entitlement,
    }));
  return { ...model, constraints: [...model.constraints, ...rows] };
}
