/** From values of the variables back to yuan: allowances, cost, shares, parity, and what a move changes. */
import type { Policy } from '../parameters.ts';
import { type PayContext, variableOf } from './context.ts';
import type { PaidPerson, PayFacts, PayPlace } from './facts.ts';
import { ranksInBoth } from './parity-groups.ts';
import { postAmounts } from './pay-table.ts';

export interface TierAllowance {
  readonly tier: number;
  /** Yuan a month. */
  readonly allowance: number;
  readonly recipients: number;
}

export interface PayShares {
  readonly province: number;
  readonly city: number;
  readonly county: number;
}

export interface RankParity {
  readonly rankPost: number;
  readonly ruralPeople: number;
  readonly townPeople: number;
  readonly ruralAverage: number;
  readonly townAverage: number;
  readonly ruralFull: number | null;
  readonly townFull: number | null;
}

/** Decided allowance of every tier that somebody works in, nearest first. */
export function readAllowances(values: readonly number[], { facts, steps, step }: PayContext): TierAllowance[] {
  return facts.tiers.map(({ tier, people }) => ({
    tier,
    allowance: Math.round(values[variableOf(tier, steps)] ?? 0) * step,
    recipients: tier === 0 ? 0 : people,
  }));
}

/** Yuan a year. */
export function yearlyCost(tiers: readonly TierAllowance[]): number {
  return tiers.reduce((sum, { allowance, recipients }) => sum + 12 * allowance * recipients, 0);
}

/** Who pays, in whole yuan that sum to the cost; the county bears the rest. */
export function sharesOf(cost: number, policy: Policy): PayShares {
  const province = Math.round(cost * policy['pay.share.province']);
  const city = Math.min(Math.round(cost * policy['pay.share.city']), cost - province);
  return { province, city, county: cost - province - city };
}

/** Allowance of a tier; a tier where nobody is left has that of the next nearer one. */
function allowanceOf(tier: number, tiers: readonly TierAllowance[]): number {
  return tiers.findLast((row) => row.tier <= tier)?.allowance ?? 0;
}

/** Comparable and full averages by rank post, to the cent, for every rank post found on both sides. */
export function readParity(facts: PayFacts, tiers: readonly TierAllowance[], policy: Policy): RankParity[] {
  const counted = policy['pay.comparableItems'].includes('tierAllowance');
  const comparable = ({ comparable: fixed, place }: PaidPerson): number =>
    fixed + (counted ? allowanceOf(place.tier, tiers) : 0);
  const full = ({ full: fixed, place }: PaidPerson): number | null =>
    fixed === null ? null : fixed + allowanceOf(place.tier, tiers);
  return ranksInBoth(facts).map(({ rankPost, rural, town }) => ({
    rankPost,
    ruralPeople: rural.length,
    townPeople: town.length,
    ruralAverage: average(rural.map(comparable)) ?? 0,
    townAverage: average(town.map(comparable)) ?? 0,
    ruralFull: average(rural.map(full)),
    townFull: average(town.map(full)),
  }));
}

/**
 * Change of monthly pay by a move, yuan: only what goes with the post (allowance, township allowance, town performance);
 * null when a school is not known.
 */
export function postPayChange(
  from: string,
  to: string,
  facts: PayFacts,
  tiers: readonly TierAllowance[],
): number | null {
  const before = facts.places.get(from);
  const after = facts.places.get(to);
  if (before === undefined || after === undefined) return null;
  return postPay(after, facts, tiers) - postPay(before, facts, tiers);
}

function postPay(place: PayPlace, { table }: PayFacts, tiers: readonly TierAllowance[]): number {
  const { townPerformance, townshipAllowance } = postAmounts(place, table);
  return townPerformance + townshipAllowance + allowanceOf(place.tier, tiers);
}

function average(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null);
  if (known.length === 0 || known.length < amounts.length) return null;
  return Math.round((100 * known.reduce((sum, amount) => sum + amount, 0)) / known.length) / 100;
}
