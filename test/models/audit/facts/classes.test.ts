import { expect, test } from 'vitest';
import { classesOf } from '../../../../models/audit/facts/classes.ts';
import type { Enrolment } from '../../../../src/county/county.ts';
import { enrolment, school } from '../../../support/county-builder.ts';
import { withPolicy } from '../lawful.ts';

const policy = withPolicy({
  curriculum: {
    chinese: [18, 16, 14, 14, 12, 12, 12, 10, 10],
    english: [0, 0, 6, 6, 6, 6, 8, 8, 8],
    physics: [0, 0, 0, 0, 0, 0, 0, 4, 6],
    labour: [2, 2, 2, 2, 2, 2, 2, 2, 2],
  },
});

const derived = (rows: readonly Enrolment[], facts = {}) => classesOf(school('A', facts), rows, policy);
const primary = (rows: readonly Enrolment[]) => {
  const { classes, lessons } = derived(rows);
  return { classes: classes.primary, lessons: Object.fromEntries(lessons.primary) };
};

test('classes not given come from the cap: 45 pupils fit, 46 do not', () => {
  expect(primary([enrolment('A', 1, 45)])).toEqual({ classes: 1, lessons: { chinese: 18 } });
  expect(primary([enrolment('A', 1, 46)])).toEqual({ classes: 2, lessons: { chinese: 36 } });
});

test('the cap is wider where three tenths of the whole school are migrant children', () => {
  const rows = (migrantPupils: number | null) => [enrolment('A', 1, 46, { migrantPupils }), enrolment('A', 2, 54)];
  expect(primary(rows(30)).classes).toBe(1 + 2);
  expect(primary(rows(29)).classes).toBe(2 + 2);
  expect(primary(rows(null)).classes).toBe(2 + 2);
});

test('grades of one multigrade class are one class with the most lessons of any of them', () => {
  const label = { multigradeGroup: '复式' };
  const rows = [enrolment('A', 2, 5, { ...label, classes: 0 }), enrolment('A', 3, 4, label)];
  expect(primary(rows)).toEqual({ classes: 1, lessons: { chinese: 16, english: 6 } });
  const two = [enrolment('A', 2, 5, { ...label, classes: 2 }), enrolment('A', 3, 4, { ...label, classes: 1 })];
  expect(primary(two)).toEqual({ classes: 2, lessons: { chinese: 32, english: 12 } });
});

test('pupils without a class sit with the nearest lower grade, else with the nearest higher', () => {
  const one = { classes: 1 };
  const none = { classes: 0 };
  const below = [enrolment('A', 1, 9, one), enrolment('A', 2, 9, one), enrolment('A', 4, 3, none)];
  expect(primary(below)).toEqual({ classes: 2, lessons: { chinese: 34, english: 6 } });
  const above = [enrolment('A', 1, 3, none), enrolment('A', 2, 9, one), enrolment('A', 5, 9, one)];
  expect(primary(above)).toEqual({ classes: 2, lessons: { chinese: 18 + 12, english: 6 } });
});

test('where no grade of the stage has a class, its pupils sit together within the cap; the other stage does not take them', () => {
  const none = { classes: 0 };
  const rows = [enrolment('A', 2, 3, none), enrolment('A', 3, 3, none), enrolment('A', 7, 20, { classes: 1 })];
  expect(derived(rows).classes).toEqual({ primary: 1, junior: 1 });
  const many = [enrolment('A', 2, 40, none), enrolment('A', 3, 60, none)];
  expect(derived(many).classes).toEqual({ primary: 3, junior: 0 });
  expect(primary(rows).lessons).toEqual({ chinese: 16, english: 6 });
});

test('a grade without pupils has no class; subjects without lessons and absorbed ones are absent', () => {
  const { pupils, classes, lessons } = derived([enrolment('A', 7, 0, { classes: 1 }), enrolment('A', 8, 50)]);
  expect({ pupils, classes }).toEqual({ pupils: { primary: 0, junior: 50 }, classes: { primary: 0, junior: 1 } });
  expect(Object.fromEntries(lessons.junior)).toEqual({ chinese: 10, english: 8, physics: 4 });
});

test('a suspended school has nothing, a special school has pupils and no lessons to plan', () => {
  const rows = [enrolment('A', 1, 30)];
  expect(derived(rows, { inUse: false }).pupils).toEqual({ primary: 0, junior: 0 });
  const special = derived(rows, { kind: 'special' });
  expect([special.pupils.primary, special.classes.primary, special.lessons.primary.size]).toEqual([30, 0, 0]);
});
