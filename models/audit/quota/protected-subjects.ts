/** Q07: whoever teaches another subject may by the substitution table; music, art and PE lessons are all accounted for (不得挤占). */

import type { County } from '../../../src/county/county.ts';
import { protectedSubjects } from '../../../src/county/subjects.ts';
import type { Policy } from '../../parameters.ts';
import type { Quota } from '../facts/decided.ts';
import { type Facts, factsOf } from '../facts/facts.ts';
import { lessonAccounts, recorded } from '../facts/lessons.ts';
import type { AuditTwin, SubstitutionDecision, Violation } from '../twin.ts';
import { noQuota, periods, placeName, subjectName, tolerance, verdict, violation } from '../verdict.ts';

export const protectedLessons: AuditTwin = {
  id: 'Q07',
  check(county, policy, { quota }) {
    if (quota === null) return noQuota;
    const facts = factsOf(county, policy);
    const shares = accounted(facts, quota);
    return verdict(quota.substitutions.length + shares.checked, [
      ...quota.substitutions
        .filter((each) => each.halfPeriods > 0 && !maySubstitute(county, policy, each))
        .map((each) => {
          const from = subjectName(each.from);
          return violation(
            placeName(facts, { school: each.school, stage: each.stage, subject: each.to }),
            each.halfPeriods,
            `每周 ${periods(each.halfPeriods)} 节安排${from.zh}教师兼任，兼课对照表未列此项，请改由可任教者承担。`,
            `${periods(each.halfPeriods)} periods a week go to ${from.en} teachers, whom the substitution table does not allow.`,
          );
        }),
      ...shares.violations,
    ]);
  },
};

function maySubstitute(county: County, policy: Policy, { stage, from, to }: SubstitutionDecision): boolean {
  if (from === 'allSubject') return stage === 'primary';
  if (county.substitutions === null) return policy.substitution[stage][from]?.includes(to) ?? false;
  return county.substitutions.some((row) => row.stage === stage && row.from === from && row.to === to);
}

function accounted(facts: Facts, quota: Quota): { checked: number; violations: Violation[] } {
  const accounts = lessonAccounts(facts, quota).filter(({ place }) =>
    protectedSubjects.some((subject) => subject === place.subject),
  );
  const violations = accounts.flatMap((account) => {
    const total = account.rows.reduce((sum, row) => sum + recorded(row), 0);
    const gap = Math.abs(account.demand - total);
    if (gap <= tolerance) return [];
    return violation(
      placeName(facts, account.place),
      gap,
      `按课程设置每周应开 ${periods(account.demand)} 节，方案列 ${periods(total)} 节；体育、音乐、美术课时不得挤占。`,
      `the curriculum asks for ${periods(account.demand)} periods a week, the plan lists ${periods(total)}; these may not be given away.`,
    );
  });
  return { checked: accounts.length, violations };
}
