import { expect, test } from 'vitest';
import { absorbedAtSchools } from '../../../src/workbook/absorbed-rows.ts';
import { exampleCounty, examplePlan } from '../../support/plan-example.ts';

test('a stage without posts leaves its lessons to others of the school, and says so', () => {
  const quota = examplePlan.quota!;
  const at = { ...quota.schools[2]!, subjects: [] };
  const rows = absorbedAtSchools(examplePlan, quota, exampleCounty)!(at);
  expect(rows.map(({ subject, halfPeriods }) => [subject, halfPeriods])).toEqual([
    ['labour', 2],
    ['practice', 2],
    ['local', 2],
  ]);
  expect(rows[0]!.carriedBy).toBe(
    '不设岗。该校小学没有教师岗位，须由该校其他学段教师或到校走教的教师兼任；本学段兼任课程合计每周 3 节。',
  );
});

test('a plan that lacks a value of the policy has no rows rather than wrong ones', () => {
  const policy = examplePlan.policy.map((row) => (row.id === 'curriculum' ? { ...row, value: 5 } : row));
  expect(absorbedAtSchools({ ...examplePlan, policy }, examplePlan.quota!, exampleCounty)).toBeNull();
});
