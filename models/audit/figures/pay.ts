/** The figures of pay that follow from the county's data, from who works where and from the amounts decided. */
import type { Teacher } from '../../../src/county/county.ts';
import type { Facts } from '../facts/facts.ts';
import { isRural, locationOf } from '../facts/location.ts';
import { dutyItem, type Paid, paidPeople, paidToday, payFact, ranksOnBothSides } from '../facts/pay.ts';
import { roadToSeat, tierByRoad, tierOf } from '../facts/remoteness.ts';
import type { AllowanceDecision, Decisions, SupplementDecision } from '../twin.ts';
import { additive, type GoalFigure, total } from './goal.ts';

type Pay = NonNullable<Decisions['pay']>;

interface Shares {
  readonly province: number;
  readonly city: number;
  readonly county: number;
}

const costItems = [
  'tierAllowance',
  'townshipAllowance',
  'classHeadSupplement',
  'backboneSupplement',
  'headSupplement',
] as const;
type CostItem = (typeof costItems)[number];

const askedAs: Readonly<Record<string, string>> = {
  classHeadSupplement: 'classHead',
  backboneSupplement: 'backbone',
  headSupplement: 'head',
};

/** Recipients of a tier, or of one rank post of it; nobody in the county seat receives. */
export function recipientsOf(people: readonly Paid[], { tier, rankPost }: AllowanceDecision): number {
  if (tier === 0) return 0;
  return people.filter(
    (person) => person.tier === tier && (rankPost === undefined || person.teacher.rankPost === rankPost),
  ).length;
}

export function payFigures(facts: Facts, decisions: Decisions, pay: Pay) {
  const people = paidPeople(facts, decisions);
  const today = paidToday(facts, allowancesToday(facts));
  const costs = costItems.flatMap((item) => costOf(item, facts, { people, today }, pay));
  const holders = (id: SupplementDecision['id']): number => people.filter(({ duties }) => duties.includes(id)).length;
  const known = people.flatMap(({ full }) => (full === null ? [] : [full]));
  const sum = (payer: keyof Shares): number =>
    total(costs.filter(({ decided }) => decided).map(({ shares }) => shares[payer]));
  return {
    tiers: pay.allowances.map((row) => ({ recipients: recipientsOf(people, row) })),
    supplements: pay.supplements.map(({ id }) => ({ recipients: holders(id) })),
    yearlyCost: total(costs.filter(({ decided }) => decided).map(({ yearly }) => yearly)),
    shares: { province: sum('province'), city: sum('city'), county: sum('county') },
    costs,
    average: { people: known.length, teachers: average(known), civilServants: payFact(facts, 'civilServantAverage') },
    parity: parity(facts, people),
    schools: pay.schools.map(({ school }) => remoteness(facts, school)),
  };
}

const allowancesToday = ({ county }: Facts): AllowanceDecision[] =>
  county.pay
    .filter(({ item, key }) => item === 'tierAllowance' && key !== null)
    .map(({ key, amount }) => ({ tier: Number(key), allowance: amount }));

function costOf(
  item: CostItem,
  { county, policy }: Facts,
  { people, today }: { readonly people: readonly Paid[]; readonly today: readonly Paid[] },
  pay: Pay,
) {
  const isGiven = county.pay.some((row) => row.item === item);
  const decided =
    item === 'tierAllowance' ||
    (item !== 'townshipAllowance' && policy['pay.supplements'].some((asked) => asked === askedAs[item]));
  const amounts = (those: readonly Paid[]): number[] => {
    if (item === 'tierAllowance') return those.map(({ allowance }) => allowance);
    if (item === 'townshipAllowance') return those.map(({ township }) => township);
    return those.flatMap(({ supplements }) =>
      supplements.filter(({ duty }) => dutyItem[duty] === item).map(({ amount }) => amount),
    );
  };
  const after = amounts(people);
  const before = total(amounts(today));
  const isKnown = item === 'townshipAllowance' || isGiven || (item !== 'tierAllowance' && before !== 0);
  const yearly = 12 * total(after);
  const recipients =
    item === 'tierAllowance'
      ? people.filter(({ tier }) => tier > 0).length
      : decided
        ? total(pay.supplements.map(({ id }) => (dutyItem[id] === item ? held(people, id) : 0)))
        : after.filter((amount) => amount > 0).length;
  if (yearly === 0 && !decided && (!isKnown || before === 0)) return [];
  return [
    {
      item,
      decided,
      recipients,
      yearly,
      today: isKnown ? 12 * before : null,
      shares: sharesOf(item, yearly, recipients, policy),
    },
  ];
}

const held = (people: readonly Paid[], id: SupplementDecision['id']): number =>
  people.filter(({ duties }) => duties.includes(id)).length;

/** Whole yuan: province and city pay their parts of what is shared, the county the rest. */
export function sharesOf(item: CostItem, yearly: number, recipients: number, policy: Facts['policy']): Shares {
  const most = policy['pay.share.upTo'];
  const shared = item === 'tierAllowance' && most > 0 ? Math.min(yearly, 12 * most * recipients) : yearly;
  const of = {
    tierAllowance: [policy['pay.share.province'], policy['pay.share.city']],
    townshipAllowance: [policy['pay.share.township.province'], policy['pay.share.township.city']],
  } as const;
  const [ofProvince, ofCity] =
    item === 'tierAllowance' || item === 'townshipAllowance'
      ? of[item]
      : [policy['pay.share.supplement.province'], policy['pay.share.supplement.city']];
  const province = Math.round(shared * ofProvince);
  const city = Math.min(Math.round(shared * ofCity), shared - province);
  return { province, city, county: yearly - province - city };
}

