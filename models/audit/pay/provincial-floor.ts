/** P04: the average rural allowance reaches the provincial floor. */
import { factsOf } from '../facts/facts.ts';
import { add, paidPeople } from '../facts/pay.ts';
import type { AuditTwin } from '../twin.ts';
import { noPay, same, silent, tidy, verdict, violation } from '../verdict.ts';

export const provincialFloor: AuditTwin = {
  id: 'P04',
  check(county, policy, decisions) {
    if (decisions.pay === null) return noPay;
    const people = paidPeople(factsOf(county, policy), decisions).filter((person) => person.tier >= 1);
    if (people.length === 0) return silent('没有在补助范围内的教师，本条不适用。', 'Nobody works in a rural tier.');
    const sum = add(people.map(({ allowance }) => allowance));
    const floor = policy['pay.allowanceFloor'];
    if (sum >= floor * people.length) return verdict(people.length, []);
    const average = sum / people.length;
    return verdict(people.length, [
      violation(
        same(county.name),
        tidy(floor - average),
        `享受补助 ${people.length} 人，人均每月 ${average.toFixed(2)} 元，低于省定下限 ${floor} 元。`,
        `${people.length} people average ${average.toFixed(2)} yuan a month, below the provincial floor of ${floor}.`,
      ),
    ]);
  },
};
