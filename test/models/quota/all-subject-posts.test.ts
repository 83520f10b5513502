import { expect, it } from 'vitest';
import { linesOf, quotaCounty } from '../../support/quota-county.ts';

it('makes as many all-subject posts as such teachers work there', () => {
  expect(linesOf('Q12')).toEqual(['Q12 P1,primary: posts[P1,primary,allSubject] ≤ 1 (relax 1)']);
});

it('makes none where nobody is an all-subject teacher', () => {
  const teachers = quotaCounty().teachers.map((each) => ({ ...each, allSubject: false }));
  expect(linesOf('Q12', { county: { teachers } })).toEqual([]);
});
