/**
 * Statutory month of retirement from the table in force: the base age rises by steps with the month of birth
 * (国务院关于渐进式延迟法定退休年龄的办法, 2025-01). Flexible retirement is an intention until approved and is not used.
 */
import type { Teacher } from '../../src/county/county.ts';
import { monthIndex } from '../demand/months.ts';
import type { RetirementRow } from '../parameters.ts';

type Facts = Pick<Teacher, 'sex' | 'birthMonth' | 'postClass' | 'title'>;

/** The row of the table that a person falls under; women with senior titles have their own, if the table has it. */
function retirementRow(person: Facts, table: readonly RetirementRow[]): RetirementRow | null {
  const postClass = person.postClass ?? 'teaching';
  const senior = person.sex === 'female' && (person.title === 'senior' || person.title === 'fullSenior');
  const rows = table.filter((row) => row.sex === person.sex && row.postClass === postClass);
  return rows.find((row) => row.seniorTitle === senior) ?? rows.find((row) => !row.seniorTitle) ?? null;
}

/** Age of retirement in months for a month of birth. */
function retirementAgeMonths(row: RetirementRow, birthMonth: string): number {
  const late = monthIndex(birthMonth) - monthIndex(row.firstBirthMonth);
  if (late < 0) return row.baseAgeMonths;
  return row.baseAgeMonths + Math.min(row.finalAgeMonths - row.baseAgeMonths, Math.floor(late / row.monthsPerStep) + 1);
}

/** Month of retirement as a month number; null when sex or birth month is not given (never guessed). */
export function retirementMonth(person: Facts, table: readonly RetirementRow[]): number | null {
  if (person.birthMonth === null || person.sex === null) return null;
  const row = retirementRow(person, table);
  return row === null ? null : monthIndex(person.birthMonth) + retirementAgeMonths(row, person.birthMonth);
}
