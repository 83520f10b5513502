/** P06: supplements are those that there are; allowances and supplements are whole steps, not negative and not above the county's cap. */
import { allowanceName, dutyNames } from '../facts/pay.ts';
import type { AuditTwin } from '../twin.ts';
import { noPay, same, verdict, violation } from '../verdict.ts';

export const allowanceStep: AuditTwin = {
  id: 'P06',
  check(_county, policy, { pay }) {
    if (pay === null) return noPay;
    const step = policy['pay.allowanceStep'];
    const most = policy['pay.allowanceMax'];
    const amounts = [
      ...pay.allowances.map((row) => ({ name: allowanceName(row), allowance: row.allowance })),
      ...pay.supplements.flatMap(({ id, amount }) =>
        id in dutyNames ? [{ name: dutyNames[id], allowance: amount }] : [],
      ),
    ];
    const unknown = pay.supplements.filter(({ id }) => !(id in dutyNames));
    return verdict(pay.allowances.length + pay.supplements.length, [
      ...unknown.map(({ id }) => violation(same(id), 1, '不是可以测算的津贴项目。', 'is no supplement that there is.')),
      ...amounts.flatMap(({ name, allowance }) => {
        if (allowance > most) {
          return violation(
            name,
            allowance - most,
            `每月 ${allowance} 元，超过上限 ${most} 元。`,
            `${allowance} yuan, above ${most}.`,
          );
        }
        if (allowance < 0) {
          return violation(name, -allowance, `每月 ${allowance} 元，不得为负。`, `${allowance} yuan is negative.`);
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
    ]);
  },
};
