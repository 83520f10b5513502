/** Looking up and replacing schools of a county, with the complaints that several operations share. */
import { stageOfGrade, stagesOfSchool } from '../../../models/demand/stages.ts';
import type { County, School } from '../../county/county.ts';
import { nearest } from '../../county/nearest.ts';
import type { Desk } from './operation.ts';

export function knownSchool({ schools }: County, code: string, at: string, desk: Desk): School | null {
  const found = schools.find((school) => school.code === code);
  if (found !== undefined) return found;
  const codes = schools.map((school) => school.code);
  desk.error('scenario.unknownSchool', at, { written: code, like: nearest(code, codes) ?? codes[0] ?? '' });
  return null;
}

/** A school that pupils and people can be at. */
export function schoolInUse(county: County, code: string, at: string, desk: Desk): School | null {
  const found = knownSchool(county, code, at, desk);
  if (found === null || found.inUse) return found;
  desk.error('scenario.schoolNotInUse', at, { school: found.name });
  return null;
}

/** Two schools in use that are not the same one. */
export function twoSchools(
  county: County,
  first: { readonly code: string; readonly at: string },
  second: { readonly code: string; readonly at: string },
  desk: Desk,
): readonly [School, School] | null {
  const a = schoolInUse(county, first.code, first.at, desk);
  const b = schoolInUse(county, second.code, second.at, desk);
  if (a === null || b === null) return null;
  if (a.code !== b.code) return [a, b];
  desk.error('scenario.sameSchool', second.at, { school: a.name });
  return null;
}

/** Special schools take any grade. */
export const teachesGrade = (school: School, grade: number): boolean =>
  stagesOfSchool(school).includes(stageOfGrade(grade));

export const withSchool = (county: County, changed: School): County => ({
  ...county,
  schools: county.schools.map((school) => (school.code === changed.code ? changed : school)),
});
