import { expect, test } from 'vitest';
import { isPresent } from '../../../models/audit/facts/people.ts';
import { statusesInForce } from '../../../models/demand/status-in-force.ts';
import type { Teacher } from '../../../src/county/county.ts';
import { county, school, teacher } from '../../support/county-builder.ts';

const cases: readonly (readonly [what: string, facts: Partial<Teacher>, present: boolean])[] = [
  ['on duty, whatever the dates', { status: 'onDuty', statusUntil: '2020-01' }, true],
  ['away without dates', { status: 'maternity' }, false],
  ['away through August', { status: 'maternity', statusUntil: '2026-08' }, true],
  ['away through September', { status: 'maternity', statusUntil: '2026-09' }, false],
  ['away from September', { status: 'study', statusFrom: '2026-09' }, false],
  ['away from October', { status: 'study', statusFrom: '2026-10' }, true],
  ['away from October to next June', { status: 'study', statusFrom: '2026-10', statusUntil: '2027-06' }, true],
  ['away last year', { status: 'seconded', statusFrom: '2025-01', statusUntil: '2025-12' }, true],
];

test.each(cases)('%s', (_, facts, present) => {
  const given = county({
    planningMonth: '2026-09',
    schools: [school('A')],
    teachers: [teacher('t', 'A', 'music', facts)],
  });
  const { county: inForce } = statusesInForce(given);
  expect(inForce.teachers[0]!.status === 'onDuty').toBe(present);
  // The audit comes to the same by arithmetic of its own.
  expect(isPresent(given.teachers[0]!, '2026-09')).toBe(present);
});

test('those whose absence is over and those whose absence begins later are counted apart; nothing else changes', () => {
  const teachers = cases.map(([, facts], index) => teacher(`t${index}`, 'A', 'music', facts));
  const given = county({ planningMonth: '2026-09', schools: [school('A')], teachers });
  const { county: inForce, ended, notBegun } = statusesInForce(given);
  expect([ended, notBegun]).toEqual([2, 2]);
  expect(inForce.teachers.map(({ id, statusUntil }) => [id, statusUntil])).toEqual(
    given.teachers.map(({ id, statusUntil }) => [id, statusUntil]),
  );
});
