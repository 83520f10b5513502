/** P05: a year's performance pay stays within the total that was approved. */
import { factsOf } from '../facts/facts.ts';
import { add, paidPeople, payFact } from '../facts/pay.ts';
import type { AuditTwin } from '../twin.ts';
import { noPay, same, silent, verdict, violation } from '../verdict.ts';

export const performanceTotal: AuditTwin = {
  id: 'P05',
  check(county, policy, decisions) {
    if (decisions.pay === null) return noPay;
    const facts = factsOf(county, policy);
    const total = payFact(facts, 'performanceTotal');
    if (total === null)
      return silent('未提供绩效工资总量,本条无从核对。', 'The total of performance pay is not given.');
    const known = paidPeople(facts, decisions).flatMap(({ performance }) =>
      performance === null ? [] : [performance],
    );
    if (known.length === 0) {
      return silent('教师绩效工资未提供,本条无从核对。', 'No teacher’s performance pay is known.');
    }
    const yearly = 12 * add(known);
    if (yearly <= total) return verdict(known.length, []);
    return verdict(known.length, [
      violation(
        same(county.name),
        yearly - total,
        `教师 ${known.length} 人全年绩效工资 ${yearly} 元,超过核定总量 ${total} 元。`,
        `a year's performance pay of ${known.length} people is ${yearly} yuan, above the total of ${total}.`,
      ),
    ]);
  },
};
