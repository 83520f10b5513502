/**
 * Schools that can share teachers at all: those of a cluster that an itinerant can reach at a stage both have. The schools of a
 * cluster fall apart into such groups (its junior school has nobody to share with, an island neither), and what falls apart is
 * solved apart, exactly as well and far faster.
 */
import type { Cluster, SchoolFacts } from './facts.ts';

/** The groups of a cluster, in the order of their first schools; together all its schools and ways. */
export function sharingGroups({ name, schools, ways }: Cluster): readonly Cluster[] {
  const groupOf = new Map(schools.map(({ code }, position) => [code, position]));
  const byCode = new Map(schools.map((school) => [school.code, school]));
  for (const { home, site } of ways) {
    if (haveAStageInCommon(byCode.get(home)!, byCode.get(site)!)) join(groupOf, groupOf.get(home)!, groupOf.get(site)!);
  }
  return [...Map.groupBy(schools, ({ code }) => groupOf.get(code)!).values()].map((members) => {
    const codes = new Set(members.map(({ code }) => code));
    return { name, schools: members, ways: ways.filter(({ home, site }) => codes.has(home) && codes.has(site)) };
  });
}

const haveAStageInCommon = (a: SchoolFacts, b: SchoolFacts): boolean =>
  a.stages.some(({ stage }) => b.stages.some((other) => other.stage === stage));

function join(groupOf: Map<string, number>, one: number, other: number): void {
  const [kept, left] = one < other ? [one, other] : [other, one];
  for (const [code, group] of groupOf) if (group === left) groupOf.set(code, kept);
}
