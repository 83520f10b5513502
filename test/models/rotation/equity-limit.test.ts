import { expect, it } from 'vitest';
import { enrolment, school, teacher } from '../../support/county-builder.ts';
import { goldenOf, modelOf, post, rowsOf, townSchool } from '../../support/rotation-county.ts';

const model = modelOf(
  {
    schools: [townSchool('A'), school('B')],
    enrolment: ['A', 'B'].map((code) => enrolment(code, 1, 100)),
    teachers: [
      teacher('t1', 'A', 'music', { degree: 'secondary', workStart: '2001-09' }),
      teacher('t2', 'A', 'music', { degree: 'secondary', workStart: '2002-09' }),
    ],
  },
  { 'equity.limitIsHard': true },
  [post('A', 'music', 2), post('B', 'music', 1)],
);

it('has exactly these lines', () => {
  expect(rowsOf(model, 'R33')).toEqual([
    // P_N Σ x²/P = 2 T² today (both at A): more than the limit allows, so no worse than that. One at each: 1 T².
    // Steps cost 200 (2k − 1) / 100 / 2² less the slope 2 · 2 / 2 of the right-hand side.
    'R33 primary.peArts: - 1.5 people[A,primary.peArts] 1 - 0.5 people[A,primary.peArts] 2 - 1.5 people[B,primary.peArts] 1 ≤ -1.999999999 (relax 1000)',
  ]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R33')).toMatchFileSnapshot('./golden/equity-limit.txt');
});
