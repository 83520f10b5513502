/** 积分 of a wish by the published components, in the audit's own arithmetic. */
import type { Teacher } from '../../../src/county/county.ts';
import type { PointsComponent } from '../../parameters.ts';
import type { Facts } from './facts.ts';
import { monthsBetween } from './months.ts';
import { monthsAtSchool } from './moved.ts';

export function wishPoints(facts: Facts, teacher: Teacher): number {
  return facts.policy['points.components']
    .filter(({ counts }) => counts !== 'stay')
    .reduce((sum, { component, points, most }) => sum + Math.min(most, points * amount(facts, teacher, component)), 0);
}

const levels = { none: 0, school: 1, county: 2, city: 3, province: 4 } as const;

function amount(facts: Facts, teacher: Teacher, component: PointsComponent['component']): number {
  const { planningMonth } = facts.county;
  const years = (months: number | null) => (months === null || months < 0 ? 0 : Math.floor(months / 12));
  const counts: Readonly<Record<string, number>> = {
    serviceYears: years(teacher.workStart === null ? null : monthsBetween(teacher.workStart, planningMonth)),
    schoolYears: years(monthsAtSchool(facts, teacher)),
    ruralYears: Math.floor(teacher.ruralServiceYears ?? 0),
    excellentAppraisals: teacher.appraisals.filter((each) => each === 'excellent').length,
    classHead: teacher.classHead ? 1 : 0,
    backbone: teacher.conductVeto ? 0 : levels[teacher.backbone ?? 'none'],
    seniorTitle: ['senior', 'fullSenior'].includes(teacher.title ?? '') ? 1 : 0,
    earlierRounds: earlierRounds(facts, teacher),
  };
  return counts[component] ?? (teacher.hardship.some((code) => code === component) ? 1 : 0);
}

function earlierRounds({ county, policy }: Facts, { id }: Teacher): number {
  const counting = policy['rotation.forms'].filter(({ countsForTenPercent }) => countsForTenPercent);
  return county.history.filter(
    (record) =>
      record.teacher === id &&
      record.reported !== false &&
      record.start < county.planningMonth &&
      counting.some(({ form }) => form === record.form),
  ).length;
}
