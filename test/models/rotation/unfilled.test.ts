import { expect, it } from 'vitest';
import { teacher } from '../../support/county-builder.ts';
import { goldenOf, modelOf, post, rowsOf } from '../../support/rotation-county.ts';

const model = modelOf({ teachers: [teacher('t1', 'A', 'music'), teacher('t2', 'A', 'chinese')] }, {}, [
  post('A', 'music', 3),
  post('A', 'chinese', 3),
  post('B', 'music', 1),
  post('B', 'science', 2),
]);

it('has exactly these lines', () => {
  expect(rowsOf(model, 'R42')).toEqual([
    'R42 unfilled [posts, resolution 1]: minimise short[A,primary.music] + short[B,primary.music] + 4',
  ]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R42')).toMatchFileSnapshot('./golden/unfilled.txt');
});
