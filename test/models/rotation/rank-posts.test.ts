import { expect, it } from 'vitest';
import { school, teacher } from '../../support/county-builder.ts';
import { goldenOf, modelOf, post, rowsOf, townSchool } from '../../support/rotation-county.ts';

const facts = {
  schools: [townSchool('A'), school('B', { rankPosts: { senior: 1, middle: 0, junior: 2 } })],
  teachers: [
    teacher('a', 'A', 'music', { rankPost: 7 }),
    teacher('b', 'B', 'music', { rankPost: 5 }),
    teacher('c', 'A', 'music', { rankPost: 8, workStart: '2010-09' }),
  ],
};
const posts = [post('A', 'music', 3), post('B', 'music', 3)];
const model = modelOf(facts, { 'rotation.rankPosts': 'school', 'rotation.form': 'transfer' }, posts);

it('has exactly these lines', () => {
  expect(rowsOf(model, 'R31')).toEqual([
    // One senior post, held today; no middle post.
    'R31 B,senior: - moved[b] + to[a,B,primary.music] ≤ 0 (relax 1)',
    'R31 B,middle: to[c,B,primary.music] ≤ 0 (relax 1)',
  ]);
});

it('counts nobody whose rank post stays behind', () => {
  expect(rowsOf(modelOf(facts, { 'rotation.rankPosts': 'school' }, posts), 'R31')).toEqual([]);
});

it('is silent unless posts are held by school', () => {
  expect(rowsOf(modelOf({}, { 'rotation.rankPosts': 'carried' }), 'R31')).toEqual([]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R31')).toMatchFileSnapshot('./golden/rank-posts.txt');
});
