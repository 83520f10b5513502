/** What people are paid after the moves, yuan a month, from 工资 facts, their own pay rows and what was decided. */
import type { Teacher } from '../../../src/county/county.ts';
import type { Policy } from '../../parameters.ts';
import type { AllowanceDecision, Decisions, SupplementDecision } from '../twin.ts';
import type { Facts } from './facts.ts';
import { isRural, locationOf } from './location.ts';
import { type Placed, placed } from './moved.ts';
import { tierOf } from './remoteness.ts';

type PayDecision = NonNullable<Decisions['pay']>;
type Duty = SupplementDecision['id'];

export interface Paid {
  readonly teacher: Teacher;
  readonly school: string;
  readonly rural: boolean;
  readonly tier: number;
  /** The decided allowance of the post. */
  readonly allowance: number;
  readonly duties: readonly Duty[];
  /** Township allowance of the post. */
  readonly township: number;
  /** What is paid for each duty. */
  readonly supplements: readonly { readonly duty: Duty; readonly amount: number }[];
  /** Items that the county counts when equal ranks are compared. */
  readonly comparable: number;
  /** All items with 薪级工资; null when one that depends on the person is not known. */
  readonly full: number | null;
  /** 绩效工资 of a month without supplements of duties; null when not known. */
  readonly basePerformance: number | null;
  /** 绩效工资 of a month as it counts against the approved total; null when not known. */
  readonly performance: number | null;
}

const postItems = ['townPerformance', 'townshipAllowance'];
const rankItems = ['rankPay', 'performanceBase'];
export const dutyItem: Readonly<Record<Duty, string>> = {
  classHead: 'classHeadSupplement',
  backbone: 'backboneSupplement',
  headExcellent: 'headSupplement',
  headOther: 'headSupplement',
};

/** Everyone on the ground who fills a post, paid where, and by whom, their form of move says. */
export function paidPeople(facts: Facts, decisions: Decisions): readonly Paid[] {
  return payroll(facts, placed(facts, decisions.rotation), decisions.pay);
}

/** The same people where they are today, with the allowances given and today's supplements. */
export function paidToday(facts: Facts, allowances: readonly AllowanceDecision[]): readonly Paid[] {
  return payroll(facts, placed(facts, null), { allowances, supplements: null });
}

/** Duties that a supplement is paid for. */
function dutiesOf({ classHead, backbone, duty, appraisals }: Teacher, policy: Policy): readonly Duty[] {
  const leads = duty === 'head' || duty === 'secretary';
  return [
    ...(classHead === true ? (['classHead'] as const) : []),
    ...(backbone !== null && policy['rotation.backboneLevels'].includes(backbone) ? (['backbone'] as const) : []),
    ...(leads ? [appraisals[0] === 'excellent' ? ('headExcellent' as const) : ('headOther' as const)] : []),
  ];
}

