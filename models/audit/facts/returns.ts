/** Who is where when the year begins: terms that are over bring people back to the school that holds their post. */
import type { County, Teacher } from '../../../src/county/county.ts';
import type { Policy } from '../../parameters.ts';
import { monthNumber } from './months.ts';

/** The school to which a finished term takes a person back; null: nowhere. */
export function homeAfterTerm({ schools, planningMonth }: County, policy: Policy, teacher: Teacher): string | null {
  const { rotationUntil, postSchool, workSchool } = teacher;
  if (!policy['rotation.returnAtEnd'] || rotationUntil === null || postSchool === null) return null;
  if (monthNumber(rotationUntil) >= monthNumber(planningMonth)) return null;
  const home = schools.find(({ code }) => code === postSchool);
  const unitNow = schools.find(({ code }) => code === workSchool)?.legalUnit ?? workSchool;
  return home?.inUse && home.legalUnit !== unitNow ? home.code : null;
}

/** Back from a finished term, in the county as the planning month finds it. */
export function isBack({ planningMonth }: County, policy: Policy, teacher: Teacher): boolean {
  const { rotationUntil, postSchool, workSchool, atSchoolSince } = teacher;
  if (!policy['rotation.returnAtEnd'] || rotationUntil === null) return false;
  const isOver = monthNumber(rotationUntil) < monthNumber(planningMonth);
  return isOver && atSchoolSince === planningMonth && postSchool === workSchool;
}

/** The county as the planning month finds it. */
export function asTheYearBegins(county: County, policy: Policy): County {
  const homes = new Map(county.teachers.map((teacher) => [teacher.id, homeAfterTerm(county, policy, teacher)]));
  if ([...homes.values()].every((home) => home === null)) return county;
  const teachers = county.teachers.map((teacher) => {
    const home = homes.get(teacher.id) ?? null;
    return home === null ? teacher : { ...teacher, workSchool: home, atSchoolSince: county.planningMonth };
  });
  return { ...county, teachers };
}
