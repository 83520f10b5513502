/** Teachers of the coming years if nothing is decided, by the audit's own count of the roster. */
import type { County, Stage, Teacher } from '../../../src/county/county.ts';
import type { Policy } from '../../parameters.ts';
import { monthsToRetirement } from '../facts/months.ts';
import { fillsPost, holdsTeachingPost, isPresent, stageOf } from '../facts/people.ts';
import { asTheYearBegins } from '../facts/returns.ts';
import { sharedOut } from './shares.ts';

export interface StaffYear {
  /** By `cellKey`. */
  readonly people: ReadonlyMap<string, number>;
  readonly qualified: ReadonlyMap<string, number>;
  /** Hold posts as teachers and are away. */
  readonly away: number;
}

export const cellKey = (cluster: string, stage: Stage, subject: string): string => `${cluster}\n${stage}\n${subject}`;

export const monthOfYear = (county: County, year: number): string =>
  `${Number(county.planningMonth.slice(0, 4)) + year}${county.planningMonth.slice(4)}`;

export function staffByYear(county: County, years: number, policy: Policy): readonly StaffYear[] {
  const counted = Array.from({ length: years }, (_, year) => countIn(county, monthOfYear(county, year), policy));
  const keys = [...new Set(counted.flatMap(({ people }) => [...people.keys()]))].sort();
  const lost = new Map(keys.map((key) => [key, 0]));
  const result: StaffYear[] = [counted[0]!];
  for (let year = 1; year < years; year += 1) {
    const before = keys.map((key) => result[year - 1]!.people.get(key) ?? 0);
    const total = before.reduce((sum, people) => sum + people, 0);
    const leaving = sharedOut(Math.round(policy['horizon.departureShare'] * total), before);
    const { people, qualified, away } = counted[year]!;
    for (const [position, key] of keys.entries()) {
      const there = Math.max(0, (people.get(key) ?? 0) - lost.get(key)!);
      lost.set(key, lost.get(key)! + Math.min(there, leaving[position]!));
    }
    const left = (key: string) => Math.max(0, (people.get(key) ?? 0) - lost.get(key)!);
    result.push({
      people: new Map(keys.map((key) => [key, left(key)])),
      qualified: new Map([...qualified].map(([key, count]) => [key, Math.min(count, left(key))])),
      away,
    });
  }
  return result;
}

function countIn(county: County, month: string, policy: Policy): StaffYear {
  const schools = new Map(county.schools.map((school) => [school.code, school]));
  const people = new Map<string, number>();
  const qualified = new Map<string, number>();
  let away = 0;
  for (const teacher of asTheYearBegins({ ...county, planningMonth: month }, policy).teachers) {
    const left = monthsToRetirement(teacher, policy, month);
    if (!fillsPost(teacher) || !holdsTeachingPost(teacher) || (left !== null && left <= 0)) continue;
    if (!isPresent(teacher, month)) {
      away += 1;
      continue;
    }
    const school = schools.get(teacher.workSchool);
    if (school === undefined || school.kind === 'special') continue;
    const stage = stageOf(teacher, school);
    const key = cellKey(school.cluster ?? school.code, stage, teacher.mainSubject);
    people.set(key, (people.get(key) ?? 0) + 1);
    if (stage === 'primary' && mayRetrain(teacher)) qualified.set(key, (qualified.get(key) ?? 0) + 1);
  }
  return { people, qualified, away };
}

function mayRetrain({ crossStageConsent, degree, certificates }: Teacher): boolean {
  if (crossStageConsent === false) return false;
  if (degree !== null && !['secondary', 'associate'].includes(degree)) return true;
  return certificates?.some(({ stage }) => stage === 'junior' || stage === 'senior') ?? false;
}
