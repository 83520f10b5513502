/** What a year costs by item, and what province, city and county each pay of it. Whole yuan; shares sum to the cost. */
import type { Policy } from '../parameters.ts';
import type { PaidPerson, PayFacts } from './facts.ts';
import { allowanceOf, type PayDecision } from './read.ts';
import { isDecided, supplementIds, supplementItems } from './supplements.ts';

export const costItems = [
  'tierAllowance',
  'townshipAllowance',
  'classHeadSupplement',
  'backboneSupplement',
  'headSupplement',
] as const;
export type CostItem = (typeof costItems)[number];

export interface PayShares {
  readonly province: number;
  readonly city: number;
  readonly county: number;
}

export interface ItemCost {
  readonly item: CostItem;
  /** Whether this plan decides the amount; otherwise today's standard goes on, for the staff after the moves. */
  readonly decided: boolean;
  readonly recipients: number;
  readonly yearly: number;
  /** With today's standards and everybody where they work today; null when a standard is not given. */
  readonly today: number | null;
  readonly shares: PayShares;
}

interface Paid {
  readonly monthly: number;
  readonly recipients: number;
}

/** Items that cost something, today or after. `today` has everybody where they work now. */
export function costsOf(facts: PayFacts, today: PayFacts, decision: PayDecision, policy: Policy): ItemCost[] {
  return costItems.flatMap((item): ItemCost[] => {
    const decided = isItemDecided(item, policy);
    const { monthly, recipients } = paidAfter(item, facts, decision, policy);
    const before = paidToday(item, today);
    const yearly = 12 * monthly;
    if (yearly === 0 && !decided && (before ?? 0) === 0) return [];
    return [
      {
        item,
        decided,
        recipients,
        yearly,
        today: before === null ? null : 12 * before,
        shares: sharesOf(item, yearly, recipients, policy),
      },
    ];
  });
}

const supplementsOf = (item: CostItem) => supplementIds.filter((id) => supplementItems[id] === item);

function isItemDecided(item: CostItem, policy: Policy): boolean {
  if (item === 'tierAllowance') return true;
  return item !== 'townshipAllowance' && supplementsOf(item).some((id) => isDecided(id, policy));
}

const summed = (amounts: readonly number[]): Paid => ({
  monthly: amounts.reduce((sum, amount) => sum + amount, 0),
  recipients: amounts.filter((amount) => amount > 0).length,
});

function paidAfter(item: CostItem, { people }: PayFacts, decision: PayDecision, policy: Policy): Paid {
  if (item === 'tierAllowance') {
    const remote = people.filter(({ place }) => place.tier > 0);
    const amounts = remote.map(({ place, rankPost }) => allowanceOf({ tier: place.tier, rankPost }, decision.tiers));
    return { ...summed(amounts), recipients: remote.length };
  }
  if (item === 'townshipAllowance') return summed(people.map(({ townshipAllowance }) => townshipAllowance));
  if (isItemDecided(item, policy)) {
    const each = decision.supplements.filter(({ id }) => supplementItems[id] === item);
    return {
      monthly: each.reduce((sum, { amount, recipients }) => sum + amount * recipients, 0),
      recipients: each.reduce((sum, { recipients }) => sum + recipients, 0),
    };
  }
  const ids = supplementsOf(item);
  return summed(people.flatMap(({ kept }) => kept.filter(({ id }) => ids.includes(id)).map(({ amount }) => amount)));
}

/** Yuan a month; null when the county gives no standard. */
function paidToday(item: CostItem, { people, table, supplements }: PayFacts): number | null {
  if (item === 'tierAllowance') {
    if (!table.has('tierAllowance')) return null;
    return summed(people.map(({ place }) => table.amount('tierAllowance', String(place.tier)) ?? 0)).monthly;
  }
  if (item === 'townshipAllowance') return summed(people.map(({ townshipAllowance }) => townshipAllowance)).monthly;
  const ids = supplementsOf(item);
  const kept = people.flatMap((person) => person.kept.filter(({ id }) => ids.includes(id)));
  const decided = supplements.filter(({ id }) => ids.includes(id));
  const monthly =
    kept.reduce((sum, { amount }) => sum + amount, 0) + decided.reduce((sum, each) => sum + each.today, 0);
  return monthly === 0 && !table.has(item) ? null : monthly;
}

/** Province and city pay their shares in whole yuan, of the allowances up to the average they share in; the county the rest. */
export function sharesOf(item: CostItem, yearly: number, recipients: number, policy: Policy): PayShares {
  const most = policy['pay.share.upTo'];
  const shared = item === 'tierAllowance' && most > 0 ? Math.min(yearly, 12 * most * recipients) : yearly;
  const [ofProvince, ofCity] = shareParameters(item, policy);
  const province = Math.round(shared * ofProvince);
  const city = Math.min(Math.round(shared * ofCity), shared - province);
  return { province, city, county: yearly - province - city };
}

function shareParameters(item: CostItem, policy: Policy): readonly [province: number, city: number] {
  if (item === 'tierAllowance') return [policy['pay.share.province'], policy['pay.share.city']];
  if (item === 'townshipAllowance') return [policy['pay.share.township.province'], policy['pay.share.township.city']];
  return [policy['pay.share.supplement.province'], policy['pay.share.supplement.city']];
}

export const addShares = (each: readonly PayShares[]): PayShares => ({
  province: each.reduce((sum, { province }) => sum + province, 0),
  city: each.reduce((sum, { city }) => sum + city, 0),
  county: each.reduce((sum, { county }) => sum + county, 0),
});

/** Two items that follow the post, for everybody: what a move changes of them changes what each payer pays. */
export function postTotals(people: readonly PaidPerson[], { tiers }: Pick<PayDecision, 'tiers'>) {
  const remote = people.filter(({ place }) => place.tier > 0);
  return {
    tierAllowance: {
      monthly: remote.reduce((sum, { place, rankPost }) => sum + allowanceOf({ tier: place.tier, rankPost }, tiers), 0),
      recipients: remote.length,
    },
    townshipAllowance: {
      monthly: people.reduce((sum, { townshipAllowance }) => sum + townshipAllowance, 0),
      recipients: people.length,
    },
  };
}
