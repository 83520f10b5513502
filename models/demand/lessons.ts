/** Lessons D[school, stage, subject]: half periods a week the curriculum demands, arithmetic only (models.md §0). */
import type { Stage } from '../../src/county/county.ts';
import type { Policy } from '../parameters.ts';
import type { ClassUnit } from './classes.ts';

/** Half periods a week by subject, zero subjects left out. Absorbed subjects never create posts and are left out. */
export function lessonsOf(stage: Stage, units: readonly ClassUnit[], policy: Policy): ReadonlyMap<string, number> {
  const absorbed = absorbedSubjects(stage, policy);
  return halfPeriodsOf(stage, units, policy, (subject) => !absorbed.includes(subject));
}

/** Half periods a week of the subjects that never create posts: any teacher of the school takes them on. */
export function absorbedLessonsOf(
  stage: Stage,
  units: readonly ClassUnit[],
  policy: Policy,
): ReadonlyMap<string, number> {
  const absorbed = absorbedSubjects(stage, policy);
  return halfPeriodsOf(stage, units, policy, (subject) => absorbed.includes(subject));
}

const absorbedSubjects = (stage: Stage, policy: Policy): readonly string[] =>
  policy[stage === 'primary' ? 'curriculum.absorbed.primary' : 'curriculum.absorbed.junior'];

function halfPeriodsOf(
  stage: Stage,
  units: readonly ClassUnit[],
  policy: Policy,
  isWanted: (subject: string) => boolean,
): ReadonlyMap<string, number> {
  const lessons = new Map<string, number>();
  for (const [subject, byGrade] of Object.entries(policy.curriculum)) {
    if (!isWanted(subject)) continue;
    const halfPeriods = units
      .filter((unit) => unit.stage === stage)
      .reduce((sum, unit) => sum + unit.classes * Math.max(...unit.grades.map((grade) => byGrade[grade - 1] ?? 0)), 0);
    if (halfPeriods > 0) lessons.set(subject, halfPeriods);
  }
  return lessons;
}

/** Load norm of a full-time teacher of the subject, half periods a week. */
export function normOf(stage: Stage, subject: string, policy: Policy): number {
  const table = policy[stage === 'primary' ? 'load.primary' : 'load.junior'];
  const periods = table[subject] ?? table['*'];
  if (periods === undefined) throw new RangeError(`load.${stage} has neither ${subject} nor *`);
  return periods * 2;
}
