/**
 * Pay that goes with a duty and not with the post's place: class heads, backbone teachers, heads. Heads are told apart by
 * their newest appraisal, because their performance pay is set by it (「根据考核结果合理确定校长绩效工资水平」).
 */
import type { Teacher } from '../../src/county/county.ts';
import type { Policy } from '../parameters.ts';

export const supplementIds = ['classHead', 'backbone', 'headExcellent', 'headOther'] as const;
export type SupplementId = (typeof supplementIds)[number];

/** The item of 工资 that pays it today. */
export const supplementItems: Readonly<Record<SupplementId, string>> = {
  classHead: 'classHeadSupplement',
  backbone: 'backboneSupplement',
  headExcellent: 'headSupplement',
  headOther: 'headSupplement',
};

/** How the rows of a supplement are labelled. */
export const supplementLabels: Readonly<Record<SupplementId, string>> = {
  classHead: '班主任',
  backbone: '骨干教师',
  headExcellent: '考核优秀的校长',
  headOther: '其他校长',
};

/** Duties of a person that a supplement is paid for; a duty that is not recorded pays nothing. */
export function dutiesOf(teacher: Teacher, policy: Policy): readonly SupplementId[] {
  const { classHead, backbone, duty, appraisals } = teacher;
  const duties: SupplementId[] = [];
  if (classHead === true) duties.push('classHead');
  if (backbone !== null && policy['rotation.backboneLevels'].includes(backbone)) duties.push('backbone');
  if (duty === 'head' || duty === 'secretary')
    duties.push(appraisals[0] === 'excellent' ? 'headExcellent' : 'headOther');
  return duties;
}

/** Whether this run decides the supplement; otherwise today's amount goes on. */
export function isDecided(id: SupplementId, policy: Policy): boolean {
  const asked = id === 'headExcellent' || id === 'headOther' ? 'head' : id;
  return policy['pay.supplements'].includes(asked);
}
