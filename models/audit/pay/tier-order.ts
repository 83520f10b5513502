/** P03: the allowance never falls with remoteness, and the county seat gets none. */
import { factsOf } from '../facts/facts.ts';
import { paidPeople } from '../facts/pay.ts';
import type { AuditTwin } from '../twin.ts';
import { noPay, verdict, violation } from '../verdict.ts';

export const tierOrder: AuditTwin = {
  id: 'P03',
  check(county, policy, decisions) {
    if (decisions.pay === null) return noPay;
    const decided = new Map(decisions.pay.allowances.map((each) => [each.tier, each.allowance]));
    // A tier where people work and nothing was decided pays nothing.
    const worked = paidPeople(factsOf(county, policy), decisions).map((person) => person.tier);
    const tiers = [...new Set([...decided.keys(), ...worked])].sort((a, b) => a - b);
    const amounts = tiers.map((tier) => ({ tier, allowance: decided.get(tier) ?? 0 }));
    return verdict(
      amounts.length,
      amounts.flatMap(({ tier, allowance }, index) => {
        const name = { zh: `第 ${tier} 档`, en: `Tier ${tier}` };
        const nearer = amounts[index - 1];
        if (tier === 0 && allowance > 0) {
          return violation(
            name,
            allowance,
            `为县城，不发补助，方案列每月 ${allowance} 元。`,
            'is the county seat and gets none.',
          );
        }
        if (nearer === undefined || allowance >= nearer.allowance) return [];
        return violation(
          name,
          nearer.allowance - allowance,
          `每月 ${allowance} 元，低于较近的第 ${nearer.tier} 档 ${nearer.allowance} 元。`,
          `${allowance} yuan a month, below ${nearer.allowance} of the nearer tier ${nearer.tier}.`,
        );
      }),
    );
  },
};
