/** 中心校: the school that a row is counted under when a report is drawn together by centre school. */
import type { County } from '../county/county.ts';

/** Name of the centre school of a school, by code; a school without one is its own. */
export function centreNames({ schools }: Pick<County, 'schools'>): (school: string) => string {
  const byCode = new Map(schools.map((school) => [school.code, school]));
  return (code) => {
    const school = byCode.get(code);
    return byCode.get(school?.centreSchool ?? code)?.name ?? school?.name ?? code;
  };
}

/** Groups in the order in which their first row stands. */
export function byCentre<Row extends { readonly centre: string }, Line>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  line: (group: readonly [Row, ...Row[]]) => Line,
): Line[] {
  return [...Map.groupBy(rows, (row) => `${row.centre}\u0000${keyOf(row)}`).values()].map((group) => {
    const [first, ...others] = group;
    return line([first!, ...others]);
  });
}
