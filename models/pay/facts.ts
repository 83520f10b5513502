/**
 * What the pay model knows of people and posts: who is paid where after the moves, what is fixed of their pay, and
 * which tier of remoteness their post is in. All amounts are whole yuan a month. Nothing is decided here.
 */
import type { County, School, Teacher } from '../../src/county/county.ts';
import { locationOf, type PolicyLocation } from '../demand/location.ts';
import { fillsTeachingPost } from '../demand/people.ts';
import type { Policy } from '../parameters.ts';
import { amountsOf, type PayTable, payTable, supplementToday } from './pay-table.ts';
import { assignedTier, type Remoteness, remotenessOf, type TierSource } from './remoteness.ts';
import { dutiesOf, isDecided, type SupplementId, supplementIds } from './supplements.ts';

/** Where a school lies for pay: its tier of remoteness and whether it counts as rural. */
export interface PayPlace {
  readonly school: string;
  readonly tier: number;
  readonly tierSource: TierSource;
  readonly remoteness: Remoteness;
  /** 乡村 (「农村」 in the texts): 乡镇驻地 or 村. The county seat is what 「县镇」 means in the parity rule (国发〔2012〕41号 reading). */
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
  readonly townshipAllowance: number;
  /** Duties that a supplement is paid for. */
  readonly duties: readonly SupplementId[];
  /** Supplements that are not decided here and go on as today. */
  readonly kept: readonly { readonly id: SupplementId; readonly amount: number }[];
  /** All items, grade pay and kept supplements, apart from what is decided; null when an amount is not known. */
  readonly full: number | null;
  /** Performance base, and town performance of the school that pays; null when the base is not known. */
  readonly basePerformance: number | null;
}

/** What was taken for granted, by school or as a number of people. */
interface PayGaps {
  readonly schoolsWithoutTier: readonly string[];
  readonly schoolsTieredByRule: readonly string[];
  readonly peopleWithoutRankPost: number;
  /** Rank posts that people hold and for which the county gives no amount. */
  readonly rankPostsWithoutAmount: readonly number[];
  readonly peopleWithoutGradePay: number;
  /** Nobody is recorded as class head, or the column is missing altogether. */
  readonly classHeadsUnknown: boolean;
}

/** One amount to be decided: a tier, or a rank post within a tier. */
export interface AllowanceCell {
  readonly tier: number;
  /** Null when the allowance is one for the whole tier, or for people without a rank post. */
  readonly rankPost: number | null;
  readonly people: number;
}

export interface DecidedSupplement {
  readonly id: SupplementId;
  readonly people: number;
  /** What these people get for the duty today, all together; unknown amounts count nothing. */
  readonly today: number;
}

export interface PayFacts {
  readonly people: readonly PaidPerson[];
  /** Cells that somebody works in: tiers ascending, within a tier from the lowest rank post upwards. */
  readonly cells: readonly AllowanceCell[];
  readonly byRank: boolean;
  /** Supplements that are decided and that somebody gets. */
  readonly supplements: readonly DecidedSupplement[];
  readonly table: PayTable;
  readonly places: ReadonlyMap<string, PayPlace>;
  readonly civilServantAverage: number | null;
  readonly performanceTotal: number | null;
  /** Yearly performance pay with everybody where they work today and today's supplements. */
  readonly performanceToday: number;
  readonly gaps: PayGaps;
}

/**
 * Pay of the staff after the moves. `staff` says at which place people's allowances are paid then, `payroll` which school
 * pays them (工资关系) where that is another; who is not in them stays.
 */
export function payFacts(
  county: County,
  policy: Policy,
  staff: ReadonlyMap<string, string>,
  payroll: ReadonlyMap<string, string> = staff,
): PayFacts {
  const table = payTable(county.pay);
  const remoteness = remotenessOf(county, policy);
  const places = new Map(
    county.schools.map((school) => [school.code, placeOf(school, remoteness.get(school.code)!, policy)]),
  );
  const paid = county.teachers.filter(fillsTeachingPost).sort((a, b) => (a.id < b.id ? -1 : 1));
  const people = paid.flatMap((teacher) => {
    const place = places.get(staff.get(teacher.id) ?? teacher.workSchool);
    const payer = places.get(payroll.get(teacher.id) ?? teacher.workSchool);
    return place === undefined || payer === undefined ? [] : [personAt(teacher, place, payer, table, policy)];
  });
  return {
    people,
    cells: cellsOf(people, policy['pay.allowanceByRank']),
    byRank: policy['pay.allowanceByRank'],
    supplements: decidedSupplements(paid, people, table, policy),
    table,
    places,
    civilServantAverage: table.single('civilServantAverage'),
    performanceTotal: table.single('performanceTotal'),
    performanceToday: performanceToday(paid, places, table, policy),
    gaps: gapsOf(county, people),
  };
}

/**
 * 绩效工资 of a year that is fixed before anything is decided, yuan; people whose base is not known are left out. Supplements
 * count where they lie within the approved total.
 */
export function fixedPerformance(people: readonly PaidPerson[], policy: Policy): number {
  const kept = (person: PaidPerson): number => (policy['pay.supplementsInTotal'] ? keptSum(person) : 0);
  return (
    12 *
    people.reduce(
      (sum, person) => sum + (person.basePerformance === null ? 0 : person.basePerformance + kept(person)),
      0,
    )
  );
}

