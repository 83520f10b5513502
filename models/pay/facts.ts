/**
 * What the pay model knows of people and posts: who is paid where after the moves, what is fixed of their pay, and
 * which tier of remoteness their post is in. All amounts are whole yuan a month. Nothing is decided here.
 */
import type { County, School, Teacher } from '../../src/county/county.ts';
import { locationOf, type PolicyLocation } from '../demand/location.ts';
import { fillsTeachingPost } from '../demand/people.ts';
import type { Policy } from '../parameters.ts';
import { amountsOf, type PayTable, payTable } from './pay-table.ts';

/** Where a school lies for pay: its tier of remoteness and whether it counts as rural. */
export interface PayPlace {
  readonly school: string;
  readonly tier: number;
  /** 农村: 乡镇驻地 or 村. The county seat is what 「县镇」 means in the parity rule (国发〔2012〕41号 reading). */
  readonly rural: boolean;
  readonly location: PolicyLocation;
}

/** One teacher who fills a post, at the school after the moves. */
export interface PaidPerson {
  readonly teacher: string;
  readonly place: PayPlace;
  readonly rankPost: number | null;
  /**
   * Comparable items apart from the decided allowance. An amount that the table lacks for a rank post counts nothing: equal
   * ranks lack it on both sides, so the comparison stays right, and `PayGaps` names it.
   */
  readonly comparable: number;
  /** Rank pay or base performance of the rank post is not given. */
  readonly unpaidRank: boolean;
  /** All items and grade pay, apart from the decided allowance; null when an amount is not known. */
  readonly full: number | null;
  /** 绩效工资 of the post: performance base and town performance; null when the base is not known. */
  readonly performance: number | null;
}

/** What was taken for granted, by school or as a number of people. */
interface PayGaps {
  readonly schoolsWithoutTier: readonly string[];
  readonly peopleWithoutRankPost: number;
  /** Rank posts that people hold and for which the county gives no amount. */
  readonly rankPostsWithoutAmount: readonly number[];
  readonly peopleWithoutGradePay: number;
}

export interface PayFacts {
  readonly people: readonly PaidPerson[];
  /** Tiers that somebody works in, ascending, with the number of people there. */
  readonly tiers: readonly { readonly tier: number; readonly people: number }[];
  readonly table: PayTable;
  readonly places: ReadonlyMap<string, PayPlace>;
  readonly civilServantAverage: number | null;
  readonly performanceTotal: number | null;
  /** Yearly performance pay with everybody where they work today. */
  readonly performanceToday: number;
  readonly gaps: PayGaps;
}

/** Pay of the staff after the moves. `staff` says where people work then; who is not in it stays. */
export function payFacts(county: County, policy: Policy, staff: ReadonlyMap<string, string>): PayFacts {
  const table = payTable(county.pay);
  const places = new Map(county.schools.map((school) => [school.code, placeOf(school)]));
  const paid = county.teachers.filter(fillsTeachingPost).sort((a, b) => (a.id < b.id ? -1 : 1));
  const at = (teacher: Teacher, school: string): readonly PaidPerson[] => {
    const place = places.get(school);
    return place === undefined ? [] : [personAt(teacher, place, table, policy)];
  };
  const people = paid.flatMap((teacher) => at(teacher, staff.get(teacher.id) ?? teacher.workSchool));
  const today = paid.flatMap((teacher) => at(teacher, teacher.workSchool));
  return {
    people,
    tiers: tiersOf(people),
    table,
    places,
    civilServantAverage: table.single('civilServantAverage'),
    performanceTotal: table.single('performanceTotal'),
    performanceToday: yearlyPerformance(today),
    gaps: gapsOf(county, people),
  };
}

/** 绩效工资 of a year, yuan; people whose base is not known are left out. */
export function yearlyPerformance(people: readonly PaidPerson[]): number {
  return 12 * people.reduce((sum, { performance }) => sum + (performance ?? 0), 0);
}

function placeOf(school: School): PayPlace {
  const { location } = locationOf(school);
  return {
    school: school.code,
    tier: school.remotenessTier ?? (location === 'countySeat' ? 0 : 1),
    rural: location !== 'countySeat',
    location,
  };
}

function personAt(teacher: Teacher, place: PayPlace, table: PayTable, policy: Policy): PaidPerson {
  const amounts = amountsOf(teacher, place, table);
  const sum = (items: readonly (number | null)[]): number | null =>
    items.some((item) => item === null) ? null : items.reduce<number>((total, item) => total + (item ?? 0), 0);
  const counted = policy['pay.comparableItems'];
  const { rankPay, performanceBase, townPerformance, townshipAllowance, gradePay } = amounts;
  const fixed = { rankPay, performanceBase, townPerformance, townshipAllowance };
  return {
    teacher: teacher.id,
    place,
    rankPost: teacher.rankPost,
    comparable: Object.entries(fixed).reduce(
      (total, [item, amount]) => total + (counted.includes(item) ? (amount ?? 0) : 0),
      0,
    ),
    unpaidRank: teacher.rankPost !== null && (rankPay === null || performanceBase === null),
    full: sum([rankPay, performanceBase, townPerformance, townshipAllowance, gradePay]),
    performance: sum([performanceBase, townPerformance]),
  };
}

function tiersOf(people: readonly PaidPerson[]): PayFacts['tiers'] {
  const counts = new Map<number, number>();
  for (const { place } of people) counts.set(place.tier, (counts.get(place.tier) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b).map(([tier, count]) => ({ tier, people: count }));
}

function gapsOf(county: County, people: readonly PaidPerson[]): PayGaps {
  const used = new Set(people.map(({ place }) => place.school));
  const schools = county.schools.filter(({ code }) => used.has(code));
  const withoutAmount = people.filter(({ unpaidRank }) => unpaidRank);
  return {
    schoolsWithoutTier: schools.filter(({ remotenessTier }) => remotenessTier === null).map(({ code }) => code),
    peopleWithoutRankPost: people.filter(({ rankPost }) => rankPost === null).length,
    rankPostsWithoutAmount: [...new Set(withoutAmount.map(({ rankPost }) => rankPost ?? 0))].sort((a, b) => a - b),
    peopleWithoutGradePay: people.filter(({ full }) => full === null).length,
  };
}
