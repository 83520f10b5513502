import { expect, it } from 'vitest';
import { goldenOf, modelOf, rowsOf } from '../../support/rotation-county.ts';

const model = modelOf({}, { 'rotation.longCommuteMinutes': 29 });

it('has exactly these lines', () => {
  expect(rowsOf(model, 'R47')).toEqual([
    'R47 longCommutes [people, resolution 1]: minimise to[t1,C,primary.music] + to[t2,C,primary.music]',
  ]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R47')).toMatchFileSnapshot('./golden/long-commutes.txt');
});
