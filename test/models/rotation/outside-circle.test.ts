import { expect, it } from 'vitest';
import { teacher } from '../../support/county-builder.ts';
import { goldenOf, modelOf, post, rowsOf } from '../../support/rotation-county.ts';

const model = modelOf(
  {
    teachers: [teacher('a', 'A', 'music'), teacher('b', 'B', 'music', { workStart: '2001-09' })],
    pairs: [{ from: 'A', to: 'C' }],
  },
  { 'rotation.goals': ['outsideCircle'] },
  [post('B', 'music', 2), post('C', 'music', 1)],
);

it('has exactly these lines', () => {
  // A and C are a pair, B and C of one cluster.
  expect(rowsOf(model, 'R50')).toEqual([
    'R50 outsideCircle [people, resolution 1]: minimise to[a,B,primary.music] + to[b,A,primary.music]',
  ]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R50')).toMatchFileSnapshot('./golden/outside-circle.txt');
});
