/**
 * What a move changes of a person's pay, and who pays it. Allowances follow the post: the allowance and the township allowance
 * change. Town performance is paid by the school that has the 工资关系, and changes only where the form of the move takes that
 * along. What goes with the person (rank pay, base performance, pay grade, duties) stays.
 */
import type { Teacher } from '../../src/county/county.ts';
import type { Policy } from '../parameters.ts';
import { type PayShares, postTotals, sharesOf } from './costs.ts';
import type { PayFacts, PayPlace } from './facts.ts';
import { amountsOf } from './pay-table.ts';
import { allowanceOf, type PayDecision } from './read.ts';

export const postItems = ['tierAllowance', 'townshipAllowance', 'townPerformance'] as const;
export type PostItem = (typeof postItems)[number];

export interface MoveChange {
  /** Yuan a month, the sum of the parts. */
  readonly change: number;
  readonly parts: readonly { readonly item: PostItem; readonly amount: number }[];
  /** Yuan a year that province, city and county pay more (or less) because of this move; together twelve times the change. */
  readonly shares: PayShares;
}

/** What of the pay goes to the new school by the form of the move. */
export interface MovedPay {
  readonly allowances: boolean;
  readonly payroll: boolean;
}

/** Changes of moves, at the standards of one plan; null when a school is not known. */
export function moveChanges(
  facts: PayFacts,
  decision: Pick<PayDecision, 'tiers'>,
  policy: Policy,
): (teacher: Teacher, from: string, to: string, moved: MovedPay) => MoveChange | null {
  const totals = postTotals(facts.people, decision);
  const placeNow = new Map(facts.people.map(({ teacher, place }) => [teacher, place]));

  const postPay = (teacher: Teacher, place: PayPlace, payer = place): Readonly<Record<PostItem, number>> => {
    const { townPerformance, townshipAllowance } = amountsOf(teacher, place, payer, facts.table);
    const allowance =
      place.tier === 0 ? 0 : allowanceOf({ tier: place.tier, rankPost: teacher.rankPost }, decision.tiers);
    return { tierAllowance: allowance, townshipAllowance, townPerformance };
  };

  /** What each pays a year for everybody, with this person at `place` and all others as planned. */
  const paidBy = (teacher: Teacher, place: PayPlace): PayShares[] => {
    const planned = placeNow.get(teacher.id);
    const before = planned === undefined ? null : postPay(teacher, planned);
    const now = postPay(teacher, place);
    const items = ['tierAllowance', 'townshipAllowance'] as const;
    return items.map((item) => {
      const { monthly, recipients } = totals[item];
      const leaves = item === 'tierAllowance' && (planned?.tier ?? 0) > 0 ? 1 : 0;
      const arrives = item === 'tierAllowance' && place.tier > 0 ? 1 : 0;
      return sharesOf(item, 12 * (monthly - (before?.[item] ?? 0) + now[item]), recipients - leaves + arrives, policy);
    });
  };

  return (teacher, from, to, { allowances, payroll }) => {
    const [start, end] = [facts.places.get(from), facts.places.get(to)];
    if (start === undefined || end === undefined) return null;
    const place = allowances ? end : start;
    const [before, after] = [postPay(teacher, start), postPay(teacher, place, payroll ? end : start)];
    const parts = postItems.map((item) => ({ item, amount: after[item] - before[item] }));
    const [paidBefore, paidAfter] = [paidBy(teacher, start), paidBy(teacher, place)];
    const difference = (payer: keyof PayShares): number =>
      paidAfter.reduce((sum, each) => sum + each[payer], 0) - paidBefore.reduce((sum, each) => sum + each[payer], 0);
    // Performance pay is the county's.
    const performance = 12 * (after.townPerformance - before.townPerformance);
    return {
      change: parts.reduce((sum, { amount }) => sum + amount, 0),
      parts: parts.filter(({ amount }) => amount !== 0),
      shares: {
        province: difference('province'),
        city: difference('city'),
        county: difference('county') + performance,
      },
    };
  };
}
