/** Who gets less a month after moving, at the standards of the plan: how many, how much, and who of them went outward. */
import type { Finding } from '../problems/problem.ts';
import type { PayPlan, RotationPlan } from './plan.ts';

export interface PayLosses {
  readonly people: number;
  /** Of them, leaders for whom a school is proposed. */
  readonly leaders: number;
  /** Yuan a month of all of them, and of the one who loses most. */
  readonly monthly: number;
  readonly most: number;
  /** Those of them whose new school is as remote as the old one or more. */
  readonly outward: number;
  readonly outwardMonthly: number;
}

/** One person's change of pay, yuan a month. */
interface Change {
  readonly from: string;
  readonly to: string | null;
  readonly change: number;
}

export function payLosses(
  { moves, principals }: Pick<RotationPlan, 'moves' | 'principals'>,
  { schools = [] }: PayPlan,
): PayLosses {
  const tiers = new Map(schools.map(({ school, tier }) => [school, tier]));
  const isOutward = ({ from, to }: Change): boolean => {
    const [before, after] = [tiers.get(from), to === null ? undefined : tiers.get(to)];
    return before !== undefined && after !== undefined && after >= before;
  };
  const lost = ({ change }: Change): number => Math.max(0, -change);
  const leading = (principals ?? []).map(
    ({ from, to, pay }): Change => ({
      from,
      to,
      change: (pay?.parts ?? []).reduce((sum, { amount }) => sum + amount, 0),
    }),
  );
  const teaching = moves.map(({ from, to, payChange }): Change => ({ from, to, change: payChange ?? 0 }));
  const losing = (changes: readonly Change[]) => changes.filter((each) => lost(each) > 0);
  const losers = losing([...teaching, ...leading]);
  const outward = losers.filter(isOutward);
  const sum = (each: readonly Change[]): number => each.reduce((total, one) => total + lost(one), 0);
  return {
    people: losers.length,
    leaders: losing(leading).length,
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
