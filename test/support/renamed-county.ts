/** The same county with other codes of its schools, and nothing else changed. */
import type { County } from '../../src/county/county.ts';

/** Every code turned round behind a letter: the order of the codes is another, and none is a word of the old ones. */
export const turnedRound = (code: string): string => `N${[...code].toReversed().join('')}`;

export function withSchoolCodes(county: County, code: (old: string) => string): County {
  const orNull = (old: string | null): string | null => (old === null ? null : code(old));
  return {
    ...county,
    schools: county.schools.map((school) => ({
      ...school,
      code: code(school.code),
      legalUnit: code(school.legalUnit),
      centreSchool: orNull(school.centreSchool),
    })),
    enrolment: county.enrolment.map((row) => ({ ...row, school: code(row.school) })),
    teachers: county.teachers.map((teacher) => ({
      ...teacher,
      postSchool: orNull(teacher.postSchool),
      workSchool: code(teacher.workSchool),
      wishes: teacher.wishes.map(code),
    })),
    posts: county.posts?.map((row) => ({ ...row, school: code(row.school) })) ?? null,
    travel: county.travel.map((row) => ({ ...row, from: code(row.from), to: code(row.to) })),
    pairs: county.pairs.map((row) => ({ from: code(row.from), to: code(row.to) })),
    pins: county.pins.map((row) => ({ ...row, school: orNull(row.school) })),
  };
}
