/** P07: where the goal is the best worst-off tier, a year of allowances and supplements stays within the budget. */
import { factsOf } from '../facts/facts.ts';
import { decidedCost, paidPeople } from '../facts/pay.ts';
import type { AuditTwin } from '../twin.ts';
import { noPay, same, silent, verdict, violation } from '../verdict.ts';

export const yearlyBudget: AuditTwin = {
  id: 'P07',
  check(county, policy, decisions) {
    if (decisions.pay === null) return noPay;
    if (policy['pay.goal'] !== 'bestWorstTier') {
      return silent(
        '工资方案目标为支出最省，不设年度预算，本条不适用。',
        'The goal is least cost; there is no budget.',
      );
    }
    const facts = factsOf(county, policy);
    const people = paidPeople(facts, decisions);
    const yearly = decidedCost(facts, decisions);
    const budget = policy['pay.yearlyBudget'];
    if (yearly <= budget) return verdict(people.length, []);
    return verdict(people.length, [
      violation(
        same(county.name),
        yearly - budget,
        `补助和津贴全年 ${yearly} 元，超过年度预算 ${budget} 元。`,
        `a year of allowances and supplements costs ${yearly} yuan, above the budget of ${budget}.`,
      ),
    ]);
  },
};
