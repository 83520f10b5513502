/** P03: the allowance rises with remoteness by the county's step, rank post by rank post, and the county seat gets none. */
import { factsOf } from '../facts/facts.ts';
import { allowanceName, paidPeople } from '../facts/pay.ts';
import type { AllowanceDecision, AuditTwin } from '../twin.ts';
import { noPay, verdict, violation } from '../verdict.ts';

export const tierOrder: AuditTwin = {
  id: 'P03',
  check(county, policy, decisions) {
    if (decisions.pay === null) return noPay;
    const key = ({ tier, rankPost }: Pick<AllowanceDecision, 'tier' | 'rankPost'>) => `${tier} ${String(rankPost)}`;
    const rows = new Map(decisions.pay.allowances.map((row) => [key(row), row]));
    // A tier, or a rank post in it, where people work and nothing was decided pays nothing.
    for (const { tier, teacher } of paidPeople(factsOf(county, policy), decisions)) {
      const rankPost = policy['pay.allowanceByRank'] ? teacher.rankPost : undefined;
      const row = { tier, rankPost, allowance: 0 };
      if (!rows.has(key(row))) rows.set(key(row), row);
    }
    const chains = [...Map.groupBy(rows.values(), ({ rankPost }) => rankPost).values()];
    return verdict(
      rows.size,
      chains.flatMap((chain) => {
        const inOrder = chain.toSorted((a, b) => a.tier - b.tier);
        return inOrder.flatMap((row, index) => outOfOrder(row, inOrder[index - 1], policy['pay.tierStep']));
      }),
    );
  },
};

function outOfOrder(row: AllowanceDecision, nearer: AllowanceDecision | undefined, step: number) {
  const { tier, allowance } = row;
  if (tier === 0 && allowance > 0) {
    return violation(
      allowanceName(row),
      allowance,
      `为县城，不发补助，方案列每月 ${allowance} 元。`,
      'is the county seat and gets none.',
    );
  }
  if (nearer === undefined) return [];
  const least = nearer.allowance + (nearer.tier === 0 ? 0 : step);
  if (allowance >= least) return [];
  if (allowance >= nearer.allowance)
    return violation(
      allowanceName(row),
      least - allowance,
      `每月 ${allowance} 元，比较近的第 ${nearer.tier} 档 ${nearer.allowance} 元高出不足 ${step} 元。`,
      `${allowance} yuan a month, less than ${step} above ${nearer.allowance} of the nearer tier ${nearer.tier}.`,
    );
  return violation(
    allowanceName(row),
    least - allowance,
    `每月 ${allowance} 元，低于较近的第 ${nearer.tier} 档 ${nearer.allowance} 元。`,
    `${allowance} yuan a month, below ${nearer.allowance} of the nearer tier ${nearer.tier}.`,
  );
}
