/** P05: a year's performance pay stays within the approved total; where today is above it, it does not grow. */
import { factsOf } from '../facts/facts.ts';
import { add, type Paid, paidPeople, paidToday, payFact } from '../facts/pay.ts';
import type { AuditTwin } from '../twin.ts';
import { noPay, same, silent, verdict, violation } from '../verdict.ts';

export const performanceTotal: AuditTwin = {
  id: 'P05',
  check(county, policy, decisions) {
    if (decisions.pay === null) return noPay;
    const facts = factsOf(county, policy);
    const total = payFact(facts, 'performanceTotal');
    if (total === null)
      return silent('未提供绩效工资总量，本条无从核对。', 'The total of performance pay is not given.');
    const known = performanceOf(paidPeople(facts, decisions));
    if (known.length === 0) {
      return silent('教师绩效工资未提供，本条无从核对。', 'No teacher’s performance pay is known.');
    }
    const yearly = 12 * add(known);
    // 绩效工资 does not depend on the allowances.
    const today = 12 * add(performanceOf(paidToday(facts, [])));
    const most = Math.max(total, today);
    if (yearly <= most) return verdict(known.length, []);
    const grows = today > total;
    return verdict(known.length, [
      violation(
        same(county.name),
        yearly - most,
        `教师 ${known.length} 人全年绩效工资 ${yearly} 元，超过核定总量 ${total} 元${grows ? `，且高于交流前的 ${today} 元` : ''}。`,
        `a year's performance pay of ${known.length} people is ${yearly} yuan, above the total of ${total}${grows ? ` and today's ${today}` : ''}.`,
      ),
    ]);
  },
};

function performanceOf(people: readonly Paid[]): readonly number[] {
  return people.flatMap(({ performance }) => (performance === null ? [] : [performance]));
}
