import { expect, it } from 'vitest';
import { backboneSupplement } from '../../../models/pay/backbone-supplement.ts';
import { appliesTo, dutiful, linesOf } from '../../support/pay-county.ts';

const asked = { 'pay.supplements': ['backbone'], 'pay.backboneLeast': 200 };

it('gives backbone teachers at least the least', () => {
  expect(linesOf('P10', { teachers: dutiful }, asked)).toEqual(['P10 骨干教师: 10 steps[backbone] ≥ 200 (relax 12)']);
});

it('counts the levels that rotation counts', () => {
  const teachers = dutiful.map((person) => (person.id === 'B3' ? { ...person, backbone: 'school' as const } : person));
  expect(linesOf('P10', { teachers }, asked)[0]).toContain('(relax 12)');
  const levels = { ...asked, 'rotation.backboneLevels': ['school', 'county'] };
  expect(linesOf('P10', { teachers }, levels)[0]).toContain('(relax 24)');
});

it('is silent where it is not asked for or nobody is a backbone teacher', () => {
  const silence = '本次未测算骨干教师津贴，或花名册没有登记骨干教师';
  expect(appliesTo(backboneSupplement, { teachers: dutiful }, asked)).toBe(true);
  expect(appliesTo(backboneSupplement, { teachers: dutiful })).toBe(silence);
  expect(appliesTo(backboneSupplement, {}, asked)).toBe(silence);
});
