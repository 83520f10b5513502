import { expect, it } from 'vitest';
import { enrolment } from '../../support/county-builder.ts';
import { linesOf } from '../../support/quota-county.ts';

it('asks two own teachers of the teaching point, of no other school', () => {
  expect(linesOf('Q02')).toEqual([
    'Q02 P1: posts[P1,primary,chinese] + posts[P1,primary,morality] + posts[P1,primary,music] + posts[P1,primary,pe] + posts[P1,primary,allSubject] ≥ 2 (relax 1)',
  ]);
});

it('reads the floor from policy and is silent where nobody is enrolled', () => {
  expect(linesOf('Q02', { policy: { 'quota.pointFloor': 3 } })[0]).toMatch(/≥ 3 \(relax 1\)$/);
  expect(linesOf('Q02', { county: { enrolment: [enrolment('S1', 1, 30)] } })).toEqual([]);
});
