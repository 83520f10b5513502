import type { PersonRule } from './rotation-rule.ts';
import { silentUnless } from './rotation-rule.ts';
import { rotationOpinion } from './sources.ts';

/** R58 期满返回. Who is back is settled before the run (`models/demand/returns.ts`); here they stay. */
export const returnAtEnd: PersonRule = {
  id: 'R58',
  domain: 'rotation',
  slug: 'return-at-end',
  strength: 'selection',
  title: { zh: '期满返回', en: 'Return at the end of a term' },
  sentence: {
    zh: '交流期满、编制仍在原学校的，本学年返回编制所在学校，当年不再安排，返回不计为交流（是否启用：{rotation.returnAtEnd}）；原学校已停用的除外。',
    en: 'Whoever has finished a term and still holds the post at home returns there this year and is not moved again; a return never counts (switched on: {rotation.returnAtEnd}). Not where the home school is no longer in use.',
  },
  maths: 'rotationUntil(t) < planning month ∧ unit(post(t)) ≠ unit(work(t)) ⇒ t works at post(t), x[t,·] = 0',
  unit: { zh: '人', en: 'people' },
  sources: [rotationOpinion],
  parameters: ['rotation.returnAtEnd'],
  applies: (_facts, policy) =>
    silentUnless(
      policy['rotation.returnAtEnd'],
      '本县期满人员不统一返回。',
      'The county does not return people at the end.',
    ),
  forbids: ({ teacher }, { county }) =>
    teacher.rotationUntil !== null &&
    teacher.rotationUntil < county.planningMonth &&
    teacher.atSchoolSince === county.planningMonth &&
    teacher.postSchool === teacher.workSchool
      ? { rule: 'R58', values: { until: teacher.rotationUntil } }
      : null,
  violation: ({ values }) => ({
    zh: `交流期于 ${values.until} 届满，本学年返回原学校，不再安排。`,
    en: `The term ended in ${values.until}; returns home this year and is not moved again.`,
  }),
};
