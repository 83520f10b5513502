/** P11: heads get at least the county's least, the excellent not less than the others, all together within the ratio. */
import type { Words } from '../../words.ts';
import { factsOf } from '../facts/facts.ts';
import { add, dutyNames, type Paid, paidPeople, payFact, supplementFor } from '../facts/pay.ts';
import type { AuditTwin, Violation } from '../twin.ts';
import { noPay, silent, tidy, verdict, violation } from '../verdict.ts';

const all: Words = { zh: '校长、书记', en: 'Heads and secretaries' };

export const headPay: AuditTwin = {
  id: 'P11',
  check(county, policy, decisions) {
    if (decisions.pay === null) return noPay;
    const facts = factsOf(county, policy);
    const excellent = supplementFor(facts, decisions, 'headExcellent');
    const other = supplementFor(facts, decisions, 'headOther');
    if (excellent === null && other === null)
      return silent('本次未测算校长绩效津贴，本条不适用。', 'No supplement of heads was decided.');
    const violations: Violation[] = [];
    const least = policy['pay.headLeast'];
    const amounts = [
      [dutyNames.headExcellent, excellent],
      [dutyNames.headOther, other],
    ] as const;
    for (const [name, paid] of amounts) {
      if (paid === null || paid.amount >= least) continue;
      violations.push(
        violation(
          name,
          least - paid.amount,
          `津贴每月 ${paid.amount} 元，低于规定的 ${least} 元。`,
          `${paid.amount} yuan a month, below ${least}.`,
        ),
      );
    }
    if (excellent !== null && other !== null && excellent.amount < other.amount) {
      violations.push(
        violation(
          dutyNames.headExcellent,
          other.amount - excellent.amount,
          `津贴每月 ${excellent.amount} 元，低于其他校长 ${other.amount} 元。`,
          `${excellent.amount} yuan a month, below the other heads’ ${other.amount}.`,
        ),
      );
    }
    const people = paidPeople(facts, decisions).filter(({ basePerformance }) => basePerformance !== null);
    const heads = people.filter(leads);
    const teachers = people.filter((person) => !leads(person));
    if (heads.length > 0 && teachers.length > 0) {
      const paid = [excellent, other].map((each) => (each === null ? 0 : each.amount * each.people));
      const table = payFact(facts, 'headSupplement') ?? 0;
      const everyHead = paidPeople(facts, decisions).filter(leads);
      const today = add(everyHead.map(({ teacher }) => teacher.pay?.headSupplement ?? table));
      const ratio = policy['pay.headRatio'];
      const most = (ratio * heads.length * base(teachers)) / teachers.length - base(heads);
      const above = add(paid) - Math.max(today, most);
      if (above > 1e-6) {
        violations.push(
          violation(
            all,
            tidy(above),
            `加上津贴后平均绩效工资超过其他教师平均的 ${ratio} 倍，每月合计多 ${above.toFixed(2)} 元。`,
            `average performance pay is more than ${ratio} times the other teachers’, by ${above.toFixed(2)} yuan a month together.`,
          ),
        );
      }
    }
    return verdict(amounts.filter(([, paid]) => paid !== null).length, violations);
  },
};

const leads = ({ duties }: Paid): boolean => duties.includes('headExcellent') || duties.includes('headOther');
const base = (people: readonly Paid[]): number => add(people.map(({ basePerformance }) => basePerformance ?? 0));
