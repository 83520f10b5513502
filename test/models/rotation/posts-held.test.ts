import { expect, it } from 'vitest';
import { school, teacher } from '../../support/county-builder.ts';
import { goldenOf, modelOf, post, rowsOf, townSchool } from '../../support/rotation-county.ts';

/** B has three ratified posts and holds two; its point P belongs to it. */
const facts = {
  schools: [
    townSchool('A', { postsRatified: 9 }),
    school('B', { postsRatified: 3 }),
    school('P', { kind: 'teachingPoint', legalUnit: 'B', centreSchool: 'B', cluster: '甲学区' }),
  ],
  teachers: [
    teacher('a', 'A', 'music', { workStart: '2001-09' }),
    teacher('b', 'B', 'music', { workStart: '2002-09' }),
    teacher('c', 'B', 'chinese', { workStart: '2003-09' }),
  ],
  travel: [
    { from: 'A', to: 'B', km: 10, minutes: 20 },
    { from: 'A', to: 'P', km: 15, minutes: 30 },
  ],
};
const posts = [post('A', 'music', 1), post('B', 'music', 2), post('P', 'music', 1)];
const model = modelOf(facts, { 'rotation.form': 'transfer' }, posts);

it('has exactly these lines', () => {
  expect(rowsOf(model, 'R20')).toEqual([
    // From A to B or its point takes one of the units posts; from B to A gives one back, from B to its own point does neither.
    'R20 A: - to[a,B,primary.music] - to[a,P,primary.music] + to[b,A,primary.music] ≤ 8 (relax 1)',
    'R20 B: to[a,B,primary.music] + to[a,P,primary.music] - to[b,A,primary.music] ≤ 1 (relax 1)',
  ]);
});

it('says nothing where the post stays behind', () => {
  expect(rowsOf(modelOf(facts, {}, posts), 'R20')).toEqual([]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R20')).toMatchFileSnapshot('./golden/posts-held.txt');
});
