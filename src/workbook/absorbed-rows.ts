/** 兼任课程: lessons that create no posts (劳动、综合实践、地方课程 …), and who of the school carries them. */
import { deriveDemand } from '../../models/demand/demand.ts';
import { absorbedLessonsOf } from '../../models/demand/lessons.ts';
import type { County, Stage } from '../county/county.ts';
import { stageZh } from '../county/field-words.ts';
import type { Plan, QuotaPlan } from '../planning/plan.ts';
import { policyOfRows } from '../planning/policy-rows.ts';

type SchoolPosts = QuotaPlan['schools'][number];

export interface AbsorbedLessons {
  readonly stage: Stage;
  readonly subject: string;
  readonly halfPeriods: number;
  readonly carriedBy: string;
}

export type AbsorbedAt = (at: SchoolPosts) => readonly AbsorbedLessons[];

/** null where the plan, of an earlier version, does not hold every value that classes and lessons follow from. */
export function absorbedAtSchools(plan: Plan, quota: QuotaPlan, county: County): AbsorbedAt | null {
  const policy = policyOfRows(plan.policy);
  if (policy === null) return null;
  const demand = deriveDemand(county, policy);
  return (at) => {
    const here = demand.bySchool.get(at.school);
    return (here?.stages ?? []).flatMap(({ stage }) => {
      const lessons = [...absorbedLessonsOf(stage, here!.units, policy)];
      const together = lessons.reduce((sum, [, halfPeriods]) => sum + halfPeriods, 0);
      const carriedBy = carriers(quota, at, stage, together / 2);
      return lessons.map(([subject, halfPeriods]) => ({ stage, subject, halfPeriods, carriedBy }));
    });
  };
}

function carriers(quota: QuotaPlan, at: SchoolPosts, stage: Stage, periods: number): string {
  const posts = at.subjects.filter((row) => row.stage === stage).reduce((sum, row) => sum + row.posts, 0);
  const heads = (quota.classHeads ?? [])
    .filter((row) => row.school === at.school && row.stage === stage)
    .reduce((sum, { classes }) => sum + classes, 0);
  if (posts === 0)
    return `不设岗。该校${stageZh(stage)}没有教师岗位，须由该校其他学段教师或到校走教的教师兼任；本学段兼任课程合计每周 ${periods} 节。`;
  const headed = heads === 0 ? '' : `，承担班主任 ${Math.round(10 * heads) / 10} 个班`;
  const each = Math.round((10 * periods) / posts) / 10;
  return `不设岗，由该校${stageZh(stage)}教师兼任（岗位 ${posts} 名${headed}），优先班主任和课时不满的教师；本学段兼任课程合计每周 ${periods} 节，平均每岗 ${each} 节，不计入学科岗位的课时。`;
}
