import { describe, expect, it } from 'vitest';
import { addMonths } from '../../../models/demand/months.ts';
import { retirementMonth } from '../../../models/rotation/retirement.ts';
import type { Teacher } from '../../../src/county/county.ts';
import { rotationPolicy } from '../../support/rotation-county.ts';

const table = rotationPolicy()['retirement.table'];
type Facts = Pick<Teacher, 'sex' | 'birthMonth' | 'postClass' | 'title'>;
const man: Facts = { sex: 'male', birthMonth: null, postClass: 'teaching', title: 'level1' };
const woman: Facts = { ...man, sex: 'female' };

const month = (facts: Facts): string | null => {
  const retires = retirementMonth(facts, table);
  return retires === null ? null : addMonths('0000-01', retires);
};

describe('statutory month of retirement (国务院关于渐进式延迟法定退休年龄的办法, 附表)', () => {
  it.each([
    // Men: 60 for those born before 1965, then a month more for every four months of birth, up to 63.
    [man, '1964-12', '2024-12'],
    [man, '1965-01', '2025-02'],
    [man, '1965-04', '2025-05'],
    [man, '1965-05', '2025-07'],
    [man, '1970-09', '2032-03'],
    [man, '1976-08', '2039-07'],
    [man, '1976-09', '2039-09'],
    [man, '1990-01', '2053-01'],
    // Women in teaching and management posts: 55 for those born before 1970, up to 58.
    [woman, '1969-12', '2024-12'],
    [woman, '1970-01', '2025-02'],
    [woman, '1975-06', '2031-11'],
    [woman, '1981-09', '2039-09'],
    [{ ...woman, postClass: 'management' }, '1970-01', '2025-02'],
    // Not given: a teaching post.
    [{ ...woman, postClass: null }, '1970-01', '2025-02'],
    // Women workers: 50 for those born before 1975, a month for every two, up to 55.
    [{ ...woman, postClass: 'support' }, '1974-12', '2024-12'],
    [{ ...woman, postClass: 'support' }, '1975-01', '2025-02'],
    [{ ...woman, postClass: 'support' }, '1984-11', '2039-11'],
  ] satisfies [Facts, string, string][])('%o born %s: %s', (facts, birthMonth, expected) => {
    expect(month({ ...facts, birthMonth })).toBe(expected);
  });

  it('is unknown without sex or month of birth', () => {
    expect(month(man)).toBeNull();
    expect(month({ ...man, sex: null, birthMonth: '1970-01' })).toBeNull();
  });

  it('takes the row of women with senior titles where the table has one', () => {
    const rows = [
      ...table.filter((row) => row.sex === 'female' && !row.seniorTitle),
      {
        sex: 'female',
        postClass: 'teaching',
        seniorTitle: true,
        baseAgeMonths: 720,
        firstBirthMonth: '1965-01',
        monthsPerStep: 4,
        finalAgeMonths: 756,
      },
    ] as const;
    const born = { ...woman, birthMonth: '1970-01' };
    expect(addMonths('0000-01', retirementMonth({ ...born, title: 'senior' }, rows)!)).toBe('2031-05');
    expect(addMonths('0000-01', retirementMonth(born, rows)!)).toBe('2025-02');
  });
});