const keptSum = ({ kept }: Pick<PaidPerson, 'kept'>): number => kept.reduce((sum, { amount }) => sum + amount, 0);

function decidedSupplements(
  paid: readonly Teacher[],
  people: readonly PaidPerson[],
  table: PayTable,
  policy: Policy,
): readonly DecidedSupplement[] {
  const teachers = new Map(paid.map((teacher) => [teacher.id, teacher]));
  return supplementIds
    .filter((id) => isDecided(id, policy))
    .map((id) => {
      const holders = people.filter(({ duties }) => duties.includes(id));
      const amounts = holders.map(({ teacher }) => supplementToday(teachers.get(teacher)!, id, table) ?? 0);
      return { id, people: holders.length, today: amounts.reduce((sum, amount) => sum + amount, 0) };
    })
    .filter((each) => each.people > 0);
}

function performanceToday(
  paid: readonly Teacher[],
  places: ReadonlyMap<string, PayPlace>,
  table: PayTable,
  policy: Policy,
): number {
  const inTotal = policy['pay.supplementsInTotal'];
  const monthly = paid.map((teacher) => {
    const place = places.get(teacher.workSchool);
    if (place === undefined) return 0;
    const { performanceBase, townPerformance } = amountsOf(teacher, place, place, table);
    if (performanceBase === null) return 0;
    const supplements = inTotal
      ? dutiesOf(teacher, policy).reduce((sum, id) => sum + (supplementToday(teacher, id, table) ?? 0), 0)
      : 0;
    return performanceBase + townPerformance + supplements;
  });
  return 12 * monthly.reduce((sum, amount) => sum + amount, 0);
}

function placeOf(school: School, remoteness: Remoteness, policy: Policy): PayPlace {
  const { location } = locationOf(school);
  const { tier, source } = assignedTier(school, remoteness, policy);
  return {
    school: school.code,
    tier,
    tierSource: source,
    remoteness,
    rural: location !== 'countySeat',
    location,
  };
}

function personAt(teacher: Teacher, place: PayPlace, payer: PayPlace, table: PayTable, policy: Policy): PaidPerson {
  const amounts = amountsOf(teacher, place, payer, table);
  const sum = (items: readonly (number | null)[]): number | null =>
    items.some((item) => item === null) ? null : items.reduce<number>((total, item) => total + (item ?? 0), 0);
  const counted = policy['pay.comparableItems'];
  const { rankPay, performanceBase, townPerformance, townshipAllowance, gradePay } = amounts;
  const fixed = { rankPay, performanceBase, townPerformance, townshipAllowance };
  const duties = dutiesOf(teacher, policy);
  const kept = duties
    .filter((id) => !isDecided(id, policy))
    .map((id) => ({ id, amount: supplementToday(teacher, id, table) ?? 0 }));
  return {
    teacher: teacher.id,
    place,
    rankPost: teacher.rankPost,
    comparable: Object.entries(fixed).reduce(
      (total, [item, amount]) => total + (counted.includes(item) ? (amount ?? 0) : 0),
      0,
    ),
    unpaidRank: teacher.rankPost !== null && (rankPay === null || performanceBase === null),
    townshipAllowance,
    duties,
    kept,
    full: sum([rankPay, performanceBase, townPerformance, townshipAllowance, gradePay, keptSum({ kept })]),
    basePerformance: sum([performanceBase, townPerformance]),
  };
}

/** The lowest rank post of a tier first; people without a rank post before all others. */
function cellsOf(people: readonly PaidPerson[], byRank: boolean): readonly AllowanceCell[] {
  const key = ({ place, rankPost }: PaidPerson): string => `${place.tier},${byRank ? (rankPost ?? '') : ''}`;
  return [...Map.groupBy(people, key).values()]
    .map((members): AllowanceCell => {
      const [{ place, rankPost }] = members as [PaidPerson];
      return { tier: place.tier, rankPost: byRank ? rankPost : null, people: members.length };
    })
    .sort(
      (a, b) => a.tier - b.tier || (b.rankPost ?? Number.MAX_SAFE_INTEGER) - (a.rankPost ?? Number.MAX_SAFE_INTEGER),
    );
}

function gapsOf(county: County, people: readonly PaidPerson[]): PayGaps {
  const sources = new Map(people.map(({ place }) => [place.school, place.tierSource]));
  const notGiven = county.schools.filter(({ remotenessTier }) => remotenessTier === null);
  const from = (source: TierSource): string[] =>
    notGiven.filter(({ code }) => sources.get(code) === source).map(({ code }) => code);
  const withoutAmount = people.filter(({ unpaidRank }) => unpaidRank);
  return {
    schoolsWithoutTier: from('location'),
    schoolsTieredByRule: from('rule'),
    peopleWithoutRankPost: people.filter(({ rankPost }) => rankPost === null).length,
    rankPostsWithoutAmount: [...new Set(withoutAmount.map(({ rankPost }) => rankPost ?? 0))].sort((a, b) => a - b),
    peopleWithoutGradePay: people.filter(({ full }) => full === null).length,
    classHeadsUnknown: county.teachers.every(({ classHead }) => classHead !== true),
  };
}
