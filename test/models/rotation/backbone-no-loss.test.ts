import { expect, it } from 'vitest';
import { teacher } from '../../support/county-builder.ts';
import { goldenOf, modelOf, post, rowsOf } from '../../support/rotation-county.ts';

const model = modelOf(
  {
    teachers: [teacher('a', 'A', 'music', { backbone: 'city' }), teacher('b', 'B', 'music', { backbone: 'county' })],
  },
  { 'rotation.noBackboneLoss': true },
  [post('A', 'music', 1), post('B', 'music', 1), post('C', 'music', 1)],
);

it('has exactly these lines', () => {
  expect(rowsOf(model, 'R29')).toEqual(['R29 B: - moved[b] + to[a,B,primary.music] ≥ 0 (relax 1)']);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R29')).toMatchFileSnapshot('./golden/backbone-no-loss.txt');
});
