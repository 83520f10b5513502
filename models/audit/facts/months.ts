/** Months as whole numbers, and the statutory retirement month. */
import type { Teacher } from '../../../src/county/county.ts';
import type { Policy } from '../../parameters.ts';

/** `2026-09` → months since year 0; comparable and subtractable. */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** Year and month, and nothing after them. */
export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

/** Whole months from `earlier` to `later`; negative when `later` comes first. */
export function monthsBetween(earlier: string, later: string): number {
  return monthNumber(later) - monthNumber(earlier);
}

/** A period that ends with the month `until` still runs in `month` when `until` is not before it. */
export function stillRuns(until: string, month: string): boolean {
  return monthsBetween(month, until) >= 0;
}

/**
 * Months from `planningMonth` to statutory retirement; negative after it, null when sex or birth month is unknown or the
 * table has no row. 渐进式延迟法定退休年龄: one month later per started step of birth months, up to the final age.
 */
export function monthsToRetirement(teacher: Teacher, policy: Policy, planningMonth: string): number | null {
  if (teacher.birthMonth === null || teacher.sex === null) return null;
  const postClass = teacher.postClass ?? 'teaching';
  const senior = teacher.sex === 'female' && (teacher.title === 'senior' || teacher.title === 'fullSenior');
  const rows = policy['retirement.table'].filter((row) => row.sex === teacher.sex && row.postClass === postClass);
  const row = rows.find((each) => each.seniorTitle === senior) ?? rows.find((each) => !each.seniorTitle);
  if (row === undefined) return null;
  const sinceFirst = monthsBetween(row.firstBirthMonth, teacher.birthMonth);
  const steps = sinceFirst < 0 ? 0 : Math.floor(sinceFirst / row.monthsPerStep) + 1;
  const age = row.baseAgeMonths + Math.min(row.finalAgeMonths - row.baseAgeMonths, steps);
  return monthNumber(teacher.birthMonth) + age - monthNumber(planningMonth);
}
