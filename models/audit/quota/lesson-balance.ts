/** Q05: every lesson of the curriculum is accounted for once: who teaches it, or that nobody does. */

import { factsOf } from '../facts/facts.ts';
import { type LessonAccount, lessonAccounts, recorded } from '../facts/lessons.ts';
import type { AuditTwin, LessonDecision } from '../twin.ts';
import { noQuota, periods, placeName, tolerance, verdict, violation } from '../verdict.ts';

export const lessonBalance: AuditTwin = {
  id: 'Q05',
  check(county, policy, { quota }) {
    if (quota === null) return noQuota;
    const facts = factsOf(county, policy);
    const accounts = lessonAccounts(facts, quota);
    return verdict(
      accounts.length,
      accounts.flatMap((account) => {
        const fault = faultOf(account);
        return fault === null ? [] : [violation(placeName(facts, account.place), fault.amount, fault.zh, fault.en)];
      }),
    );
  },
};

interface Fault {
  readonly amount: number;
  readonly zh: string;
  readonly en: string;
}

function faultOf(account: LessonAccount): Fault | null {
  const total = account.rows.reduce((sum, row) => sum + recorded(row), 0);
  const parts = account.rows.flatMap((row) => partsOf(row));
  const gap = Math.abs(total - account.demand);
  if (gap > tolerance) {
    return {
      amount: gap,
      zh: `按课程设置每周应开 ${periods(account.demand)} 节，方案各项合计 ${periods(total)} 节，相差 ${periods(gap)} 节。`,
      en: `the curriculum asks for ${periods(account.demand)} periods a week, the plan accounts for ${periods(total)}.`,
    };
  }
  const broken = parts.find((part) => part < -tolerance || Math.abs(part - Math.round(part)) > tolerance);
  if (broken !== undefined) {
    return {
      amount: Math.abs(broken),
      zh: `方案列出每周 ${periods(broken)} 节，课时应为非负的半节整倍数。`,
      en: `the plan lists ${periods(broken)} periods a week; lessons are whole half periods, never negative.`,
    };
  }
  return nameLists(account);
}

/** The sums by kind must be the people listed one by one. */
function nameLists(account: LessonAccount): Fault | null {
  const sums = account.rows.reduce(
    (sum, row) => ({ itinerants: sum.itinerants + row.itinerants, substitutes: sum.substitutes + row.substitutes }),
    { itinerants: 0, substitutes: 0 },
  );
  const itinerants = Math.abs(sums.itinerants - account.itinerants);
  if (itinerants > tolerance) {
    return {
      amount: itinerants,
      zh: `走教合计 ${periods(sums.itinerants)} 节，走教明细 ${periods(account.itinerants)} 节，两者不一致。`,
      en: `${periods(sums.itinerants)} itinerant periods in sum, ${periods(account.itinerants)} in the list of itinerants.`,
    };
  }
  const substitutes = Math.abs(sums.substitutes - account.substitutes);
  if (substitutes <= tolerance) return null;
  return {
    amount: substitutes,
    zh: `兼课合计 ${periods(sums.substitutes)} 节，兼课明细 ${periods(account.substitutes)} 节，两者不一致。`,
    en: `${periods(sums.substitutes)} substitute periods in sum, ${periods(account.substitutes)} in the list of substitutes.`,
  };
}

function partsOf(row: LessonDecision): readonly number[] {
  return [row.own, row.substitutes, row.itinerants, row.remote, row.untaught];
}
