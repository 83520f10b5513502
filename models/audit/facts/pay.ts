/** What people are paid after the moves, yuan a month, from 工资 facts, their own pay rows and the decided allowances. */
import type { Teacher } from '../../../src/county/county.ts';
import type { AllowanceDecision, Decisions } from '../twin.ts';
import type { Facts } from './facts.ts';
import { isRural, locationOf, tierOf } from './location.ts';
import { type Placed, placed } from './moved.ts';

export interface Paid {
  readonly teacher: Teacher;
  readonly school: string;
  readonly rural: boolean;
  readonly tier: number;
  /** Items that the county counts when equal ranks are compared. */
  readonly comparable: number;
  /** All items with 薪级工资; null when one that depends on the person is not known. */
  readonly full: number | null;
  /** 绩效工资 of a month; null when not known. */
  readonly performance: number | null;
}

const postItems = ['townPerformance', 'townshipAllowance'];
const rankItems = ['rankPay', 'performanceBase'];

/** Everyone on the ground who fills a post, paid where their form of move says. */
export function paidPeople(facts: Facts, decisions: Decisions): readonly Paid[] {
  return payroll(facts, placed(facts, decisions.rotation), decisions.pay?.allowances ?? []);
}

/** The same people where they are today, with the allowances given. */
export function paidToday(facts: Facts, allowances: readonly AllowanceDecision[]): readonly Paid[] {
  return payroll(facts, placed(facts, null), allowances);
}

function payroll(facts: Facts, people: readonly Placed[], allowances: readonly AllowanceDecision[]): readonly Paid[] {
  const amounts = new Map(facts.county.pay.map((fact) => [`${fact.item} ${fact.key ?? ''}`, fact.amount]));
  const decided = new Map(allowances.map((each) => [each.tier, each.allowance]));
  return people.flatMap(({ teacher, before, paidAt }) => {
    const school = facts.schools.get(paidAt);
    if (school === undefined) return [];
    const tier = tierOf(school);
    const key = { townPerformance: locationOf(school), townshipAllowance: String(tier) } as Record<string, string>;
    /** The person's own row counts; what belongs to the post is only theirs while they stay. */
    const amount = (item: string): number | null => {
      if (item === 'tierAllowance') return decided.get(tier) ?? 0;
      const own = teacher.pay?.[item];
      if (own !== undefined && !(postItems.includes(item) && before.school !== paidAt)) return own;
      if (rankItems.includes(item)) return amounts.get(`${item} ${teacher.rankPost ?? 'unknown'}`) ?? null;
      if (postItems.includes(item)) return amounts.get(`${item} ${key[item]}`) ?? 0;
      return amounts.get(`${item} `) ?? null;
    };
    const all = [...rankItems, ...postItems, 'tierAllowance', 'gradePay'].map(amount);
    return {
      teacher,
      school: school.code,
      rural: isRural(school),
      tier,
      comparable: add(facts.policy['pay.comparableItems'].map((item) => amount(item) ?? 0)),
      full: addKnown(all),
      performance: addKnown([amount('performanceBase'), amount('townPerformance')]),
    };
  });
}

/** A fact of 工资 that has no key, e.g. `civilServantAverage`; null when not given. */
export function payFact(facts: Facts, item: string): number | null {
  return facts.county.pay.find((fact) => fact.item === item && fact.key === null)?.amount ?? null;
}

/** Rank posts that somebody holds on both sides, with both groups. */
export function ranksOnBothSides(people: readonly Paid[]) {
  const ranked = people.filter((person) => person.teacher.rankPost !== null);
  const byRank = Map.groupBy(ranked, (person) => person.teacher.rankPost!);
  return [...byRank]
    .sort(([a], [b]) => a - b)
    .map(([rank, holders]) => ({
      rank,
      rural: holders.filter((person) => person.rural),
      town: holders.filter((person) => !person.rural),
    }))
    .filter(({ rural, town }) => rural.length > 0 && town.length > 0);
}

export function add(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

function addKnown(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === amounts.length ? add(known) : null;
}
