/** P12: where allowances differ by rank post, a higher post of a tier gets at least what a lower one gets. */
import { allowanceName } from '../facts/pay.ts';
import type { AuditTwin } from '../twin.ts';
import { noPay, silent, verdict, violation } from '../verdict.ts';

export const rankOrder: AuditTwin = {
  id: 'P12',
  check(_county, policy, { pay }) {
    if (pay === null) return noPay;
    if (!policy['pay.allowanceByRank'])
      return silent('补助不分岗位等级，本条不适用。', 'Allowances do not differ by rank post.');
    const remote = pay.allowances.filter(({ tier }) => tier > 0);
    const pairs = [...Map.groupBy(remote, ({ tier }) => tier).values()].flatMap((rows) => {
      const ordered = rows.toSorted((a, b) => (b.rankPost ?? 99) - (a.rankPost ?? 99));
      return ordered.slice(1).map((higher, index) => ({ higher, lower: ordered[index]! }));
    });
    return verdict(
      pairs.length,
      pairs.flatMap(({ higher, lower }) => {
        if (higher.allowance >= lower.allowance) return [];
        const lowerName = allowanceName(lower);
        return violation(
          allowanceName(higher),
          lower.allowance - higher.allowance,
          `每月 ${higher.allowance} 元，低于${lowerName.zh}的 ${lower.allowance} 元。`,
          `${higher.allowance} yuan a month, below ${lower.allowance} of ${lowerName.en.toLowerCase()}.`,
        );
      }),
    );
  },
};