/** `supplements` null: nothing was decided about them. */
function payroll(
  facts: Facts,
  people: readonly Placed[],
  decision: { allowances: readonly AllowanceDecision[]; supplements: PayDecision['supplements'] | null } | null,
): readonly Paid[] {
  const { policy } = facts;
  const amounts = new Map(facts.county.pay.map((fact) => [`${fact.item} ${fact.key ?? ''}`, fact.amount]));
  const decided = allowancesBy(decision?.allowances ?? []);
  const asked = decision === null || decision.supplements === null ? [] : policy['pay.supplements'];
  return people.flatMap(({ teacher, before, paidAt, payrollAt }) => {
    const [school, payer] = [facts.schools.get(paidAt), facts.schools.get(payrollAt)];
    if (school === undefined || payer === undefined) return [];
    const tier = tierOf(facts, school);
    const key = { townPerformance: locationOf(payer), townshipAllowance: String(tier) } as Record<string, string>;
    const allowance = decided(tier, teacher.rankPost);
    /** The person's own row counts; what belongs to the post is only theirs while they stay. */
    const amount = (item: string): number | null => {
      if (item === 'tierAllowance') return allowance;
      const own = teacher.pay?.[item];
      if (
        own !== undefined &&
        !(postItems.includes(item) && before.school !== (item === 'townPerformance' ? payrollAt : paidAt))
      )
        return own;
      if (rankItems.includes(item)) return amounts.get(`${item} ${teacher.rankPost ?? 'unknown'}`) ?? null;
      if (postItems.includes(item)) return amounts.get(`${item} ${key[item]}`) ?? 0;
      return amounts.get(`${item} `) ?? null;
    };
    const duties = dutiesOf(teacher, policy);
    const supplement = (duty: Duty): number => {
      const isAsked = asked.includes(duty.startsWith('head') ? 'head' : duty);
      if (!isAsked) return amount(dutyItem[duty]) ?? 0;
      return decision?.supplements?.find(({ id }) => id === duty)?.amount ?? 0;
    };
    const paidForDuties = duties.map((duty) => ({ duty, amount: supplement(duty) }));
    const supplements = add(paidForDuties.map((each) => each.amount));
    const all = [...rankItems, ...postItems, 'tierAllowance', 'gradePay'].map(amount);
    const basePerformance = addKnown([amount('performanceBase'), amount('townPerformance')]);
    return {
      teacher,
      school: school.code,
      rural: isRural(school),
      tier,
      allowance,
      duties,
      township: amount('townshipAllowance') ?? 0,
      supplements: paidForDuties,
      comparable: add(policy['pay.comparableItems'].map((item) => amount(item) ?? 0)),
      full: addKnown([...all, supplements]),
      basePerformance,
      performance: addKnown([basePerformance, policy['pay.supplementsInTotal'] ? supplements : 0]),
    };
  });
}

/** What the decision gives somebody of a rank post in a tier: that post's own row, else the row of the whole tier. */
function allowancesBy(allowances: readonly AllowanceDecision[]): (tier: number, rankPost: number | null) => number {
  const amounts = new Map(allowances.map((each) => [`${each.tier} ${rankWord(each.rankPost)}`, each.allowance]));
  return (tier, rankPost) =>
    amounts.get(`${tier} ${rankWord(rankPost)}`) ?? amounts.get(`${tier} ${rankWord(undefined)}`) ?? 0;
}

const rankWord = (rankPost: number | null | undefined): string =>
  rankPost === undefined ? 'all' : rankPost === null ? 'none' : String(rankPost);

/** A tier, or a rank post within it, by name. */
export function allowanceName({ tier, rankPost }: AllowanceDecision) {
  if (rankPost === undefined) return { zh: `第 ${tier} 档`, en: `Tier ${tier}` };
  if (rankPost === null) return { zh: `第 ${tier} 档未聘岗位等级人员`, en: `Tier ${tier}, no rank post` };
  return { zh: `第 ${tier} 档 ${rankPost} 级岗位`, en: `Tier ${tier}, rank post ${rankPost}` };
}

export const dutyNames: Readonly<Record<Duty, { readonly zh: string; readonly en: string }>> = {
  classHead: { zh: '班主任', en: 'Class heads' },
  backbone: { zh: '骨干教师', en: 'Backbone teachers' },
  headExcellent: { zh: '考核优秀的校长', en: 'Heads rated excellent' },
  headOther: { zh: '其他校长', en: 'Other heads' },
};

/** What the decision pays for a duty: only where somebody on the ground has it and the county asked for it. */
export function supplementFor(
  facts: Facts,
  decisions: Decisions,
  duty: Duty,
): { readonly amount: number; readonly people: number } | null {
  if (!facts.policy['pay.supplements'].includes(duty.startsWith('head') ? 'head' : duty)) return null;
  const people = paidPeople(facts, decisions).filter(({ duties }) => duties.includes(duty)).length;
  if (people === 0) return null;
  return { amount: decisions.pay?.supplements.find(({ id }) => id === duty)?.amount ?? 0, people };
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

/** A year of everything that was decided: allowances outside the county seat and the supplements asked for. */
export function decidedCost(facts: Facts, decisions: Decisions): number {
  const people = paidPeople(facts, decisions);
  const duties = Object.keys(dutyNames) as Duty[];
  const supplements = duties.map((duty) => supplementFor(facts, decisions, duty));
  return (
    12 * add(people.map(({ allowance }) => allowance)) +
    12 * add(supplements.map((each) => (each === null ? 0 : each.amount * each.people)))
  );
}

export function add(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

function addKnown(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === amounts.length ? add(known) : null;
}
