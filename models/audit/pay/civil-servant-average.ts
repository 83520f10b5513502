/** P02: teachers' average full pay is not below the civil servants' of the county. */
import { factsOf } from '../facts/facts.ts';
import { add, paidPeople, payFact } from '../facts/pay.ts';
import type { AuditTwin } from '../twin.ts';
import { noPay, same, silent, tidy, verdict, violation } from '../verdict.ts';

export const civilServantAverage: AuditTwin = {
  id: 'P02',
  check(county, policy, decisions) {
    if (decisions.pay === null) return noPay;
    const facts = factsOf(county, policy);
    const least = payFact(facts, 'civilServantAverage');
    if (least === null) {
      return silent('未提供当地公务员平均工资，本条无从核对。', 'The civil servants’ average is not given.');
    }
    const known = paidPeople(facts, decisions).flatMap(({ full }) => (full === null ? [] : [full]));
    if (known.length === 0) {
      return silent('教师工资项目不全（岗位等级或薪级工资未提供），本条无从核对。', 'No teacher’s full pay is known.');
    }
    const average = add(known) / known.length;
    if (add(known) >= least * known.length) return verdict(known.length, []);
    return verdict(known.length, [
      violation(
        same(county.name),
        tidy(least - average),
        `教师 ${known.length} 人月均工资 ${average.toFixed(2)} 元，低于当地公务员 ${least} 元。`,
        `${known.length} teachers average ${average.toFixed(2)} yuan a month, below the civil servants’ ${least}.`,
      ),
    ]);
  },
};
