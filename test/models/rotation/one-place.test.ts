import { expect, it } from 'vitest';
import { goldenOf, modelOf, rowsOf } from '../../support/rotation-county.ts';

const model = modelOf();

it('has exactly these lines', () => {
  expect(rowsOf(model, 'R21')).toEqual([
    'R21 t1: - moved[t1] + to[t1,B,primary.music] + to[t1,C,primary.music] = 0',
    'R21 t2: - moved[t2] + to[t2,B,primary.music] + to[t2,C,primary.music] = 0',
  ]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R21')).toMatchFileSnapshot('./golden/one-place.txt');
});
