import { expect, test } from 'vitest';
import { isSending, locationOf } from '../../../../models/audit/facts/location.ts';
import { stageOf } from '../../../../models/audit/facts/people.ts';
import type { School, Teacher } from '../../../../src/county/county.ts';
import { school, teacher } from '../../../support/county-builder.ts';

test.each([
  ['as recorded', { stage: 'junior' }, 'primary', 'junior'],
  ['a school with one stage', { grade: 3 }, 'junior', 'junior'],
  ['a school with one stage', { mainSubject: 'physics' }, 'completePrimary', 'primary'],
  ['at a nine-year school the grade', { grade: 8, mainSubject: 'math' }, 'nineYear', 'junior'],
  ['then a subject that only junior schools teach', { mainSubject: 'physics' }, 'nineYear', 'junior'],
  [
    'then certificates of which none is primary',
    { certificates: [{ stage: 'senior', subject: null }] },
    'nineYear',
    'junior',
  ],
  ['else primary', { certificates: null }, 'nineYear', 'primary'],
] as const)('stage of a person: %s', (_, facts: Partial<Teacher>, kind: School['kind'], stage) => {
  const person = teacher('t', 'A', 'math', { stage: null, ...facts });
  expect(stageOf(person, school('A', { kind }))).toBe(stage);
});

test('a school without a policy location lies in the countryside by its kind, and that decides its role', () => {
  const unplaced = (kind: School['kind']) => school('A', { kind, policyLocation: null, remotenessTier: null });
  expect(locationOf(unplaced('teachingPoint'))).toBe('village');
  expect(locationOf(unplaced('junior'))).toBe('townSeat');
  const seat = school('A', { policyLocation: 'countySeat', remotenessTier: null });
  expect(isSending(seat)).toBe(true);
  expect(isSending({ ...seat, rotationRole: 'receiving' })).toBe(false);
  expect(isSending(school('A', { rotationRole: 'sending' }))).toBe(true);
});