const average = (amounts: readonly number[]): number | null =>
  amounts.length === 0 ? null : Math.round((100 * total(amounts)) / amounts.length) / 100;

/** Every rank post held on both sides; school by school after that, where the county compares so. */
function parity({ policy }: Facts, people: readonly Paid[]) {
  const ranks = ranksOnBothSides(people).map((group) => ({ ...group, school: null as string | null }));
  const groups = policy['pay.parityBySchool']
    ? [
        ...ranks,
        ...ranks.flatMap(({ rank, rural, town }) =>
          [...Map.groupBy(rural, ({ school }) => school)]
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([school, those]) => ({ rank, rural: those, town, school })),
        ),
      ]
    : ranks;
  const full = (those: readonly Paid[]): number[] =>
    those.flatMap((person) => (person.full === null ? [] : [person.full]));
  return groups.map(({ rank, rural, town, school }) => ({
    rankPost: rank,
    ...(school === null ? {} : { school }),
    ruralPeople: rural.length,
    townPeople: town.length,
    ruralAverage: average(rural.map(({ comparable }) => comparable)),
    townAverage: average(town.map(({ comparable }) => comparable)),
    ruralFull: average(full(rural)),
    townFull: average(full(town)),
    ruralFullKnown: full(rural).length,
    townFullKnown: full(town).length,
  }));
}

function remoteness(facts: Facts, code: string) {
  const school = facts.schools.get(code);
  if (school === undefined) return { school: code, tier: null };
  const road = isRural(school) ? roadToSeat(facts, school) : { km: 0, minutes: 0 };
  return {
    school: code,
    tier: tierOf(facts, school),
    km: road?.km ?? null,
    minutes: road?.minutes ?? null,
    byRule: tierByRoad(facts, school),
  };
}

/** What a move changes of the monthly pay that goes with a post, at the amounts decided; null where a school is not known. */
export function moveChange(
  facts: Facts,
  pay: Pay,
  teacher: Teacher,
  move: { readonly from: string; readonly to: string; readonly allowances: boolean; readonly payroll: boolean },
) {
  const amounts = new Map(facts.county.pay.map((row) => [`${row.item} ${row.key ?? ''}`, row.amount]));
  const at = (code: string) => {
    const school = facts.schools.get(code);
    if (school === undefined) return null;
    const tier = tierOf(facts, school);
    const own = (item: string): number | undefined => (code === teacher.workSchool ? teacher.pay?.[item] : undefined);
    return {
      tierAllowance: tier === 0 ? 0 : allowanceNear(pay.allowances, tier, teacher.rankPost),
      townshipAllowance: own('townshipAllowance') ?? amounts.get(`townshipAllowance ${tier}`) ?? 0,
      townPerformance: own('townPerformance') ?? amounts.get(`townPerformance ${locationOf(school)}`) ?? 0,
    };
  };
  const [before, after] = [at(move.from), at(move.to)];
  if (before === null || after === null) return null;
  const items = [
    ...(move.allowances ? (['tierAllowance', 'townshipAllowance'] as const) : []),
    ...(move.payroll ? (['townPerformance'] as const) : []),
  ];
  return items.map((item) => ({ item, amount: after[item] - before[item] })).filter(({ amount }) => amount !== 0);
}

/** The allowance of a post; where nobody holds one like it, that of the next nearer tier, or of the next lower post there. */
function allowanceNear(allowances: readonly AllowanceDecision[], tier: number, rankPost: number | null): number {
  const lowest = Number.MAX_SAFE_INTEGER;
  const row = allowances.findLast(
    (each) => each.tier <= tier && (each.rankPost === undefined || (each.rankPost ?? lowest) >= (rankPost ?? lowest)),
  );
  return row?.allowance ?? 0;
}

/** Paid for being a class head, which does not move with the person, at the amounts decided. */
export function atStake(facts: Facts, pay: Pay, teacher: Teacher): number {
  if (teacher.classHead !== true) return 0;
  const decided = pay.supplements.find(({ id }) => id === 'classHead')?.amount;
  return decided ?? teacher.pay?.classHeadSupplement ?? payFact(facts, 'classHeadSupplement') ?? 0;
}

export function payGoals(facts: Facts, decisions: Decisions, pay: Pay): readonly GoalFigure[] {
  const people = paidPeople(facts, decisions);
  const supplements = pay.supplements.map(({ id, amount }) => ({
    subject: id,
    amount: 12 * amount * held(people, id),
  }));
  const named = ({ tier, rankPost }: AllowanceDecision): string =>
    rankPost === undefined
      ? `tier ${tier}`
      : `tier ${tier}, ${rankPost === null ? 'no rank post' : `rank post ${rankPost}`}`;
  const tiers = pay.allowances.map((row) => ({
    subject: named(row),
    amount: 12 * row.allowance * recipientsOf(people, row),
  }));
  const ofTier = ({ tier, rankPost, allowance }: AllowanceDecision): GoalFigure => ({
    model: 'pay',
    id: rankPost == null ? `bestWorstTier.${tier}` : `bestWorstTier.${tier}.${rankPost}`,
    value: facts.policy['pay.allowanceMax'] - allowance,
    within: 0,
    base: null,
    parts: null,
  });
  return [
    additive('pay', 'leastSupplements', supplements),
    additive('pay', 'leastCost', [...tiers, ...supplements]),
    ...pay.allowances.map(ofTier),
  ];
}
