import { expect, it } from 'vitest';
import { linesOf } from '../../support/quota-county.ts';

const hard = { 'quota.peRatioIsHard': true } as const;

it('asks for whole posts by classes: three classes at one for three', () => {
  const policy = { ...hard, 'quota.peClassesPerTeacher.primary': 3, 'quota.peClassesPerTeacher.junior': 1 };
  expect(linesOf('Q14', { policy })).toEqual([
    'Q14 S1,primary: posts[S1,primary,pe] ≥ 1 (relax 1)',
    'Q14 J1,junior: posts[J1,junior,pe] ≥ 1 (relax 1)',
  ]);
});

it('asks nothing of classes that do not fill a post, nor where the standard is not binding', () => {
  expect(linesOf('Q14', { policy: hard })).toEqual([]);
  expect(linesOf('Q14', { policy: { 'quota.peClassesPerTeacher.primary': 1 } })).toEqual([]);
});
