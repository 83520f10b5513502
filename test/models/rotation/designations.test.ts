import { expect, it } from 'vitest';
import { pin, teacher } from '../../support/county-builder.ts';
import { goldenOf, modelOf, post, rowsOf } from '../../support/rotation-county.ts';

const model = modelOf(
  {
    teachers: [
      teacher('asks', 'A', 'music', { workStart: '2001-09', wishes: ['C'] }),
      teacher('named', 'A', 'music', { workStart: '2002-09', nominated: true }),
      teacher('sent', 'A', 'music', { workStart: '2003-09' }),
      teacher('other', 'A', 'music', { workStart: '2004-09', nominated: false }),
    ],
    pins: [pin('sent', 'goes')],
  },
  { 'rotation.goals': ['designations'], 'rotation.volunteersNoWorse': false },
  [post('B', 'music', 2), post('C', 'music', 1)],
);

it('has exactly these lines', () => {
  expect(rowsOf(model, 'R56')).toEqual([
    // asks applied for C, not for B; a decision imposes as well.
    'R56 designations [people, resolution 1]: minimise to[asks,B,primary.music] + to[sent,B,primary.music] + to[sent,C,primary.music] + to[other,B,primary.music] + to[other,C,primary.music]',
  ]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R56')).toMatchFileSnapshot('./golden/designations.txt');
});
