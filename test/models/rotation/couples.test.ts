import { expect, it } from 'vitest';
import { pin, school, teacher } from '../../support/county-builder.ts';
import { goldenOf, modelOf, post, rowsOf, townSchool } from '../../support/rotation-county.ts';

const facts = {
  schools: [townSchool('A'), school('B'), school('C'), school('D', { cluster: null })],
  teachers: [
    teacher('a', 'A', 'music', { spouse: 'b' }),
    teacher('b', 'A', 'chinese', { workStart: '2001-09', spouse: 'a' }),
    teacher('c', 'A', 'chinese', { workStart: '2002-09', spouse: 'stranger' }),
  ],
  travel: ['B', 'C', 'D'].map((to) => ({ from: 'A', to, km: null, minutes: 20 })),
};
const posts = [post('B', 'music', 1), post('C', 'chinese', 2), post('D', 'music', 1)];
const model = modelOf(facts, { 'rotation.couples': 'together' }, posts);

it('keeps a couple in one cluster: who goes to a cluster goes with the other, if the other goes', () => {
  expect(rowsOf(model, 'R36')).toEqual([
    // b could follow to 甲学区, where B and C are, but not to D.
    'R36 b,a 甲学区: moved[a] + to[b,C,primary.chinese] - to[a,B,primary.music] ≤ 1 (relax 1)',
  ]);
});

it('or lets only one of them go in a year', () => {
  const apart = modelOf(facts, { 'rotation.couples': 'notBoth' }, posts);
  expect(rowsOf(apart, 'R36')).toEqual(['R36 b,a: moved[b] + moved[a] ≤ 1 (relax 1)']);
});

it('says nothing by switch, and nothing of decisions that send both', () => {
  expect(rowsOf(modelOf(facts, { 'rotation.couples': 'off' }, posts), 'R36')).toEqual([]);
  const sent = modelOf(
    { ...facts, pins: [pin('a', 'goes'), pin('b', 'goes')] },
    { 'rotation.couples': 'notBoth' },
    posts,
  );
  expect(rowsOf(sent, 'R36')).toEqual([]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R36')).toMatchFileSnapshot('./golden/couples.txt');
});
