/** What the moves are for: posts nobody fills before and after them, counted by the rules of the goals R41 and R42. */
import { isTown } from '../../models/demand/location.ts';
import { returnsDue } from '../../models/demand/returns.ts';
import { statusesInForce } from '../../models/demand/status-in-force.ts';
import type { Policy } from '../../models/parameters.ts';
import { rotationFacts } from '../../models/rotation/facts.ts';
import { countPlaces } from '../../models/rotation/read.ts';
import { comesFirst } from '../../models/rotation/unfilled-rural.ts';
import type { County } from '../county/county.ts';
import type { Plan, RotationPlan } from './plan.ts';

interface Unfilled {
  /** Posts that nobody fills. */
  readonly all: number;
  /** Of these, those of rural schools, and music, art and PE anywhere. */
  readonly first: number;
}

/** The same posts and the people of the planning month, those whose term is over back home, before anybody moves. */
export function unfilledBefore(county: County, policy: Policy, posts: NonNullable<Plan['posts']>): Unfilled {
  const { county: present } = returnsDue(statusesInForce(county).county, policy);
  return unfilledIn(countPlaces([], { facts: rotationFacts(present, policy, posts.rows, 0) }));
}

/** What the plan leaves unfilled. */
export function unfilledAfter(county: County, { unfilled }: Pick<RotationPlan, 'unfilled'>): Unfilled {
  const schools = new Map(county.schools.map((school) => [school.code, school]));
  return unfilledIn(
    unfilled.flatMap(({ school: code, subject, posts: short }) => {
      const school = schools.get(code);
      return school === undefined ? [] : [{ place: { school, subject }, short }];
    }),
  );
}

function unfilledIn(
  rows: readonly { readonly place: Parameters<typeof comesFirst>[0]; readonly short: number }[],
): Unfilled {
  const sum = (of: typeof rows): number => of.reduce((before, { short }) => before + short, 0);
  return { all: sum(rows), first: sum(rows.filter(({ place }) => comesFirst(place))) };
}

export type Way = 'townToRural' | 'ruralToRural' | 'ruralToTown' | 'townToTown';

/** Moves by where they lead; town is the county seat. They add up to all moves between schools of the county. */
export function waysOf(county: County, moves: readonly Pick<RotationPlan['moves'][number], 'from' | 'to'>[]) {
  const town = new Map(county.schools.map((school) => [school.code, isTown(school)]));
  const counts: Record<Way, number> = { townToRural: 0, ruralToRural: 0, ruralToTown: 0, townToTown: 0 };
  for (const { from, to } of moves) {
    const way: Way = town.get(from)
      ? town.get(to)
        ? 'townToTown'
        : 'townToRural'
      : town.get(to)
        ? 'ruralToTown'
        : 'ruralToRural';
    counts[way] += 1;
  }
  return counts;
}
