/**
 * Posts a search left idle go to the schools with the lowest fill rate. A further teacher post loosens every row but the
 * total and the school's cap, so that no lesson is lost; subjects with fewer posts than people today come first.
 */
import { postTerms, type QuotaContext, type SchoolVariables } from './variables.ts';

/** The same values with the idle posts given out. */
export function filledUp(context: QuotaContext, values: readonly number[]): number[] {
  const filled = [...values];
  const postsOf = (school: SchoolVariables) =>
    postTerms(school).reduce((sum, [variable, one]) => sum + one * Math.round(filled[variable]!), 0);
  const rateOf = (school: SchoolVariables) => postsOf(school) / school.facts.entitlement;
  let idle = context.totalPosts - context.schools.reduce((sum, school) => sum + postsOf(school), 0);
  while (idle > 0) {
    const open = context.schools.filter(
      (school) => school.stages.length > 0 && postsOf(school) < school.facts.entitlement,
    );
    if (open.length === 0) break;
    const lowest = open.reduce((worst, school) => {
      const order = rateOf(school) - rateOf(worst);
      return order < 0 || (order === 0 && school.facts.entitlement < worst.facts.entitlement) ? school : worst;
    });
    const kinds = lowest.stages.flatMap(({ posts, lessons }) =>
      posts.filter(({ kind }) => lessons.some(({ subject }) => subject === kind.subject)),
    );
    const missing = (kind: (typeof kinds)[number]) => kind.kind.today - Math.round(filled[kind.posts]!);
    const chosen = kinds.reduce((best, kind) => (missing(kind) > missing(best) ? kind : best));
    filled[chosen.posts] = Math.round(filled[chosen.posts]!) + 1;
    idle -= 1;
  }
  return filled;
}

/** Fill rates of the schools, ascending. */
export function fillRates(context: QuotaContext, values: readonly number[]): readonly number[] {
  return context.schools
    .filter(({ facts }) => facts.entitlement > 0)
    .map(
      (school) =>
        postTerms(school).reduce((sum, [variable, one]) => sum + one * Math.round(values[variable]!), 0) /
        school.facts.entitlement,
    )
    .toSorted((a, b) => a - b);
}
