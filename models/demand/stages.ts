/** Stages of schools and grades: primary is grades 1–6, junior 7–9. */
import type { School, Stage } from '../../src/county/county.ts';

export const stagesInOrder: readonly Stage[] = ['primary', 'junior'];

export function stageOfGrade(grade: number): Stage {
  return grade <= 6 ? 'primary' : 'junior';
}

const stagesOfKind: Readonly<Record<School['kind'], readonly Stage[]>> = {
  primary: ['primary'],
  completePrimary: ['primary'],
  villagePrimary: ['primary'],
  teachingPoint: ['primary'],
  junior: ['junior'],
  juniorOfComplete: ['junior'],
  nineYear: ['primary', 'junior'],
  special: ['primary', 'junior'],
};

/** Stages a school of this kind may teach. */
export function stagesOfSchool(school: School): readonly Stage[] {
  return stagesOfKind[school.kind];
}
