/** Names for the ids of a plan: they live in the county, never in `plan.json`. An id without a name stays visible. */
import type { Words } from '../../models/words.ts';
import type { County, School, Stage, Teacher } from '../county/county.ts';
import { inCurriculumOrder } from '../county/field-words.ts';
import { personLabels } from '../county/person-labels.ts';

export interface Names {
  school(code: string): string;
  schoolFacts(code: string): School | null;
  /** Place in the county's own table of schools. */
  place(code: string): number;
  teacher(id: string): Teacher | null;
  /** 标识 as it may be printed for internal use; null where there is nothing to print. */
  label(id: string): string | null;
  /** 锁定: what people decided. */
  readonly pins: County['pins'];
  /** Name of a teacher or a school, whichever the id is. */
  either(id: string): string;
}

export function namesOf(county: County): Names {
  const schools = new Map(county.schools.map((school) => [school.code, school]));
  const teachers = new Map(county.teachers.map((teacher) => [teacher.id, teacher]));
  const places = new Map(county.schools.map(({ code }, place) => [code, place]));
  const school = (code: string): string => schools.get(code)?.name ?? code;
  return {
    school,
    schoolFacts: (code) => schools.get(code) ?? null,
    place: (code) => places.get(code) ?? county.schools.length,
    pins: county.pins,
    teacher: (id) => teachers.get(id) ?? null,
    label: personLabels(county),
    either: (id) => teachers.get(id)?.name ?? school(id),
  };
}

/** Rows that share `key` stay together where the first of them stands, inside in the order of the curriculum. */
export const bySubject = <Row extends { readonly stage: Stage; readonly subject: string }>(
  rows: readonly Row[],
  key: (row: Row) => string,
): readonly Row[] => [...Map.groupBy(rows, key).values()].flatMap((group) => group.toSorted(inCurriculumOrder));

/** Sentences of several reasons, one after the other. */
export const joined = (reasons: readonly { readonly words: Words }[]): string =>
  reasons.map(({ words }) => words.zh).join('');
