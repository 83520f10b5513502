import { expect, it } from 'vitest';
import { school, teacher } from '../../support/county-builder.ts';
import { goldenOf, modelOf, post, rowsOf, townSchool } from '../../support/rotation-county.ts';

const facts = {
  schools: [townSchool('A'), school('B'), school('C', { inUse: false }), school('D')],
  teachers: [teacher('a', 'A', 'music'), teacher('b', 'A', 'music', { workStart: '2001-09' })],
  pairs: [
    { from: 'A', to: 'B' },
    { from: 'A', to: 'C' },
    { from: 'D', to: 'B' },
  ],
};
const model = modelOf(facts, { 'rotation.pairLeast': 1 }, [post('B', 'music', 2)]);

it('has exactly these lines', () => {
  expect(rowsOf(model, 'R35')).toEqual([
    'R35 A,B: to[b,B,primary.music] + to[a,B,primary.music] ≥ 1 (relax 1)',
    // Nobody of D may go: the row cannot be met, and the diagnosis names the pair. C is not in use.
    'R35 D,B: 0 ≥ 1 (relax 1)',
  ]);
});

it('is silent until the county says how many', () => {
  expect(rowsOf(modelOf(facts), 'R35')).toEqual([]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R35')).toMatchFileSnapshot('./golden/pair-support.txt');
});
