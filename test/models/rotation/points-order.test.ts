import { expect, it } from 'vitest';
import { pin, teacher } from '../../support/county-builder.ts';
import { goldenOf, modelOf, post, rowsOf } from '../../support/rotation-county.ts';

const facts = {
  teachers: [
    teacher('more', 'A', 'music', { workStart: '2001-09', wishes: ['C', 'B'] }),
    teacher('less', 'A', 'music', { workStart: '2010-09' }),
    teacher('sent', 'A', 'music', { workStart: '2012-09' }),
  ],
  pins: [pin('sent', 'goes')],
};
const policy = {
  'points.orderIsHard': true,
  'points.components': [{ component: 'serviceYears', points: 1, most: 30, counts: 'wish' }],
} as const;
const model = modelOf(facts, policy, [post('B', 'music', 2), post('C', 'music', 1)]);

it('lets nobody with fewer points go first, except whom a decision sends', () => {
  expect(rowsOf(model, 'R37')).toEqual([
    // B is the second wish: the first serves as well.
    'R37 more before less, B: - to[more,B,primary.music] - to[more,C,primary.music] + to[less,B,primary.music] ≤ 0 (relax 1)',
    'R37 more before less, C: - to[more,C,primary.music] + to[less,C,primary.music] ≤ 0 (relax 1)',
  ]);
});

it('is silent unless the county switches it on', () => {
  expect(rowsOf(modelOf(facts, { ...policy, 'points.orderIsHard': false }), 'R37')).toEqual([]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R37')).toMatchFileSnapshot('./golden/points-order.txt');
});
