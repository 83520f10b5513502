/** P13: no allowance and no supplement is below the county's standard of today. */
import { factsOf } from '../facts/facts.ts';
import { allowanceName, dutyItem, dutyNames, payFact, supplementFor } from '../facts/pay.ts';
import type { AuditTwin } from '../twin.ts';
import { noPay, silent, verdict, violation } from '../verdict.ts';

export const notBelowToday: AuditTwin = {
  id: 'P13',
  check(county, policy, decisions) {
    if (decisions.pay === null) return noPay;
    if (!policy['pay.keepToday'])
      return silent('本县允许低于现行标准，本条不适用。', 'The county lets standards fall below today’s.');
    const facts = factsOf(county, policy);
    const ofTier = new Map(
      county.pay.filter(({ item }) => item === 'tierAllowance').map(({ key, amount }) => [key, amount]),
    );
    const allowances = decisions.pay.allowances
      .filter(({ tier }) => tier > 0)
      .map((row) => ({ name: allowanceName(row), amount: row.allowance, today: ofTier.get(String(row.tier)) ?? 0 }));
    const supplements = (['classHead', 'backbone', 'headExcellent', 'headOther'] as const).flatMap((duty) => {
      const paid = supplementFor(facts, decisions, duty);
      if (paid === null) return [];
      return [{ name: dutyNames[duty], amount: paid.amount, today: payFact(facts, dutyItem[duty]) ?? 0 }];
    });
    const known = [...allowances, ...supplements].filter(({ today }) => today > 0);
    if (known.length === 0) return silent('「工资」表没有现行标准，本条无从核对。', 'No standard of today is given.');
    return verdict(
      known.length,
      known.flatMap(({ name, amount, today }) =>
        amount >= today
          ? []
          : violation(
              name,
              today - amount,
              `每月 ${amount} 元，低于现行标准 ${today} 元。`,
              `${amount} yuan a month, below today’s ${today}.`,
            ),
      ),
    );
  },
};
