/** P08: every school is paid in the tier that the county set or that its road to the county seat gives. */
import { factsOf } from '../facts/facts.ts';
import { roadToSeat, tierOf } from '../facts/remoteness.ts';
import type { AuditTwin } from '../twin.ts';
import { noPay, schoolName, silent, verdict, violation } from '../verdict.ts';

export const tierAssignment: AuditTwin = {
  id: 'P08',
  check(county, policy, { pay }) {
    if (pay === null) return noPay;
    if (pay.schools.length === 0) return silent('没有测算补助的学校，本条不适用。', 'No school was paid in a tier.');
    const facts = factsOf(county, policy);
    return verdict(
      pay.schools.length,
      pay.schools.flatMap(({ school: code, tier }) => {
        const school = facts.schools.get(code);
        if (school === undefined)
          return violation(schoolName(facts, code), 1, '不在学校表中。', 'is no school of the county.');
        const right = tierOf(facts, school);
        if (right === tier) return [];
        const road = roadToSeat(facts, school);
        const zh = road === null ? '路程不明' : `距县城 ${road.km ?? '—'} 公里、单程 ${road.minutes} 分钟`;
        const en =
          road === null ? 'road unknown' : `${road.km ?? '—'} km, ${road.minutes} minutes from the county seat`;
        return violation(
          schoolName(facts, code),
          Math.abs(right - tier),
          `按第 ${tier} 档测算，应为第 ${right} 档（${zh}）。`,
          `paid in tier ${tier}, should be ${right} (${en}).`,
        );
      }),
    );
  },
};
