import { expect, it } from 'vitest';
import { pin, teacher } from '../../support/county-builder.ts';
import { goldenOf, modelOf, rowsOf } from '../../support/rotation-county.ts';

const model = modelOf(
  {
    teachers: [
      teacher('t1', 'A', 'music', { atSchoolSince: '2017-09' }),
      teacher('t2', 'A', 'music', { atSchoolSince: '2017-10' }),
      teacher('t3', 'A', 'music', { atSchoolSince: '2010-09' }),
      teacher('t4', 'B', 'music', { atSchoolSince: '2010-09' }),
    ],
    pins: [pin('t3', 'stays')],
  },
  { 'rotation.overTermHard': true },
);

it('has exactly these lines', () => {
  expect(rowsOf(model, 'R32')).toEqual([
    // Nine years at the sending school; t3 stays by a decision, t4 teaches at a rural school.
    'R32 t1: moved[t1] ≥ 1 (relax 1)',
  ]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R32')).toMatchFileSnapshot('./golden/over-term-hard.txt');
});
