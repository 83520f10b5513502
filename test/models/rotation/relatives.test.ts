import { expect, it } from 'vitest';
import { teacher } from '../../support/county-builder.ts';
import { allowedMoves, closed, goldenOf, modelOf, post } from '../../support/rotation-county.ts';

const model = modelOf(
  {
    teachers: [
      teacher('t1', 'A', 'music', { relatives: ['head'], workStart: '2001-09' }),
      teacher('t2', 'A', 'music', { workStart: '2002-09' }),
      teacher('t3', 'A', 'music', { relatives: ['plain'], workStart: '2003-09' }),
      teacher('head', 'B', 'chinese', { duty: 'head' }),
      teacher('office', 'C', 'chinese', { duty: 'middle', relatives: ['t2'], atSchoolSince: '2025-09' }),
      teacher('plain', 'B', 'chinese', { atSchoolSince: '2025-09' }),
    ],
  },
  {},
  [post('B', 'music', 1), post('C', 'music', 1)],
);

it('closes exactly these places', () => {
  expect(closed(model, 'R13')).toEqual([
    't1→B primary.chinese: 按亲属回避规定，不安排到B小学。',
    't1→B primary.music: 按亲属回避规定，不安排到B小学。',
    't2→C primary.chinese: 按亲属回避规定，不安排到C小学。',
    't2→C primary.music: 按亲属回避规定，不安排到C小学。',
  ]);
  expect(allowedMoves(model)).toEqual([
    't1→C primary.music',
    't2→B primary.music',
    't3→B primary.music',
    't3→C primary.music',
  ]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R13', closed(model, 'R13'))).toMatchFileSnapshot('./golden/relatives.txt');
});
