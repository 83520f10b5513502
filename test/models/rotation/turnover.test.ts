import { expect, it } from 'vitest';
import { teacher } from '../../support/county-builder.ts';
import { goldenOf, modelOf, post, rowsOf } from '../../support/rotation-county.ts';

const model = modelOf(
  { teachers: [1, 2, 3, 4, 5, 6, 7].map((n) => teacher(`t${n}`, 'A', 'music', { workStart: `200${n}-09` })) },
  { 'rotation.maxTurnover': 0.3 },
);

it('has exactly these lines', () => {
  expect(rowsOf(model, 'R26')).toEqual([
    // Three tenths of seven, rounded down.
    'R26 A: moved[t1] + moved[t2] + moved[t3] + moved[t4] + moved[t5] + moved[t6] + moved[t7] ≤ 2 (relax 1)',
  ]);
});

it('lets one person leave a school of three, nobody a school of two', () => {
  const people = (size: number) =>
    Array.from({ length: size }, (_, n) => teacher(`t${n}`, 'A', 'music', { workStart: `200${n}-09` }));
  const of = (size: number) =>
    modelOf({ teachers: people(size) }, { 'rotation.maxTurnover': 0.1 }, [post('B', 'music', 1)]);
  expect(rowsOf(of(3), 'R26')).toEqual(['R26 A: moved[t0] + moved[t1] + moved[t2] ≤ 1 (relax 1)']);
  expect(of(2).context.arcs).toEqual([]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R26')).toMatchFileSnapshot('./golden/turnover.txt');
});
