import { expect, it } from 'vitest';
import { teacher } from '../../support/county-builder.ts';
import { goldenOf, modelOf, post, rowsOf } from '../../support/rotation-county.ts';

const model = modelOf(
  {
    teachers: [
      teacher('t1', 'A', 'music', { workStart: '2001-09' }),
      teacher('t2', 'A', 'music', { workStart: '2002-09' }),
      teacher('t3', 'B', 'chinese', { atSchoolSince: '2024-09', degree: 'secondary' }),
    ],
  },
  { 'rotation.goals': ['equity'] },
  [post('A', 'music', 2), post('B', 'music', 1)],
);

it('has exactly these lines', () => {
  expect(rowsOf(model, 'R43')).toEqual([
    // Three schools of 40 pupils; two PE and arts teachers, both at A: the squared coefficient is
    // (1/3) ((2 − 2/3)² + 2 (0 − 2/3)²) / (2/3)² = 2, the limit 0.25. One at A and one at B: 0.5. None at A, two at B
    // cannot be: B has one post. In millionths, each school rounded. Degrees: t1 and t2 hold bachelor’s, t3 none that counts: the same figures.
    'R43 equity [millionths of the squared coefficient, resolution 900]: minimise excess[primary.higherDegree] + excess[primary.peArts]',
    'R43 A,primary.higherDegree people: - moved[t1] - moved[t2] - people[A,primary.higherDegree] = -2',
    'R43 A,primary.higherDegree steps: - step[A,primary.higherDegree] 1 - step[A,primary.higherDegree] 2 + people[A,primary.higherDegree] = 0',
    'R43 B,primary.higherDegree people: to[t1,B,primary.music] + to[t2,B,primary.music] - people[B,primary.higherDegree] = 0',
    'R43 B,primary.higherDegree steps: - step[B,primary.higherDegree] 1 + people[B,primary.higherDegree] = 0',
    'R43 primary.higherDegree variance ratio: - 250000 step[A,primary.higherDegree] 1 + 1250000 step[A,primary.higherDegree] 2 - 250000 step[B,primary.higherDegree] 1 - excess[primary.higherDegree] ≤ -749999',
    'R43 A,primary.peArts people: - moved[t1] - moved[t2] - people[A,primary.peArts] = -2',
    'R43 A,primary.peArts steps: - step[A,primary.peArts] 1 - step[A,primary.peArts] 2 + people[A,primary.peArts] = 0',
    'R43 B,primary.peArts people: to[t1,B,primary.music] + to[t2,B,primary.music] - people[B,primary.peArts] = 0',
    'R43 B,primary.peArts steps: - step[B,primary.peArts] 1 + people[B,primary.peArts] = 0',
    'R43 primary.peArts variance ratio: - 250000 step[A,primary.peArts] 1 + 1250000 step[A,primary.peArts] 2 - 250000 step[B,primary.peArts] 1 - excess[primary.peArts] ≤ -749999',
  ]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R43')).toMatchFileSnapshot('./golden/equity.txt');
});
