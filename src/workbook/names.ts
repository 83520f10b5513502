/** Names for the ids of a plan: they live in the county, never in `plan.json`. An id without a name stays visible. */
import type { Words } from '../../models/words.ts';
import type { County, School, Teacher } from '../county/county.ts';

export interface Names {
  school(code: string): string;
  schoolFacts(code: string): School | null;
  teacher(id: string): Teacher | null;
  /** Name of a teacher or a school, whichever the id is. */
  either(id: string): string;
}

export function namesOf(county: County): Names {
  const schools = new Map(county.schools.map((school) => [school.code, school]));
  const teachers = new Map(county.teachers.map((teacher) => [teacher.id, teacher]));
  const school = (code: string): string => schools.get(code)?.name ?? code;
  return {
    school,
    schoolFacts: (code) => schools.get(code) ?? null,
    teacher: (id) => teachers.get(id) ?? null,
    either: (id) => teachers.get(id)?.name ?? school(id),
  };
}

/** Sentences of several reasons, one after the other. */
export const joined = (reasons: readonly { readonly words: Words }[]): string =>
  reasons.map(({ words }) => words.zh).join('');
