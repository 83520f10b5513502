import { expect, it } from 'vitest';
import { pin, school, teacher } from '../../support/county-builder.ts';
import { allowedMoves, closed, goldenOf, modelOf, post, townSchool } from '../../support/rotation-county.ts';

const facts = {
  schools: [
    townSchool('A', { group: '一小集团' }),
    school('B', { group: '一小集团' }),
    school('C'),
    school('D', { cluster: null }),
  ],
  teachers: [teacher('a', 'A', 'music'), teacher('b', 'B', 'music', { workStart: '2001-09' })],
  pairs: [{ from: 'D', to: 'A' }],
  travel: ['B', 'C', 'D'].map((to) => ({ from: 'A', to, km: null, minutes: 20 })),
};
const posts = ['B', 'C', 'D'].map((code) => post(code, 'music', 2));
const model = modelOf(facts, { 'rotation.withinCircleOnly': true }, posts);

it('closes what neither cluster nor group nor pair joins', () => {
  expect(closed(model, 'R40')).toEqual([
    // B is of the same group, D the pair of A; of B only C is in the cluster.
    'a→C primary.music: C小学与现校不在同一学区、集团，也不是结对学校。',
    'b→D primary.music: D小学与现校不在同一学区、集团，也不是结对学校。',
  ]);
  expect(allowedMoves(model)).toEqual([
    'a→B primary.music',
    'a→D primary.music',
    'b→A primary.music',
    'b→C primary.music',
  ]);
});

it('lets a decision that names the school go beyond', () => {
  const sent = modelOf(
    { ...facts, pins: [pin('a', 'goes', { school: 'C' })] },
    { 'rotation.withinCircleOnly': true },
    posts,
  );
  expect(allowedMoves(sent)).toContain('a→C primary.music');
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R40', closed(model, 'R40'))).toMatchFileSnapshot('./golden/within-circle.txt');
});
