import { expect, it } from 'vitest';
import { teacher } from '../../support/county-builder.ts';
import { goldenOf, modelOf, post, rowsOf } from '../../support/rotation-county.ts';

const model = modelOf(
  {
    teachers: [
      ...['t1', 't2'].map((id) =>
        teacher(id, 'A', 'music', { workStart: `200${id.slice(1)}-09`, sex: 'male', birthMonth: '1972-01' }),
      ),
      ...['t3', 't4', 't5'].map((id) => teacher(id, 'A', 'chinese', { workStart: `200${id.slice(1)}-09` })),
    ],
  },
  { 'rotation.maxNearRetirement': 0.4 },
  [post('B', 'music', 2), post('B', 'chinese', 3)],
);

it('has exactly these lines', () => {
  expect(rowsOf(model, 'R27')).toEqual([
    // Born 1972-01, a man retires at 60 years and 22 months, 2033-11: 86 months away, fewer than eight years.
    // At most two of five; the first of them only among three sent.
    'R27 A: - 2 moved[t3] - 2 moved[t4] - 2 moved[t5] + 3 moved[t1] + 3 moved[t2] ≤ 0 (relax 0.2)',
    'R27 A first, t1: - moved[t3] - moved[t4] - moved[t5] + 2 moved[t1] - moved[t2] ≤ 0 (relax 1)',
    'R27 A first, t2: - moved[t3] - moved[t4] - moved[t5] - moved[t1] + 2 moved[t2] ≤ 0 (relax 1)',
  ]);
});

it('keeps them all where a share of those who may leave is nobody', () => {
  const people = [teacher('t1', 'A', 'music', { sex: 'male', birthMonth: '1972-01' }), teacher('t2', 'A', 'chinese')];
  const few = modelOf({ teachers: people }, { 'rotation.maxNearRetirement': 0.4 }, [
    post('B', 'music', 2),
    post('B', 'chinese', 3),
  ]);
  expect(few.context.arcs.map(({ person }) => few.context.facts.people[person]!.teacher.id)).toEqual(['t2']);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R27')).toMatchFileSnapshot('./golden/near-retirement-cap.txt');
});
