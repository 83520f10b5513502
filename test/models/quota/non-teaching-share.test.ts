import { expect, it } from 'vitest';
import { teacher } from '../../support/county-builder.ts';
import { linesOf } from '../../support/quota-county.ts';

it('caps non-teaching posts at the share of the school, by stage', () => {
  expect(linesOf('Q04')[2]).toBe(
    'Q04 J1: 0.85 nonTeaching[J1] - 0.15 posts[J1,junior,chinese] - 0.15 posts[J1,junior,morality] - 0.15 posts[J1,junior,music] - 0.15 posts[J1,junior,pe] ≤ 0 (relax 1)',
  );
});

it('asks no worse than today where today is above the share', () => {
  // ⌊0.09 × 6⌋ = 0 < 1 worker of today.
  expect(linesOf('Q04')[0]).toBe('Q04 S1 no worse than today: nonTeaching[S1] ≤ 1 (relax 1)');
  const teachers = [teacher('T1', 'S1', 'chinese')];
  expect(linesOf('Q04', { county: { teachers } })[0]).toMatch(/^Q04 S1: 0\.91 nonTeaching\[S1\] - 0\.09 /);
});
