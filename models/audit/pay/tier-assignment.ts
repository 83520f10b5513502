/** P08: every school where somebody is paid is named once, in the tier that the county set or that its road to the county seat gives. */
import { factsOf } from '../facts/facts.ts';
import { paidPeople } from '../facts/pay.ts';
import { roadToSeat, tierOf } from '../facts/remoteness.ts';
import type { AuditTwin } from '../twin.ts';
import { noPay, schoolName, silent, verdict, violation } from '../verdict.ts';

export const tierAssignment: AuditTwin = {
  id: 'P08',
  check(county, policy, decisions) {
    const { pay } = decisions;
    if (pay === null) return noPay;
    const facts = factsOf(county, policy);
    const paid = new Set(paidPeople(facts, decisions).map(({ school }) => school));
    if (pay.schools.length + paid.size === 0)
      return silent('没有测算补助的学校，本条不适用。', 'No school was paid in a tier.');
    const listed = Map.groupBy(pay.schools, ({ school }) => school);
    return verdict(pay.schools.length, [
      ...pay.schools.flatMap(({ school: code, tier }) => {
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
      ...[...paid]
        .filter((code) => !listed.has(code))
        .map((code) =>
          violation(
            schoolName(facts, code),
            1,
            '有人领取待遇，方案未列其档次，请补列。',
            'people are paid there, and the plan names no tier for it.',
          ),
        ),
      ...[...listed]
        .filter(([, rows]) => rows.length > 1)
        .map(([code, rows]) =>
          violation(
            schoolName(facts, code),
            rows.length - 1,
            `列了 ${rows.length} 次，每校只列一次。`,
            `is named ${rows.length} times; every school is named once.`,
          ),
        ),
    ]);
  },
};
