import { expect, it } from 'vitest';
import { deriveDemand } from '../../../models/demand/demand.ts';
import { planRotation } from '../../../src/planning/rotation.ts';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { enrolment, school, teacher } from '../../support/county-builder.ts';
import {
  goldenOf,
  modelOf,
  post,
  rotationCounty,
  rotationPolicy,
  rowsOf,
  townSchool,
} from '../../support/rotation-county.ts';

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
    // Nobody can leave the figure or enter it: T stays 2, and steps cost 200 (2k − 1) / 100 / 2².
    'R33 primary.peArts: 0.5 step[A,primary.peArts] 1 + 1.5 step[A,primary.peArts] 2 + 0.5 step[B,primary.peArts] 1 ≤ 2.000000001 (relax 1000)',
  ]);
});

/** The music teacher of the point P, which is outside the figure, may go to B: then three are counted, not two. */
const fromOutside = {
  schools: [townSchool('A'), school('B'), school('P', { kind: 'teachingPoint', centreSchool: 'B' })],
  enrolment: [enrolment('A', 1, 100), enrolment('B', 1, 100), enrolment('P', 1, 30)],
  teachers: [
    teacher('a', 'A', 'music', { degree: 'secondary' }),
    teacher('b', 'B', 'music', { degree: 'secondary' }),
    teacher('p1', 'P', 'music', { degree: 'secondary' }),
    teacher('p2', 'P', 'chinese', { degree: 'secondary' }),
    teacher('p3', 'P', 'chinese', { degree: 'secondary' }),
  ],
};
const onePostMore = [post('A', 'music', 1), post('B', 'music', 2), post('P', 'chinese', 2)];

const exact = (limit: number) => ({
  'equity.limitIsHard': true,
  'equity.cvLimit.primary': limit,
  'rotation.minShareEligible': 0,
  'rotation.goals': ['unfilled', 'movesBeyondRules'],
});

it('takes the square of the number of people as it is, where that number can change', () => {
  const [people, squares] = rowsOf(modelOf(fromOutside, exact(0.5), onePostMore), 'R33').slice(-2);
  // One to three people counted in all; of the right-hand side 1.25 T² / 2² with T² = 2 t T_t − t² in the cell chosen.
  expect(people).toBe(
    'R33 primary.peArts people: - step[A,primary.peArts] 1 - step[A,primary.peArts] 2 - step[B,primary.peArts] 1 - step[B,primary.peArts] 2 - step[B,primary.peArts] 3 + total[primary.peArts] 1 + total[primary.peArts] 2 + total[primary.peArts] 3 = 0',
  );
  expect(squares).toBe(
    'R33 primary.peArts: 0.5 step[A,primary.peArts] 1 + 1.5 step[A,primary.peArts] 2 + 0.5 step[B,primary.peArts] 1 + 1.5 step[B,primary.peArts] 2 + 2.5 step[B,primary.peArts] 3 + 0.3125 chosen[primary.peArts] 1 - 0.625 total[primary.peArts] 1 + 1.25 chosen[primary.peArts] 2 - 1.25 total[primary.peArts] 2 + 2.8125 chosen[primary.peArts] 3 - 1.875 total[primary.peArts] 3 ≤ 1e-9 (relax 1000)',
  );
});

it('lets a person into the figure up to the limit, and not beyond', async () => {
  // One at A and two at B: S²/X̄² = 200 (1 + 4) / 100 / 9 − 1 = 1/9. A coefficient of 1/3 is within 0.34 and above 0.33.
  const optimiser = createOptimiser({ threads: 1 });
  const movesUnder = async (limit: number) => {
    const county = rotationCounty(fromOutside);
    const policy = rotationPolicy(exact(limit));
    const result = await planRotation(
      { county, policy, demand: deriveDemand(county, policy), posts: onePostMore },
      { optimiser, deadlineMs: 30_000, seed: 7 },
    );
    if (result.kind !== 'optimal') throw new Error(result.kind);
    return result.part.moves.map(({ teacher: id, to }) => `${id}→${to}`);
  };
  try {
    expect([await movesUnder(0.34), await movesUnder(0.33)]).toEqual([['p1→B'], []]);
  } finally {
    await optimiser.close();
  }
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R33')).toMatchFileSnapshot('./golden/equity-limit.txt');
});
