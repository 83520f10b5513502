/** The lists of a plan in the order of the county's own 学校 table, as its clerks know it; chains keep their members. */
import type { County } from '../county/county.ts';
import type { Plan, QuotaPlan, RotationPlan, TimetablePlan } from '../planning/plan.ts';

export function inTableOrder(plan: Plan, county: County): Plan {
  const inOrder = orderOf(county);
  const { quota, timetable, rotation } = plan;
  return {
    ...plan,
    quota: quota === null ? null : orderedQuota(quota, inOrder),
    ...(timetable == null ? {} : { timetable: orderedTimetable(timetable, inOrder) }),
    rotation: rotation === null ? null : orderedRotation(rotation, inOrder),
  };
}

/** Sorts rows by the places of the schools they name, the first first; rows alike stay in their order. */
type InOrder = <Row>(rows: readonly Row[], ...schools: readonly ((row: Row) => string)[]) => Row[];

function orderOf({ schools }: County): InOrder {
  const places = new Map(schools.map(({ code }, place) => [code, place]));
  const placeOf = (code: string): number => places.get(code) ?? schools.length;
  return (rows, ...named) =>
    rows.toSorted((a, b) => named.reduce((so, school) => so || placeOf(school(a)) - placeOf(school(b)), 0));
}

const school = (row: { readonly school: string }): string => row.school;
const home = (row: { readonly home: string }): string => row.home;
const site = (row: { readonly site: string }): string => row.site;
const from = (row: { readonly from: string }): string => row.from;
const to = (row: { readonly to: string }): string => row.to;
const legalUnit = (row: { readonly legalUnit: string }): string => row.legalUnit;

const orderedQuota = (quota: QuotaPlan, inOrder: InOrder): QuotaPlan => ({
  ...quota,
  legalUnits: inOrder(quota.legalUnits, legalUnit),
  schools: inOrder(quota.schools, school),
  itinerants: inOrder(quota.itinerants, home, site),
  substitutions: inOrder(quota.substitutions, school),
});

const orderedTimetable = ({ posts, notFitting }: TimetablePlan, inOrder: InOrder): TimetablePlan => ({
  posts: inOrder(posts, home),
  notFitting: inOrder(notFitting, site, home),
});

function orderedRotation(rotation: RotationPlan, inOrder: InOrder): RotationPlan {
  const moves = inOrder(
    rotation.moves.map((move, position) => ({ move, position, from: move.from, to: move.to })),
    from,
    to,
  );
  const placeOf = new Map(moves.map(({ position }, place) => [position, place]));
  const { principals, returns, ledgers } = rotation;
  return {
    ...rotation,
    moves: moves.map(({ move }) => move),
    chains: rotation.chains.map((chain) => ({ ...chain, moves: chain.moves.map((at) => placeOf.get(at) ?? at) })),
    principals: principals === null ? null : inOrder(principals, from),
    ...(returns === undefined ? {} : { returns: inOrder(returns, from) }),
    ...(ledgers === undefined ? {} : { ledgers: inOrder(ledgers, legalUnit) }),
    unfilled: inOrder(rotation.unfilled, school),
    surplus: inOrder(rotation.surplus, school),
  };
}
