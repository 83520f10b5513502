/** P06: allowances are whole steps, not negative and not above the largest allowance of a tier. */
import type { AuditTwin } from '../twin.ts';
import { noPay, verdict, violation } from '../verdict.ts';

export const allowanceStep: AuditTwin = {
  id: 'P06',
  check(_county, policy, { pay }) {
    if (pay === null) return noPay;
    const step = policy['pay.allowanceStep'];
    const most = policy['pay.allowanceMax'];
    return verdict(
      pay.allowances.length,
      pay.allowances.flatMap(({ tier, allowance }) => {
        const name = { zh: `第 ${tier} 档`, en: `Tier ${tier}` };
        if (allowance > most) {
          return violation(
            name,
            allowance - most,
            `每月 ${allowance} 元，超过上限 ${most} 元。`,
            `${allowance} yuan, above ${most}.`,
          );
        }
        if (allowance < 0) {
          return violation(name, -allowance, `每月 ${allowance} 元，补助不得为负。`, `${allowance} yuan is negative.`);
        }
        const rest = allowance % step;
        if (rest === 0) return [];
        return violation(
          name,
          rest,
          `每月 ${allowance} 元，应为 ${step} 元的整倍数。`,
          `${allowance} yuan is not a multiple of ${step}.`,
        );
      }),
    );
  },
};
