/** From values of the variables back to yuan: allowances, supplements, what everything costs and who pays, and parity. */
import type { Policy } from '../parameters.ts';
import type { PayContext } from './context.ts';
import type { PaidPerson, PayFacts } from './facts.ts';
import { parityGroups, ranksInBoth } from './parity-groups.ts';
import type { SupplementId } from './supplements.ts';

export interface TierAllowance {
  readonly tier: number;
  /** Absent where the allowance is one for the whole tier. */
  readonly rankPost?: number | null | undefined;
  /** Yuan a month. */
  readonly allowance: number;
  readonly recipients: number;
}

export interface Supplement {
  readonly id: SupplementId;
  /** Yuan a month. */
  readonly amount: number;
  readonly recipients: number;
}

/** Everything that is decided. */
export interface PayDecision {
  readonly tiers: readonly TierAllowance[];
  readonly supplements: readonly Supplement[];
}

export interface RankParity {
  readonly rankPost: number;
  /** Code of the rural school, where parity holds school by school. */
  readonly school?: string;
  readonly ruralPeople: number;
  readonly townPeople: number;
  readonly ruralAverage: number;
  readonly townAverage: number;
  /** Averages of all pay over those whose full pay is known, and how many these are. */
  readonly ruralFull: number | null;
  readonly townFull: number | null;
  readonly ruralFullKnown: number;
  readonly townFullKnown: number;
}

/** Decided amounts, nearest tier first. */
export function readDecision(values: readonly number[], { cells, supplements, step, facts }: PayContext): PayDecision {
  const yuan = (variable: number): number => Math.round(values[variable] ?? 0) * step;
  return {
    tiers: cells.map(({ tier, rankPost, people, variable }) => ({
      tier,
      ...(facts.byRank ? { rankPost } : {}),
      allowance: yuan(variable),
      recipients: tier === 0 ? 0 : people,
    })),
    supplements: supplements.map(({ id, people, variable }) => ({ id, amount: yuan(variable), recipients: people })),
  };
}

/** Yuan a year of everything decided. */
export function yearlyCost({ tiers, supplements }: PayDecision): number {
  return (
    tiers.reduce((sum, { allowance, recipients }) => sum + 12 * allowance * recipients, 0) +
    supplements.reduce((sum, { amount, recipients }) => sum + 12 * amount * recipients, 0)
  );
}

/**
 * Allowance of a tier for somebody of a rank post. Where nobody like this is left in the tier, what the next nearer tier pays,
 * or, with ranks, the next lower post there.
 */
export function allowanceOf(
  { tier, rankPost }: { readonly tier: number; readonly rankPost: number | null },
  tiers: readonly TierAllowance[],
): number {
  const rank = rankPost ?? Number.MAX_SAFE_INTEGER;
  const row = tiers.findLast(
    (each) => each.tier <= tier && (each.rankPost === undefined || (each.rankPost ?? Number.MAX_SAFE_INTEGER) >= rank),
  );
  return row?.allowance ?? 0;
}

/**
 * Comparable and full averages to the cent, for every rank post found on both sides; with `pay.parityBySchool`, also for
 * every rural school by itself.
 */
export function readParity(facts: PayFacts, decision: PayDecision, policy: Policy): RankParity[] {
  const counted = policy['pay.comparableItems'].includes('tierAllowance');
  const allowance = ({ place, rankPost }: PaidPerson): number =>
    allowanceOf({ tier: place.tier, rankPost }, decision.tiers);
  const comparable = (person: PaidPerson): number => person.comparable + (counted ? allowance(person) : 0);
  const full = (people: readonly PaidPerson[]): number[] =>
    people.flatMap((person) => {
      const all = fullPay(person, decision);
      return all === null ? [] : [all];
    });
  const groups = policy['pay.parityBySchool']
    ? [...ranksInBoth(facts), ...parityGroups(facts, policy)]
    : parityGroups(facts, policy);
  return groups.map(({ rankPost, school, rural, town }) => {
    const [ruralFull, townFull] = [full(rural), full(town)];
    return {
      rankPost,
      ...(school === null ? {} : { school }),
      ruralPeople: rural.length,
      townPeople: town.length,
      ruralAverage: average(rural.map(comparable)) ?? 0,
      townAverage: average(town.map(comparable)) ?? 0,
      ruralFull: average(ruralFull),
      townFull: average(townFull),
      ruralFullKnown: ruralFull.length,
      townFullKnown: townFull.length,
    };
  });
}

/** Average full pay of the county's teachers, over those for whom it is known. */
export function readAverage(
  { people }: PayFacts,
  decision: PayDecision,
): { readonly people: number; readonly average: number | null } {
  const known = people.flatMap((person) => {
    const full = fullPay(person, decision);
    return full === null ? [] : [full];
  });
  return { people: known.length, average: average(known) };
}

/** Everything a person is paid a month after the decision; null when an amount is not known. */
function fullPay({ full, place, rankPost, duties }: PaidPerson, { tiers, supplements }: PayDecision): number | null {
  if (full === null) return null;
  const decided = supplements.filter(({ id }) => duties.includes(id)).reduce((sum, { amount }) => sum + amount, 0);
  return full + allowanceOf({ tier: place.tier, rankPost }, tiers) + decided;
}

function average(amounts: readonly number[]): number | null {
  if (amounts.length === 0) return null;
  return Math.round((100 * amounts.reduce((sum, amount) => sum + amount, 0)) / amounts.length) / 100;
}
