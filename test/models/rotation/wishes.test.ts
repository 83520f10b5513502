import { expect, it } from 'vitest';
import { teacher } from '../../support/county-builder.ts';
import { goldenOf, modelOf, post, rowsOf } from '../../support/rotation-county.ts';

const model = modelOf(
  {
    teachers: [
      teacher('t1', 'A', 'music', { wishes: ['C', 'B'] }),
      teacher('t2', 'A', 'music', { workStart: '2010-09' }),
    ],
  },
  {},
  [post('B', 'music', 1), post('C', 'music', 1)],
);

it('has exactly these lines', () => {
  expect(rowsOf(model, 'R46')).toEqual(['R46 wishes [positions, resolution 1]: minimise to[t1,B,primary.music]']);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R46')).toMatchFileSnapshot('./golden/wishes.txt');
});
