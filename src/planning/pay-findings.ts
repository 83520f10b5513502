/** What the pay stage tells about the county's pay data: what is missing, what was assumed, what is broken today. */
import type { Policy } from '../../models/parameters.ts';
import type { PayFacts } from '../../models/pay/facts.ts';
import type { County } from '../county/county.ts';
import type { Finding } from '../problems/problem.ts';

/** Without one of these nobody's pay can be compared with anybody's. */
export function payIsGiven({ pay, teachers }: County): boolean {
  const table = pay.some(({ item }) => item === 'rankPay' || item === 'performanceBase');
  return table || teachers.some(({ pay: own }) => own !== null && ('rankPay' in own || 'performanceBase' in own));
}

export const payNotPlanned: Finding = {
  level: 'warning',
  code: 'pay.notPlanned',
  place: { table: '工资' },
  values: {},
};

export function payFindings(county: County, policy: Policy, facts: PayFacts): Finding[] {
  return [...peopleFindings(county, facts), ...tableFindings(facts), ...supplementFindings(policy, facts)];
}

function peopleFindings(county: County, { gaps }: PayFacts): Finding[] {
  const findings: Finding[] = [];
  const names = new Map(county.schools.map(({ code, name }) => [code, name]));
  const schools = (code: string, codes: readonly string[]): Finding => ({
    level: 'assumption',
    code,
    place: { table: '学校' },
    values: {
      count: codes.length,
      schools: codes
        .slice(0, 3)
        .map((each) => names.get(each) ?? each)
        .join('、'),
    },
  });
  if (gaps.schoolsTieredByRule.length > 0) findings.push(schools('pay.tierByRoad', gaps.schoolsTieredByRule));
  if (gaps.schoolsWithoutTier.length > 0) findings.push(schools('pay.tierAssumed', gaps.schoolsWithoutTier));
  if (gaps.peopleWithoutRankPost > 0) {
    findings.push({
      level: 'assumption',
      code: 'pay.rankPostMissing',
      place: { table: '教师', column: '岗位等级' },
      values: { people: gaps.peopleWithoutRankPost },
    });
  }
  if (gaps.rankPostsWithoutAmount.length > 0) {
    findings.push({
      level: 'warning',
      code: 'pay.rankAmountMissing',
      place: { table: '工资' },
      values: { rankPosts: gaps.rankPostsWithoutAmount.join('、') },
    });
  }
  return findings;
}

function tableFindings({ table, civilServantAverage, performanceTotal, performanceToday, gaps }: PayFacts): Finding[] {
  const findings: Finding[] = [];
  const about = (level: Finding['level'], code: string, values: Finding['values'] = {}) =>
    findings.push({ level, code, place: { table: '工资' }, values });
  if (civilServantAverage === null) about('warning', 'pay.civilServantAverageMissing');
  else if (gaps.peopleWithoutGradePay > 0)
    about('warning', 'pay.gradePayMissing', { people: gaps.peopleWithoutGradePay });
  if (performanceTotal === null) about('warning', 'pay.performanceTotalMissing');
  else if (performanceToday > performanceTotal) {
    about('warning', 'pay.performanceTotalExceeded', { amount: performanceToday, total: performanceTotal });
  }
  for (const [item, zh, en] of postItems) {
    if (!table.has(item)) about('assumption', 'pay.itemNotGiven', { item: zh, itemEn: en });
  }
  return findings;
}

/** A supplement is asked for, and nobody is recorded who would get it. */
function supplementFindings(policy: Policy, { gaps, people }: PayFacts): Finding[] {
  const missing = (item: string, itemEn: string, column: string): Finding => ({
    level: 'warning',
    code: 'pay.nobodyForSupplement',
    place: { table: '教师', column },
    values: { item, itemEn },
  });
  const asked = policy['pay.supplements'];
  const has = (...ids: readonly string[]): boolean =>
    people.some(({ duties }) => duties.some((id) => ids.includes(id)));
  return [
    ...(asked.includes('classHead') && gaps.classHeadsUnknown ? [missing('班主任', 'class head', '班主任')] : []),
    ...(asked.includes('backbone') && !has('backbone') ? [missing('骨干教师', 'backbone teacher', '骨干级别')] : []),
    ...(asked.includes('head') && !has('headExcellent', 'headOther') ? [missing('校长', 'head', '校内职务')] : []),
  ];
}

const postItems = [
  ['townPerformance', '按区位发放的绩效', 'performance pay by location'],
  ['townshipAllowance', '乡镇工作补贴', 'township allowance'],
] as const;
