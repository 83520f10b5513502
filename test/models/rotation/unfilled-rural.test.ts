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
  expect(rowsOf(model, 'R41')).toEqual([
    // Science at B cannot be filled by anybody: two unfilled whatever happens. Chinese at A is neither rural nor protected.
    'R41 unfilledRural [posts, resolution 1]: minimise short[A,primary.music] + short[B,primary.music] + 2',
  ]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R41')).toMatchFileSnapshot('./golden/unfilled-rural.txt');
});
