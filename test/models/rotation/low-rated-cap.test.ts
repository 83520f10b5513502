import { expect, it } from 'vitest';
import { teacher } from '../../support/county-builder.ts';
import { goldenOf, modelOf, post, rowsOf } from '../../support/rotation-county.ts';

const model = modelOf(
  {
    teachers: [
      ...['t1', 't2'].map((id) =>
        teacher(id, 'A', 'music', {
          workStart: `200${id.slice(1)}-09`,
          appraisals: ['basic', 'competent', 'competent'],
        }),
      ),
      ...['t3', 't4', 't5'].map((id) => teacher(id, 'A', 'chinese', { workStart: `200${id.slice(1)}-09` })),
    ],
  },
  { 'rotation.maxLowRated': 0.4 },
  [post('B', 'music', 2), post('B', 'chinese', 3)],
);

it('has exactly these lines', () => {
  expect(rowsOf(model, 'R28')).toEqual([
    // At most two of five; the first of them only among three sent.
    'R28 A: - 2 moved[t3] - 2 moved[t4] - 2 moved[t5] + 3 moved[t1] + 3 moved[t2] ≤ 0 (relax 0.2)',
    'R28 A first, t1: - moved[t3] - moved[t4] - moved[t5] + 2 moved[t1] - moved[t2] ≤ 0 (relax 1)',
    'R28 A first, t2: - moved[t3] - moved[t4] - moved[t5] - moved[t1] + 2 moved[t2] ≤ 0 (relax 1)',
  ]);
});

it('keeps them all where a share of those who may leave is nobody', () => {
  const people = [
    teacher('t1', 'A', 'music', { appraisals: ['basic', 'competent', 'competent'] }),
    teacher('t2', 'A', 'chinese'),
  ];
  const few = modelOf({ teachers: people }, { 'rotation.maxLowRated': 0.4 }, [
    post('B', 'music', 2),
    post('B', 'chinese', 3),
  ]);
  expect(few.context.arcs.map(({ person }) => few.context.facts.people[person]!.teacher.id)).toEqual(['t2']);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R28')).toMatchFileSnapshot('./golden/low-rated-cap.txt');
});
