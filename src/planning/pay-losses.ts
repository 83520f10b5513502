/** Who gets less a month after moving, at the standards of the plan: how many, how much, and who of them went outward. */
import type { Finding } from '../problems/problem.ts';
import type { Move, PayPlan, RotationPlan } from './plan.ts';

export interface PayLosses {
  readonly people: number;
  /** Yuan a month of all of them, and of the one who loses most. */
  readonly monthly: number;
  readonly most: number;
  /** Those of them whose new school is as remote as the old one or more. */
  readonly outward: number;
  readonly outwardMonthly: number;
}

export function payLosses({ moves }: Pick<RotationPlan, 'moves'>, { schools = [] }: PayPlan): PayLosses {
  const tiers = new Map(schools.map(({ school, tier }) => [school, tier]));
  const lost = ({ payChange }: Move): number => Math.max(0, -(payChange ?? 0));
  const isOutward = ({ from, to }: Move): boolean => {
    const [before, after] = [tiers.get(from), tiers.get(to)];
    return before !== undefined && after !== undefined && after >= before;
  };
  const losers = moves.filter((move) => lost(move) > 0);
  const outward = losers.filter(isOutward);
  const sum = (each: readonly Move[]): number => each.reduce((total, move) => total + lost(move), 0);
  return {
    people: losers.length,
    monthly: sum(losers),
    most: Math.max(0, ...losers.map(lost)),
    outward: outward.length,
    outwardMonthly: sum(outward),
  };
}

/** Nothing where nobody loses. */
export function lossFindings(losses: PayLosses): Finding[] {
  if (losses.people === 0) return [];
  return [{ level: 'warning', code: 'pay.moversLose', place: {}, values: { ...losses } }];
}
