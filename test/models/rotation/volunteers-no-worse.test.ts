import { expect, it } from 'vitest';
import { teacher } from '../../support/county-builder.ts';
import { allowedMoves, closed, goldenOf, modelOf, post } from '../../support/rotation-county.ts';

const model = modelOf(
  {
    teachers: [
      teacher('t1', 'A', 'music', { wishes: ['C'], workStart: '2001-09' }),
      teacher('t2', 'A', 'music', { workStart: '2002-09' }),
    ],
  },
  { 'rotation.volunteersNoWorse': true },
  [post('B', 'music', 1), post('C', 'music', 1)],
);

it('closes exactly these places', () => {
  expect(closed(model, 'R15')).toEqual(['t1→B primary.music: 本人志愿未填B小学。']);
  expect(allowedMoves(model)).toEqual(['t1→C primary.music', 't2→B primary.music', 't2→C primary.music']);
});

it('is silent when the county has not switched it on', () => {
  const off = modelOf(
    { teachers: [teacher('t1', 'A', 'music', { wishes: ['C'] })] },
    { 'rotation.volunteersNoWorse': false },
    [post('B', 'music', 1), post('C', 'music', 1)],
  );
  expect(allowedMoves(off)).toEqual(['t1→B primary.music', 't1→C primary.music']);
  expect(off.context.arcs.map(({ wish }) => wish)).toEqual([1, 0]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R15', closed(model, 'R15'))).toMatchFileSnapshot('./golden/volunteers-no-worse.txt');
});
