import { expect, it } from 'vitest';
import { addMonths, monthsBetween, yearsBetween } from '../../../models/demand/months.ts';

it('counts whole months and completed years', () => {
  expect(monthsBetween('2020-09', '2026-09')).toBe(72);
  expect(yearsBetween('2020-10', '2026-09')).toBe(5);
  expect(yearsBetween('2020-09', '2026-09')).toBe(6);
  expect(monthsBetween('2026-09', '2026-01')).toBe(-8);
});

it('adds months over the end of a year', () => {
  expect(addMonths('1966-11', 14)).toBe('1968-01');
  expect(addMonths('2026-01', -1)).toBe('2025-12');
});
