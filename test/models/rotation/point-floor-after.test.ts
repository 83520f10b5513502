import { expect, it } from 'vitest';
import { school, teacher } from '../../support/county-builder.ts';
import { goldenOf, modelOf, post, rowsOf, townSchool } from '../../support/rotation-county.ts';

const place = {
  schools: [townSchool('A'), school('B', { kind: 'teachingPoint' }), school('C', { kind: 'teachingPoint' })],
  teachers: [
    teacher('b1', 'B', 'music'),
    teacher('b2', 'B', 'chinese', { workStart: '2001-09' }),
    teacher('b3', 'B', 'chinese'),
    teacher('c1', 'C', 'music'),
  ],
};
const posts = [post('A', 'music', 1), post('A', 'chinese', 2), post('C', 'chinese', 1)];
const model = modelOf(place, {}, posts);

it('has exactly these lines', () => {
  expect(rowsOf(model, 'R22')).toEqual([
    // Three teach at B, the floor is two: one may leave. One teaches at C, below the floor already: no worse than today.
    'R22 B: - moved[b2] - moved[b3] - moved[b1] + to[c1,B,primary.music] ≥ -1 (relax 1)',
    'R22 C: - moved[c1] + to[b2,C,primary.chinese] + to[b3,C,primary.chinese] + to[b1,C,primary.music] ≥ 0 (relax 1)',
  ]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R22')).toMatchFileSnapshot('./golden/point-floor-after.txt');
});

it('lets one more leave where the county counts somebody without 编制', () => {
  const helper = teacher('b4', 'B', 'music', { employment: 'silverAge', postSchool: null });
  const counting = modelOf(
    { ...place, teachers: [...place.teachers, helper] },
    { 'quota.pointFloorCounts': ['silverAge'] },
    posts,
  );
  expect(rowsOf(counting, 'R22')[0]).toMatch(/≥ -2 \(relax 1\)$/);
});
