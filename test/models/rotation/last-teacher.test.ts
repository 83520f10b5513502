import { expect, it } from 'vitest';
import { goldenOf, modelOf, post, rowsOf } from '../../support/rotation-county.ts';

const model = modelOf();

it('has exactly these lines', () => {
  expect(rowsOf(model, 'R23')).toEqual(['R23 A,primary.music: - moved[t1] - moved[t2] ≥ -1 (relax 1)']);
});

it('is silent where a subject has no posts', () => {
  expect(rowsOf(modelOf({}, {}, [post('B', 'music', 1), post('C', 'music', 1)]), 'R23')).toEqual([]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R23')).toMatchFileSnapshot('./golden/last-teacher.txt');
});
